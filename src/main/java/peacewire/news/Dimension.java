package peacewire.news;

import java.util.Arrays;
import java.util.Optional;

/** The four kinds of tag; the singular is the filter parameter, the plural the JSON field. */
public enum Dimension {
    TRACK("track", "tracks"), ACTOR("actor", "actors"), ISSUE("issue", "issues"), SCENARIO("scenario", "scenarios");

    private final String singular;
    private final String plural;

    Dimension(String singular, String plural) {
        this.singular = singular;
        this.plural = plural;
    }

    public static Optional<Dimension> of(String singular) {
        return Arrays.stream(values()).filter(dimension -> dimension.singular.equals(singular)).findFirst();
    }

    public String plural() {
        return plural;
    }

    @Override
    public String toString() {
        return singular;
    }
}

package peacewire.news;

import java.util.Arrays;
import java.util.Optional;

/** What sort of publisher a {@link Source} is; the label is what feeds.yml and JSON say. */
public enum SourceKind {
    GOVERNMENT("government"), INTERNATIONAL("international"), THINK_TANK("think-tank"), AGENCY("agency"),
    NEWSPAPER("newspaper"), BROADCASTER("broadcaster"), EDITOR("editor"), OTHER("other");

    private final String label;

    SourceKind(String label) {
        this.label = label;
    }

    public static Optional<SourceKind> of(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    @Override
    public String toString() {
        return label;
    }
}

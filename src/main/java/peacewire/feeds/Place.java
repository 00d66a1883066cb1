package peacewire.feeds;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;

/** What an OPML category of ours says of a publisher; the form is {@link OpmlWriter#category}. */
record Place(SourceKind kind, String country, Side side) {

    static final Place UNKNOWN = new Place(SourceKind.OTHER, "", Side.OTHER);

    private static final Pattern FORM = Pattern.compile("/([a-z-]+)/([A-Z]*)/([a-z]+)");

    /** Reads a category attribute, a comma-separated list; empty where none of its members is ours. */
    static Optional<Place> of(String categories) {
        return Arrays.stream(categories.split(",")).flatMap(one -> one(one.strip()).stream()).findFirst();
    }

    Source source(String id, String name) {
        return new Source(id, name, kind, country, side);
    }

    private static Optional<Place> one(String category) {
        var match = FORM.matcher(category);
        if (!match.matches()) {
            return Optional.empty();
        }
        var country = match.group(2).isEmpty() ? Optional.of("")
                : OpmlReader.accepted(match.group(2), Values::country);
        return SourceKind.of(match.group(1)).flatMap(kind -> country.flatMap(code ->
                Side.of(match.group(3)).map(side -> new Place(kind, code, side))));
    }
}

package peacewire.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A link in a response's headers (RFC 8288 section 3), one for each of its relations.
 *
 * @param relation in lower case: {@code hub}, {@code self}
 * @param target   absolute, http or https
 */
public record WebLink(String relation, URI target) {

    /** More than any honest answer has. */
    private static final int MOST = 32;

    /** Every part is bounded by a character that it can't hold, so that no header makes this slow. */
    private static final Pattern LINK = Pattern.compile("<([^<>]*+)>((?:\\s*+;\\s*+[^\\s=;,\"<]++(?:\\s*+=\\s*+(?:\"[^\"]*+\"|[^\\s;,\"]*+))?+)*+)");
    private static final Pattern RELATION = Pattern.compile(";\\s*+rel\\s*+=\\s*+(?:\"([^\"]*+)\"|([^\\s;,\"]*+))", Pattern.CASE_INSENSITIVE);

    /** @param headers the values of all Link headers; what can't be read in them is passed over */
    static List<WebLink> parse(List<String> headers, URI base) {
        var links = new ArrayList<WebLink>();
        for (String header : headers) {
            var link = LINK.matcher(header);
            while (links.size() < MOST && link.find()) {
                var relation = RELATION.matcher(link.group(2));
                if (relation.find()) { // the first counts (RFC 8288 section 3.3)
                    String names = relation.group(1) != null ? relation.group(1) : relation.group(2);
                    target(base, link.group(1)).forEach(target -> add(links, names, target));
                }
            }
        }
        return List.copyOf(links);
    }

    private static void add(List<WebLink> links, String names, URI target) {
        for (String name : names.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            links.add(new WebLink(name, target));
        }
    }

    private static Stream<URI> target(URI base, String reference) {
        try {
            return Stream.of(Location.resolve(base, reference));
        } catch (NotFetched e) {
            return Stream.empty();
        }
    }
}

package peacewire.hooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import peacewire.archive.Archive;
import peacewire.news.BadFilter;
import peacewire.news.Durations;
import peacewire.news.Filter;

/**
 * What an administrator wants of a webhook, as it was sent; null: nothing said.
 *
 * @param filter the written form
 * @param since  an age such as {@code 2h}: from when on records are delivered
 * @param paused whether it should be
 */
public record Wish(String name, String url, String filter, String since, Boolean paused) {

    private static final int NAME_LIMIT_CHARS = 200;
    private static final int URL_LIMIT_CHARS = 2_000;

    /** The address, null where none is named. */
    URI address() throws BadHook {
        if (url == null) {
            return null;
        }
        try {
            var address = new URI(url.strip());
            if (!"http".equalsIgnoreCase(address.getScheme()) && !"https".equalsIgnoreCase(address.getScheme())
                    || address.getHost() == null || url.length() > URL_LIMIT_CHARS) {
                throw new BadHook("url", "'url' is an http or https address of at most " + URL_LIMIT_CHARS + " characters");
            }
            if (address.getRawUserInfo() != null) {
                throw new BadHook("url", "'url' names a user; deliveries are known by their signature instead");
            }
            return address;
        } catch (URISyntaxException e) {
            throw new BadHook("url", "'url' is no address: " + e.getReason());
        }
    }

    /** The name, null where none is said. */
    String title() throws BadHook {
        if (name != null && (name.strip().length() > NAME_LIMIT_CHARS || name.chars().anyMatch(Character::isISOControl))) {
            throw new BadHook("name", "'name' is a line of at most " + NAME_LIMIT_CHARS + " characters");
        }
        return name == null ? null : name.strip();
    }

    /** The filter in its written form, null where none is named. A webhook goes on, as a stream does: no times. */
    String selection(Archive archive) throws BadFilter {
        if (filter == null) {
            return null;
        }
        var parsed = Filter.parse(filter.strip());
        if (parsed.from() != null || parsed.to() != null) {
            var parameter = parsed.from() != null ? "from" : "to";
            throw new BadFilter(parameter, "'" + parameter + "' is not for a webhook: it goes on; 'since' says where it begins");
        }
        return archive.select(parsed).filter().toString();
    }

    /** How far back to begin, null where nothing is said. */
    Duration age() throws BadHook {
        if (since == null || since.isBlank()) {
            return null;
        }
        return Durations.parse(since.strip())
                .orElseThrow(() -> new BadHook("since", "'" + since + "' is no age such as 2h or 30m"));
    }
}

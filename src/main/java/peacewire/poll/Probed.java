package peacewire.poll;

import java.net.URI;
import java.util.List;
import peacewire.news.Entry;
import peacewire.parse.ParsedFeed;

/** What came of one look at an address. Reasons are for a person to read. */
public sealed interface Probed {

    /** From the request to the last entry read. */
    long millis();

    /**
     * It can be polled.
     *
     * @param url   where it finally was, after redirects
     * @param moved where a chain of permanent redirects ended, or null
     */
    record Readable(ParsedFeed parsed, URI url, URI moved, long millis) implements Probed {

        public List<Entry> entries() {
            return parsed.entries();
        }
    }

    /** It answered with something else; the bytes are kept, for a page may name its feeds. */
    record Unreadable(String reason, byte[] body, String contentType, URI url, long millis) implements Probed {
    }

    /** It did not answer well, or may not be asked. */
    record Unreached(String reason, long millis) implements Probed {
    }
}

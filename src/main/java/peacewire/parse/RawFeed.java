package peacewire.parse;

import java.time.Duration;
import java.util.List;

/** A document as it states itself, before cleaning. */
record RawFeed(String format, ParsedFeed.Channel channel, List<RawEntry> entries, Duration ttl) {

    RawFeed(String format, ParsedFeed.Channel channel, List<RawEntry> entries) {
        this(format, channel, entries, null);
    }
}

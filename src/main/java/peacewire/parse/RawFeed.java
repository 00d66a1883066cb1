package peacewire.parse;

import java.util.List;

/** A document as it states itself, before cleaning. */
record RawFeed(String format, ParsedFeed.Channel channel, List<RawEntry> entries, ParsedFeed.Announced announced) {

    RawFeed(String format, ParsedFeed.Channel channel, List<RawEntry> entries) {
        this(format, channel, entries, ParsedFeed.Announced.NOTHING);
    }
}

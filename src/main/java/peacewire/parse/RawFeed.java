package peacewire.parse;

import java.util.List;

/** A document as it states itself, before cleaning. */
record RawFeed(String format, ParsedFeed.Channel channel, List<RawEntry> entries) {
}

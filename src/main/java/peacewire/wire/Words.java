package peacewire.wire;

import java.time.Instant;
import peacewire.news.Entry;
import peacewire.news.Feed;
import peacewire.news.Item;
import peacewire.news.Record;
import peacewire.tag.Text;

/**
 * The words of a record as the wire carries them. The tagger reads exactly these, so that its evidence points into what
 * a reader can see; where the publisher's terms allow the title only, it still reads the summary.
 */
record Words(String title, String summary, String lang, boolean hidden) {

    private static final String CUT = "…";

    static Words of(Record record) {
        var entry = record.entry();
        var provenance = record.provenance();
        var lang = provenance.lang() != null ? provenance.lang() : entry.language();
        return new Words(entry.title() == null ? "" : entry.title(), excerpt(entry), lang,
                provenance.show() == Feed.Show.TITLE);
    }

    /** Nothing to show: an editor withdrew the item and its words are erased, or there never were any. */
    boolean isEmpty() {
        return title.isBlank() && summary.isBlank();
    }

    String shownSummary() {
        return hidden ? "" : summary;
    }

    Text text(Record record) {
        Instant published = record.entry().published();
        return new Text(title, summary, lang, published == null ? record.received() : published,
                record.provenance().source().kind());
    }

    private static String excerpt(Entry entry) {
        var text = entry.summary() != null && !entry.summary().isBlank() ? entry.summary() : entry.content();
        return text == null ? "" : cut(text.strip());
    }

    static String cut(String text) {
        if (text.length() <= Item.SUMMARY_LIMIT_CHARS) {
            return text;
        }
        int limit = Item.SUMMARY_LIMIT_CHARS - CUT.length();
        int end = text.lastIndexOf(' ', limit);
        if (end < limit / 2) { // a script without spaces, or one endless word
            end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        }
        return text.substring(0, end).stripTrailing() + CUT;
    }
}

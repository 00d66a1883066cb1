package peacewire.story;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import peacewire.news.Item;
import peacewire.news.SourceKind;

/**
 * An item as far as it matters for which event it reports.
 *
 * @param all   features of headline and opening together
 * @param plain the headline's words, to see whether two are all but the same
 */
record Report(long seq, long story, String source, boolean thinkTank, Instant time, String lang, Passage title, Passage opening,
              Set<String> all, String plain) {

    /** The opening sentences tell the event; what comes later in a summary is mostly background. */
    private static final int OPENING_CHARS = 240;

    static Report of(Item item, PassageReader reader) {
        var title = reader.read(headline(item.title()));
        var summary = item.summary() == null ? "" : item.summary();
        var opening = reader.read(summary.substring(0, Math.min(summary.length(), OPENING_CHARS)));
        var all = new HashSet<>(title.features());
        all.addAll(opening.features());
        return new Report(item.seq(), item.story(), item.source().id(), item.source().kind() == SourceKind.THINK_TANK, item.time(),
                item.lang() == null ? "" : item.lang().split("[-_]")[0], title, opening, all,
                Letters.plain(headline(item.title())).replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
    }

    Report in(long story) {
        return new Report(seq, story, source, thinkTank, time, lang, title, opening, all, plain);
    }

    /** Without the publisher's name that some feeds put behind their headlines. */
    static String headline(String title) {
        if (title == null) {
            return "";
        }
        int at = Math.max(title.lastIndexOf(" - "), Math.max(title.lastIndexOf(" | "), title.lastIndexOf(" \u2013 ")));
        boolean suffix = at > title.length() / 2 && title.substring(at + 3).strip().split("\\s+").length <= 3;
        return suffix ? title.substring(0, at) : title;
    }
}

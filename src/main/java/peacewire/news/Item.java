package peacewire.news;

import java.time.Instant;
import java.util.List;

/**
 * What a reader sees: the newest record of one entry or post, with our tags. Its components, in this order, are the
 * Item JSON of every view.
 *
 * @param seq           number of its first record, its permalink
 * @param record        number of the record it was made from
 * @param revision      how often it had been revised by then; 0 at first
 * @param id            the entry's id
 * @param summary       plain text of at most {@value #SUMMARY_LIMIT_CHARS} characters, empty where there is none to show
 * @param published     as the publisher claims, or null
 * @param time          the earlier of published and received
 * @param story         seq of the first item of the same story
 * @param statements    ids of the statements of the baseline that it bears on
 * @param previousTitle the title before the last rewording, however many revisions since left it alone; null where there
 *                      was none
 */
public record Item(long seq, long record, int revision, String id, String title, String summary, String link,
                   Source source, String feed, String lang, String author, Instant published, Instant updated,
                   Instant received, Instant time, Tags tags, List<Evidence> evidence, long story,
                   List<String> statements, String previousTitle) {

    public static final int SUMMARY_LIMIT_CHARS = 1_000;

    public Item {
        evidence = List.copyOf(evidence);
        statements = List.copyOf(statements);
    }

    /** The same, of another story. */
    public Item in(long story) {
        return story == this.story ? this : new Item(seq, record, revision, id, title, summary, link, source, feed, lang, author,
                published, updated, received, time, tags, evidence, story, statements, previousTitle);
    }
}

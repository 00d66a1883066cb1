package peacewire.news;

/**
 * Where a record came from, as feeds.yml said when it was appended: kept in the log, so that an item reads the same
 * after its feed was renamed or removed.
 *
 * @param history whether the feed listed it already when it was first fetched: no news, and nothing to alert anybody of
 */
public record Provenance(String feed, Source source, String lang, Feed.Wire wire, Feed.Show show,
                         boolean history) {

    /** Of news. */
    public Provenance(String feed, Source source, String lang, Feed.Wire wire, Feed.Show show) {
        this(feed, source, lang, wire, show, false);
    }

    /** Of an editor's post. */
    public static final Provenance DESK =
            new Provenance(Source.EDITOR.id(), Source.EDITOR, null, Feed.Wire.ALL, Feed.Show.SUMMARY);

    /** The same for what a feed listed already when it was first fetched. */
    public Provenance ofHistory() {
        return new Provenance(feed, source, lang, wire, show, true);
    }
}

package peacewire.news;

/**
 * Where a record came from, as feeds.yml said when it was appended: kept in the log, so that an item reads the same
 * after its feed was renamed or removed.
 */
public record Provenance(String feed, Source source, String lang, Feed.Wire wire, Feed.Show show) {

    /** Of an editor's post. */
    public static final Provenance DESK =
            new Provenance(Source.EDITOR.id(), Source.EDITOR, null, Feed.Wire.ALL, Feed.Show.SUMMARY);
}

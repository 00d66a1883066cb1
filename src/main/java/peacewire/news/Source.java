package peacewire.news;

/**
 * A publisher. Independence of reports is counted by source, never by feed.
 *
 * @param id      unique in feeds.yml, lower-case letters, digits and hyphens
 * @param country ISO 3166-1 alpha-2 in capitals, or a body's short name such as {@code EU} or {@code UN}
 */
public record Source(String id, String name, SourceKind kind, String country, Side side) {

    /** Who writes the posts of the desk itself. */
    public static final Source EDITOR = new Source("editor", "Peacewire desk", SourceKind.EDITOR, "", Side.OTHER);
}

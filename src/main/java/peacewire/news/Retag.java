package peacewire.news;

/**
 * A record of history whose tags changed, or that came on the wire or left it, because the taxonomy did.
 *
 * @param before null where it was not on the wire
 * @param after  null where it is no more
 */
public record Retag(TaggedRecord before, TaggedRecord after) {
}

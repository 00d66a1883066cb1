package peacewire.news;

/** A filter with a name and a page: every tag is one, and so is any filter saved in feeds.yml. */
public record Topic(String id, String name, Filter filter) {
}

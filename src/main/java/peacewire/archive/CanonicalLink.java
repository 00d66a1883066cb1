package peacewire.archive;

import java.util.Optional;

/** The archive's key of links to one page: {@link peacewire.news.CanonicalLink}. */
public final class CanonicalLink {

    private CanonicalLink() {
    }

    /** Empty where there is no link, or where it names a whole site rather than a page. */
    public static Optional<String> of(String link) {
        return peacewire.news.CanonicalLink.of(link);
    }
}

package peacewire.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import peacewire.news.CanonicalLink;
import peacewire.news.Entry;

/**
 * What an entry has in common with itself under another id: the page that it links to, without what only says how a
 * reader came there, and the words of its title. Some feeds make up their ids anew with every fetch.
 */
final class Twin {

    /** Links of this host are opaque and as short-lived as the ids; its titles end with the publisher's name. */
    private static final String OPAQUE = "news.google.com";

    private static final int DIGEST_BYTES = 16;

    private Twin() {
    }

    /** Empty where an entry has no page of its own or no title: then nothing but its id tells it apart. */
    static Optional<byte[]> key(Entry entry) {
        var title = Words.fold(entry.title()).toLowerCase(Locale.ROOT);
        return title.isEmpty() ? Optional.empty() : CanonicalLink.of(entry.link())
                .map(link -> link.startsWith(OPAQUE + "/") ? OPAQUE : link)
                .map(page -> Arrays.copyOf(Words.sha256(page + "\n" + title), DIGEST_BYTES));
    }
}

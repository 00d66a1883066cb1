package peacewire.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import peacewire.news.Entry;

/**
 * Gives each entry of one document an id that the next document will give it again: the publisher's, else the link,
 * else a digest of its words. Position never enters, for entries move. Where one id stands on several entries, the
 * first keeps it and the others are told apart by link, else by their words.
 */
final class Identities {

    private final Set<String> taken = new HashSet<>();
    private final Notes notes;

    Identities(Notes notes) {
        this.notes = notes;
    }

    Entry identified(Entry entry) {
        String id = entry.id() != null ? entry.id() : entry.link() != null ? entry.link() : digest(entry);
        if (entry.id() == null && entry.link() == null) {
            notes.add("entries without id and link are known by a digest of their words");
        }
        if (!taken.add(id)) {
            notes.add("several entries have the same id; the later ones were told apart by link or words");
            id = distinct(id, entry);
        }
        return with(id, entry);
    }

    private String distinct(String id, Entry entry) {
        String byLink = id + "|" + entry.link();
        if (entry.link() != null && !entry.link().equals(id) && taken.add(byLink)) {
            return byLink;
        }
        String byWords = id + "|" + digest(entry);
        taken.add(byWords);
        return byWords;
    }

    private static String digest(Entry entry) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            String words = entry.title() + "\n" + (entry.content() != null ? entry.content() : entry.summary());
            return HexFormat.of().formatHex(sha.digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Entry with(String id, Entry e) {
        return new Entry(id, e.title(), e.summary(), e.content(), e.link(), e.author(), e.published(), e.updated(), e.language(), e.categories());
    }
}

package peacewire.feeds;

import com.ibm.icu.text.Transliterator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import peacewire.news.Source;

/** Makes ids for feeds.yml out of titles in any script, each id once. */
final class PlainIds {

    /** Room for a number behind it. */
    private static final int LENGTH_CHARS = Values.ID_LIMIT_CHARS - 6;

    private final Transliterator latin = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private final Set<String> used = new HashSet<>(Set.of(Source.EDITOR.id()));

    /** An id that is taken already. */
    void use(String id) {
        used.add(id);
    }

    /** The title in plain letters, or the host where nothing of the title remains; numbered where it is taken. */
    String next(String title, String host) {
        var plain = plain(title);
        if (plain.isEmpty()) {
            plain = plain(host);
        }
        if (plain.isEmpty()) {
            plain = "feed";
        }
        var id = plain;
        for (int n = 2; !used.add(id); n++) {
            id = plain + "-" + n;
        }
        return id;
    }

    /** A title as feeds.yml takes a name: one line, not too long, never empty. */
    static String name(String title, String host) {
        var line = title.replaceAll("[^\\P{C}\\x{200C}\\x{200D}]|[\\s\\p{Z}]", " ").replaceAll(" +", " ").strip();
        var name = line.isEmpty() ? host : line;
        if (name.length() <= Values.NAME_LIMIT_CHARS) {
            return name;
        }
        int end = name.offsetByCodePoints(0, name.codePointCount(0, Values.NAME_LIMIT_CHARS - 1) - 1);
        return name.substring(0, end).strip() + "…";
    }

    private String plain(String text) {
        var words = latin.transliterate(text).toLowerCase(Locale.ROOT).replaceAll("['’ʹʺ`]", "")
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.length() <= LENGTH_CHARS ? words : words.substring(0, LENGTH_CHARS).replaceAll("-$", "");
    }
}

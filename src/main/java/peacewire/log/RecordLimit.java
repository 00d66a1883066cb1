package peacewire.log;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import peacewire.json.Json;
import peacewire.news.Entry;

/** Keeps a record within {@value #RECORD_BYTES} bytes of JSON: longer content is cut, and marked where it was cut. */
final class RecordLimit {

    /** DESIGN section 4. */
    static final int RECORD_BYTES = 256 * 1024;

    static final String MARK = " […]";

    /** Longest entry id and link kept as they are; real ones have rarely over 300 characters. */
    private static final int ID_CHARS = 2_000;

    private RecordLimit() {
    }

    /** An id of sane length: the identity of an entry, so the same id always gives the same. */
    static String id(String id) {
        return id.length() <= ID_CHARS ? id : "sha256:" + HexFormat.of().formatHex(Words.sha256(id));
    }

    /** @param reserved bytes that the rest of the record takes */
    static Entry fit(Entry entry, int reserved) {
        int room = RECORD_BYTES - reserved;
        var fitting = with(entry, entry.title(), entry.summary(), entry.content());
        if (bytes(fitting) <= room) {
            return fitting;
        }
        fitting = bare(fitting);
        fitting = with(fitting, fitting.title(), fitting.summary(), cut(fitting.content(), bytes(fitting) - room));
        fitting = with(fitting, fitting.title(), cut(fitting.summary(), bytes(fitting) - room), fitting.content());
        return with(fitting, cut(fitting.title(), bytes(fitting) - room), fitting.summary(), fitting.content());
    }

    /** Cuts a text so that at least so many bytes of JSON are saved, or all of it goes. */
    private static String cut(String text, int excess) {
        if (excess <= 0 || text == null) {
            return text;
        }
        int size = bytes(text);
        int kept = text.length();
        var shorter = text;
        while (kept > 0 && size - bytes(shorter) < excess) {
            double share = Math.max(0, size - excess - bytes(MARK)) / (double) size;
            kept = Math.min(kept * 9 / 10, (int) (text.length() * share));
            shorter = atCodePoint(text, kept) + MARK;
        }
        return kept == 0 ? "" : shorter;
    }

    private static String atCodePoint(String text, int length) {
        boolean splits = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splits ? length - 1 : length);
    }

    private static Entry with(Entry e, String title, String summary, String content) {
        return new Entry(id(e.id()), title, summary, content, e.link(), e.author(), e.published(), e.updated(),
                e.language(), e.categories());
    }

    /** Only of an entry that is too long: without what else could be endless. */
    private static Entry bare(Entry e) {
        var link = e.link() != null && e.link().length() > ID_CHARS ? null : e.link();
        var author = e.author() != null && e.author().length() > ID_CHARS ? null : e.author();
        var categories = bytes(e.categories()) > RECORD_BYTES / 16 ? List.<String>of() : e.categories();
        return new Entry(e.id(), e.title(), e.summary(), e.content(), link, author, e.published(), e.updated(),
                e.language(), categories);
    }

    private static int bytes(Object value) {
        return Json.write(value).getBytes(StandardCharsets.UTF_8).length;
    }
}

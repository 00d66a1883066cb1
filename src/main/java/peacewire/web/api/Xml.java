package peacewire.web.api;

/** Text that may stand in an XML document. */
final class Xml {

    private static final int REPLACEMENT = 0xFFFD;

    private Xml() {
    }

    /** Puts a replacement character for what XML 1.0 section 2.2 forbids, half surrogate pairs included. */
    static String text(String text) {
        return text.codePoints().map(c -> allowed(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}

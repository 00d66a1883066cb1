package peacewire.parse;

import java.nio.charset.StandardCharsets;

/** Characters that went through the wrong charset once before they reached the feed. */
final class Mojibake {

    private Mojibake() {
    }

    /**
     * C1 control characters are never meant: they are UTF-8 bytes read one by one, or windows-1252 characters under
     * their byte's number (as HTML reads them: WHATWG HTML, numeric character reference end state).
     */
    static String mended(String text) {
        if (!hasControls(text)) {
            return text;
        }
        if (text.chars().allMatch(c -> c <= 0xFF)) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            Utf8 utf8 = Utf8.of(bytes);
            if (utf8.valid()) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
        return byWindows(text);
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 && text.charAt(i) <= 0x9F) {
                return true;
            }
        }
        return false;
    }

    private static String byWindows(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(c >= 0x80 && c <= 0x9F
                ? new String(new byte[] {(byte) c}, Charsets.WINDOWS_1252) : Character.toString((char) c)));
        return out.toString();
    }
}

package peacewire.parse;

import java.nio.charset.StandardCharsets;

/**
 * How far some bytes are UTF-8.
 *
 * @param sequences valid characters of more than one byte
 * @param broken    bytes that belong to no valid character
 */
record Utf8(int sequences, int broken) {

    /** One stray byte among a page of good ones is damage; as many as the good ones are another charset. */
    private static final int GOOD_PER_BROKEN = 3;

    static Utf8 of(byte[] body) {
        int sequences = 0;
        int broken = 0;
        for (int i = 0; i < body.length; ) {
            int length = length(body, i);
            if (length == 0) {
                broken++;
                i++;
            } else {
                sequences += length > 1 ? 1 : 0;
                i += length;
            }
        }
        return new Utf8(sequences, broken);
    }

    boolean valid() {
        return broken == 0;
    }

    boolean mostly() {
        return sequences >= (long) broken * GOOD_PER_BROKEN || broken <= 2 && sequences > 0;
    }

    /** No other charset yields so many valid sequences by chance; then the declaration is wrong for most of the document. */
    boolean plainly() {
        return sequences >= 20 && sequences >= (long) broken * 10;
    }

    /** Each broken byte stands for the windows-1252 character that somebody pasted. */
    String mended(byte[] body) {
        StringBuilder text = new StringBuilder(body.length);
        int good = 0;
        for (int i = 0; i < body.length; ) {
            int length = length(body, i);
            if (length == 0) {
                text.append(new String(body, good, i - good, StandardCharsets.UTF_8));
                text.append(new String(body, i, 1, Charsets.WINDOWS_1252));
                good = i + 1;
            }
            i += Math.max(1, length);
        }
        return text.append(new String(body, good, body.length - good, StandardCharsets.UTF_8)).toString();
    }

    /** Bytes of the valid character at i (RFC 3629, section 4), 0 where there is none. */
    private static int length(byte[] b, int i) {
        int first = b[i] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3
                : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
        if (length == 0 || i + length > b.length) {
            return 0;
        }
        int second = b[i + 1] & 0xFF;
        boolean narrow = first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F
                || first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F;
        for (int k = 1; k < length; k++) {
            if ((b[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return narrow ? 0 : length;
    }
}

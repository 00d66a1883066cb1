package peacewire.parse;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bytes to text. In this order: a byte order mark; the zero bytes of UTF-16 and UTF-32; an escape code that the
 * declaration names; valid UTF-8, whatever is declared; the Content-Type's charset and the XML declaration's; what
 * ICU makes of the bytes. ISO 8859-1 is read as windows-1252, as the web does (WHATWG Encoding, section 4.2).
 */
final class CharsetReader {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    /** Enough for ICU to tell the Cyrillic code pages apart, little enough to be quick. */
    private static final int DETECT_BYTES = 64 * 1024;
    /** ICU's confidence is 0 to 100; what it finds must beat Latin-1 by this much to overrule a label of Latin-1. */
    private static final int CLEARLY = 15;

    private CharsetReader() {
    }

    static String read(byte[] body, String contentType, Notes notes) {
        Charset marked = byZeros(body);
        if (marked != null) {
            return withoutMark(new String(body, marked));
        }
        Optional<Charset> header = Charsets.ofContentType(contentType);
        Optional<Charset> declared = Charsets.ofDeclaration(body);
        return escaped(body, header, declared)
                .or(() -> utf8(body, header, declared, notes))
                .orElseGet(() -> labelled(body, header, declared, notes));
    }

    /** By mark, or by where the zeros of the first characters stand (XML 1.0, appendix F). */
    private static Charset byZeros(byte[] b) {
        if (starts(b, 0, 0, 0xFE, 0xFF) || starts(b, 0, 0, 0, '<')) {
            return UTF_32BE;
        }
        if (starts(b, 0xFF, 0xFE, 0, 0) || starts(b, '<', 0, 0, 0)) {
            return UTF_32LE;
        }
        if (starts(b, 0xFE, 0xFF) || starts(b, 0, '<') || starts(b, 0, '\n') || starts(b, 0, ' ')) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(b, 0xFF, 0xFE) || starts(b, '<', 0) || starts(b, '\n', 0) || starts(b, ' ', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static boolean starts(byte[] body, int... with) {
        if (body.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((body[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** ISO 2022 and HZ are ASCII bytes, so they pass for valid UTF-8; only the declaration tells. */
    private static Optional<String> escaped(byte[] body, Optional<Charset> header, Optional<Charset> declared) {
        return Stream.of(header, declared).flatMap(Optional::stream)
                .filter(charset -> charset.name().startsWith("ISO-2022") && contains(body, 0x1B))
                .findFirst().map(charset -> new String(body, charset));
    }

    private static boolean contains(byte[] body, int value) {
        for (byte b : body) {
            if (b == value) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> utf8(byte[] body, Optional<Charset> header, Optional<Charset> declared, Notes notes) {
        Utf8 utf8 = Utf8.of(body);
        boolean said = header.or(() -> declared).map(StandardCharsets.UTF_8::equals).orElse(true)
                || declared.filter(StandardCharsets.UTF_8::equals).isPresent() || starts(body, 0xEF, 0xBB, 0xBF);
        if (utf8.valid()) {
            if (utf8.sequences() > 0 && !said) {
                notes.add("declared as " + header.or(() -> declared).orElseThrow().name() + ", but the bytes are UTF-8");
            }
            return Optional.of(withoutMark(new String(body, StandardCharsets.UTF_8)));
        }
        if (said && utf8.mostly() || utf8.plainly()) {
            notes.add("UTF-8 with " + utf8.broken() + " broken bytes, read as windows-1252");
            return Optional.of(withoutMark(utf8.mended(body)));
        }
        return Optional.empty();
    }

    private static String labelled(byte[] body, Optional<Charset> header, Optional<Charset> declared, Notes notes) {
        CharsetMatch[] found = detect(body);
        Charset label = Stream.of(header, declared).flatMap(Optional::stream)
                .filter(charset -> !charset.name().startsWith("UTF-") && strict(body, charset))
                .max((a, b) -> Integer.compare(confidence(found, a), confidence(found, b)))
                .orElse(null);
        Charset best = found.length == 0 ? Charsets.WINDOWS_1252 : Charsets.named(found[0].getName()).orElse(Charsets.WINDOWS_1252);
        boolean overruled = label == null
                || label.equals(Charsets.WINDOWS_1252) && !Charsets.isLatin(best)
                        && found[0].getConfidence() > confidence(found, label) + CLEARLY;
        Charset charset = overruled ? best : label;
        if (overruled) {
            String said = header.or(() -> declared).map(c -> "declared as " + c.name()).orElse("no charset is declared");
            notes.add(said + "; the bytes look like " + charset.name());
        }
        return new String(body, charset);
    }

    private static CharsetMatch[] detect(byte[] body) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(Arrays.copyOf(body, Math.min(body.length, DETECT_BYTES)));
        CharsetMatch[] found = detector.detectAll();
        return found == null ? new CharsetMatch[0] : found;
    }

    private static int confidence(CharsetMatch[] found, Charset charset) {
        return Arrays.stream(found)
                .filter(match -> Charsets.named(match.getName()).filter(charset::equals).isPresent())
                .mapToInt(CharsetMatch::getConfidence).max().orElse(0);
    }

    private static boolean strict(byte[] body, Charset charset) {
        try {
            charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            // windows-1252 leaves five bytes undefined; a stray one must not cost the label
            return charset.equals(Charsets.WINDOWS_1252);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

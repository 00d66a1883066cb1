package peacewire.parse;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that publishers give to charsets, and the charset that they mean: the superset browsers read it as. */
final class Charsets {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** WHATWG Encoding, section 4.2, and spellings seen in feeds. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"), Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"), Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("gb2312", "GB18030"), Map.entry("gbk", "GB18030"), Map.entry("x-gbk", "GB18030"),
            Map.entry("euc-kr", "x-windows-949"), Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"), Map.entry("x-sjis", "windows-31j"),
            Map.entry("big5", "Big5-HKSCS"), Map.entry("tis-620", "x-windows-874"));
    private static final Pattern PARAMETER = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']\\s{0,9}([\\w.:+-]{1,40})");
    private static final Pattern META = Pattern.compile("<meta[^>]{0,200}?charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final int LOOK_BYTES = 2048;

    private Charsets() {
    }

    static Optional<Charset> ofContentType(String contentType) {
        return contentType == null ? Optional.empty() : first(PARAMETER, contentType);
    }

    /** The XML declaration's, or a page's meta tag; an EBCDIC document spells its declaration in EBCDIC. */
    static Optional<Charset> ofDeclaration(byte[] body) {
        boolean ebcdic = body.length > 3 && (body[0] & 0xFF) == 0x4C && (body[1] & 0xFF) == 0x6F && (body[2] & 0xFF) == 0xA7;
        String head = new String(body, 0, Math.min(body.length, LOOK_BYTES), ebcdic ? named("cp037").orElse(WINDOWS_1252) : WINDOWS_1252);
        return first(DECLARATION, head).or(() -> first(META, head));
    }

    private static Optional<Charset> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? named(found.group(1)) : Optional.empty();
    }

    static Optional<Charset> named(String name) {
        String canonical = known(name).or(() -> known(name.replace('_', '-')))
                .or(() -> known(name.toLowerCase(Locale.ROOT).replaceFirst("^(win|cp|windows)-?(125\\d)$", "windows-$2")))
                .map(Charset::name).orElse(null);
        return canonical == null ? Optional.empty()
                : known(MEANT.getOrDefault(canonical.toLowerCase(Locale.ROOT), canonical));
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    static boolean isLatin(Charset charset) {
        return charset.name().matches("windows-125[0247]|ISO-8859-(1|2|9|15)|US-ASCII");
    }
}

package peacewire.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import peacewire.fetch.Fetched.Failure;

/** Undoes content codings (RFC 9110 section 8.4.1) and stops where the limit is passed. Blocks; pure. */
final class Decoding {

    static final String ACCEPTED = "gzip, br, deflate";

    /** More than one is legal and unheard of; a tower of them is an attack. */
    private static final int MOST_CODINGS = 3;

    private final Limits limits;

    Decoding(Limits limits) {
        this.limits = limits;
    }

    /** @param contentEncoding the header, or null */
    byte[] decode(byte[] body, String contentEncoding) throws NotFetched {
        String[] codings = contentEncoding == null ? new String[0] : contentEncoding.trim().split("\\s*,\\s*");
        if (codings.length > MOST_CODINGS) {
            throw broken("its answer names more than " + MOST_CODINGS + " content codings");
        }
        byte[] plain = body;
        for (int i = codings.length - 1; i >= 0; i--) {
            plain = undo(codings[i].toLowerCase(Locale.ROOT), plain);
        }
        // sitemaps are often files compressed at rest, which no header tells
        return isGzip(plain) ? undo("gzip", plain) : plain;
    }

    private byte[] undo(String coding, byte[] coded) throws NotFetched {
        if (coded.length == 0) {
            return coded;
        }
        try {
            return switch (coding) {
                case "", "identity" -> coded;
                case "gzip", "x-gzip" -> bounded(new GZIPInputStream(new ByteArrayInputStream(coded)));
                case "br" -> bounded(new BrotliInputStream(new ByteArrayInputStream(coded)));
                case "deflate" -> inflated(coded);
                default -> throw broken("its answer is coded as " + coding + ", which was not asked for");
            };
        } catch (NotFetched known) {
            throw known;
        } catch (IOException | RuntimeException e) {
            // the brotli decoder answers some nonsense with an index out of bounds
            throw broken("its answer says it is coded as " + coding + " but can't be decoded");
        }
    }

    /** Meant is zlib's format, but some servers leave out its header. */
    private byte[] inflated(byte[] coded) throws IOException {
        boolean zlib = coded.length > 1 && (coded[0] & 0x0f) == 8 && ((coded[0] & 0xff) << 8 | coded[1] & 0xff) % 31 == 0;
        var inflater = new Inflater(!zlib);
        try {
            return bounded(new InflaterInputStream(new ByteArrayInputStream(coded), inflater));
        } finally {
            inflater.end();
        }
    }

    private byte[] bounded(InputStream plain) throws IOException {
        try (plain) {
            byte[] bytes = plain.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw new NotFetched(Failure.TOO_LARGE, "the answer is larger than " + limits.bytesText()
                        + " when decompressed");
            }
            return bytes;
        }
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && Arrays.equals(bytes, 0, 3, new byte[] {0x1f, (byte) 0x8b, 8}, 0, 3);
    }

    private static NotFetched broken(String reason) {
        return new NotFetched(Failure.BROKEN_ENCODING, reason);
    }
}

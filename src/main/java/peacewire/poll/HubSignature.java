package peacewire.poll;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks {@code X-Hub-Signature: method=hex} (WebSub section 7.1). Pure; takes time by the body's size. */
final class HubSignature {

    /** Section 7.1.1. SHA-1 is weak for documents that an attacker may prepare, but not broken as an HMAC; most hubs use it. */
    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private HubSignature() {
    }

    /** @param header as it came, or null */
    static boolean matches(String header, String secret, byte[] body) {
        String[] parts = header == null ? new String[0] : header.strip().split("=", 2);
        String method = parts.length < 2 ? null : METHODS.get(parts[0].toLowerCase(Locale.ROOT));
        if (method == null) {
            return false;
        }
        try {
            var mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            // takes the same time wherever the first difference is
            return MessageDigest.isEqual(mac.doFinal(body), HexFormat.of().parseHex(parts[1]));
        } catch (IllegalArgumentException e) {
            return false; // no hexadecimal
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + method, e);
        }
    }
}

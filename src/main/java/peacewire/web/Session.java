package peacewire.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an administrator's browser holds after a login: an expiry under a signature. It needs no memory here, so every
 * event loop knows it, and a new token ends all sessions. Any thread.
 */
final class Session {

    static final Duration LIFE = Duration.ofHours(12);

    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\.([\\w-]{43})");

    private final byte[] key;

    Session(String token) {
        // a key of its own, so that a signature says nothing of the token used elsewhere
        key = sign(token.getBytes(StandardCharsets.UTF_8), "peacewire session key");
    }

    String issue(Instant now) {
        long expiry = now.plus(LIFE).getEpochSecond();
        return expiry + "." + signature(expiry);
    }

    boolean holds(String value, Instant now) {
        var match = FORM.matcher(value);
        if (!match.matches()) {
            return false;
        }
        long expiry = Long.parseLong(match.group(1));
        return same(match.group(2), signature(expiry)) && now.getEpochSecond() < expiry;
    }

    /** Takes as long for a near miss as for a far one. */
    static boolean same(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(long expiry) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sign(key, "session until " + expiry));
    }

    private static byte[] sign(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256"); // every Java platform has it
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

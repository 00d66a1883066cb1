package peacewire.hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import peacewire.news.Hook;

/** Signs deliveries (Standard Webhooks 1.0, "Signature scheme", symmetric). Pure but for making secrets. */
final class Signature {

    /** So that people and secret scanners know one when they see it. */
    private static final String PREFIX = "whsec_";

    /** Between 24 and 64, says the specification. */
    private static final int SECRET_BYTES = 32;

    private static final String METHOD = "HmacSHA256";

    private Signature() {
    }

    static String secret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The value of {@code webhook-signature}: while secrets change, one signature each. */
    static String of(Hook.Secrets secrets, String id, Instant timestamp, String body) {
        var signed = id + "." + timestamp.getEpochSecond() + "." + body;
        var signature = sign(secrets.current(), signed);
        return secrets.both(timestamp) ? signature + " " + sign(secrets.previous(), signed) : signature;
    }

    private static String sign(String secret, String signed) {
        try {
            var mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), METHOD));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + METHOD, e);
        }
    }
}

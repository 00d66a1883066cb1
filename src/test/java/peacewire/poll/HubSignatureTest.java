package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubSignatureTest {

    /** The second case of RFC 2202 and RFC 4231. */
    private static final String SECRET = "Jefe";
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
    private static final String SHA256 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    @ParameterizedTest
    @CsvSource({
        "sha1, effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        "sha256, " + SHA256,
        "sha384, af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
        "sha512, 164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"})
    void every_method_of_the_recommendation_is_read(String method, String signature) {
        assertThat(HubSignature.matches(method + "=" + signature, SECRET, BODY)).isTrue();
        assertThat(HubSignature.matches(method.toUpperCase() + "=" + signature.toUpperCase(), SECRET, BODY)).isTrue();
        assertThat(HubSignature.matches(method + "=" + signature, SECRET + "!", BODY)).isFalse();
        assertThat(HubSignature.matches(method + "=" + signature, SECRET, "other".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "sha256", "sha256=", "sha256=zz", "=" + SHA256, SHA256, "md5=" + SHA256, "sha512=" + SHA256,
        "sha256=" + SHA256 + "00"})
    void nothing_else_matches(String header) {
        assertThat(HubSignature.matches(header, SECRET, BODY)).isFalse();
    }

    @Test
    void blanks_around_it_do_no_harm() {
        assertThat(HubSignature.matches(" sha256=" + SHA256 + " ", SECRET, BODY)).isTrue();
    }
}

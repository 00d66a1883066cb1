package peacewire.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import peacewire.news.Hook;

class SignatureTest {

    /** The example that the specification's own libraries are tested with. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant TIMESTAMP = Instant.ofEpochSecond(1614265330);
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void the_example_of_other_libraries_is_signed_alike() {
        assertThat(Signature.of(new Hook.Secrets(SECRET, null, null), ID, TIMESTAMP, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void while_secrets_change_both_sign_and_later_the_new_one_alone() {
        var rotated = new Hook.Secrets(SECRET, null, null).rotated(Signature.secret(), TIMESTAMP.plusSeconds(60));
        assertThat(Signature.of(rotated, ID, TIMESTAMP, BODY).split(" ")).hasSize(2).contains(SIGNATURE);
        assertThat(Signature.of(rotated, ID, TIMESTAMP.plusSeconds(60), BODY).split(" ")).hasSize(1).doesNotContain(SIGNATURE);
    }

    @Test
    void secrets_have_the_length_that_the_specification_asks_for_and_none_is_made_twice() {
        assertThat(Signature.secret()).startsWith("whsec_").isNotEqualTo(Signature.secret());
        assertThat(Base64.getDecoder().decode(Signature.secret().substring(6)).length).isBetween(24, 64);
    }

    @Test
    void nothing_that_is_printed_tells_a_secret() {
        var secrets = new Hook.Secrets(SECRET, SECRET, TIMESTAMP);
        assertThat(secrets + " " + new Hooks.Secret("id", SECRET)).doesNotContain("whsec_");
    }
}

package peacewire.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedStateTest {

    private static final FeedState GONE = new FeedState("one", "https://example.org/old", "\"e\"", null, "ab",
            Instant.EPOCH, Instant.EPOCH, 1, "gone", "410", null, 3);

    @Test
    void holds_for_the_address_it_was_made_of() {
        assertThat(GONE.about(feed("https://example.org/old"))).isEqualTo(GONE);
    }

    @Test
    void a_new_address_begins_anew_without_validators_or_pause() {
        var anew = GONE.about(feed("https://example.org/new"));
        assertThat(anew).isEqualTo(FeedState.unknown("one"));
        assertThat(anew.paused()).isFalse();
    }

    private static Feed feed(String url) {
        return new Feed("one", Source.EDITOR, URI.create(url), null, Duration.ofMinutes(10), Feed.Wire.RELEVANT,
                Feed.Show.SUMMARY, null, null);
    }
}

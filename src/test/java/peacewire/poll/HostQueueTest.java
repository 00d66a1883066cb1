package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import peacewire.news.Feed;

class HostQueueTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final HostQueue queue = new HostQueue(3, 2, Duration.ofSeconds(5));

    @Test
    void starts_at_one_host_are_spaced() {
        add("a/1", "a/2");

        assertThat(start(NOW)).isEqualTo("a/1");
        assertThat(start(NOW.plusMillis(4_999))).isNull();
        assertThat(start(NOW.plusSeconds(5))).isEqualTo("a/2");
    }

    @Test
    void a_host_has_only_so_many_at_once() {
        add("a/1", "a/2", "a/3");
        start(NOW);
        start(NOW.plusSeconds(5));

        assertThat(start(NOW.plusSeconds(60))).isNull();
        queue.done(feed("a/1"));
        assertThat(start(NOW.plusSeconds(60))).isEqualTo("a/3");
    }

    @Test
    void one_host_does_not_hold_up_another() {
        add("a/1", "a/2", "b/1");
        start(NOW);

        assertThat(start(NOW)).isEqualTo("b/1");
    }

    @Test
    void all_hosts_together_have_only_so_many_at_once() {
        add("a/1", "b/1", "c/1", "d/1");
        start(NOW);
        start(NOW);
        start(NOW);

        assertThat(start(NOW)).isNull();
        queue.done(feed("b/1"));
        assertThat(start(NOW)).isEqualTo("d/1");
    }

    @Test
    void nobody_waiting_means_nobody_starts() {
        assertThat(start(NOW)).isNull();
    }

    private void add(String... names) {
        for (String name : names) {
            queue.add(feed(name));
        }
    }

    private String start(Instant now) {
        return queue.start(now).map(Feed::id).orElse(null);
    }

    private static Feed feed(String name) {
        return Invented.feed(name, URI.create("https://" + name), Duration.ofMinutes(10));
    }
}

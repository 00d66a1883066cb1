package peacewire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peacewire.json.Json;

/** Promise 1: whatever moment the process dies at, every entry is there once afterwards, and every cursor still holds. */
class KillIT {

    private static final int FEEDS = 8;

    @TempDir
    Path folder;

    private int made;

    @Test
    void three_kills_lose_and_double_nothing() throws Exception {
        killed(3, 40);
    }

    @Test
    @Tag("trial")
    void twenty_kills_lose_and_double_nothing() throws Exception {
        killed(20, 200);
    }

    private void killed(int times, int entriesBetween) throws Exception {
        try (var origin = new GrowingOrigin()) {
            var feeds = Files.writeString(folder.resolve("feeds.yml"), feedsFile(origin));
            var random = new Random(20260419);
            String cursor = null;
            for (int kill = 0; kill < times; kill++) {
                grow(origin, entriesBetween);
                var node = start(feeds);
                cursor = cursor == null ? node.epoch() + "-0" : cursor;
                try (var stream = ServerSentEvents.open(node.address() + "/stream", cursor)) {
                    // more entries while it ingests, then death after a random share of them has reached a reader
                    grow(origin, entriesBetween);
                    for (int seen = random.nextInt(entriesBetween); seen >= 0; seen--) {
                        cursor = stream.next("item").id();
                    }
                } finally {
                    node.kill();
                }
            }
            try (var node = start(feeds)) {
                verify(node, random);
            }
        }
    }

    private void verify(ServedProcess node, Random random) throws Exception {
        var all = read(node, node.epoch() + "-0", made);
        var ids = new HashSet<String>();
        long last = 0;
        for (var event : all) {
            assertThat(event.type()).isEqualTo("item");
            assertThat(event.number()).isGreaterThan(last);
            last = event.number();
            assertThat(ids.add(Json.MAPPER.readTree(event.data()).get("id").asText())).as("once only").isTrue();
        }
        assertThat(ids).hasSize(made);
        for (int trial = 0; trial < 10; trial++) {
            int from = random.nextInt(all.size() - 1);
            assertThat(read(node, all.get(from).id(), all.size() - from - 1))
                    .as("resumed after %s", all.get(from).id()).isEqualTo(all.subList(from + 1, all.size()));
        }
    }

    private static List<ServerSentEvents.Event> read(ServedProcess node, String cursor, int count) throws Exception {
        var events = new ArrayList<ServerSentEvents.Event>();
        try (var stream = ServerSentEvents.open(node.address() + "/stream", cursor)) {
            while (events.size() < count) {
                events.add(stream.next("item", "revision", "withdrawn", "reset"));
            }
        }
        return events;
    }

    private void grow(GrowingOrigin origin, int entries) {
        for (int i = 0; i < entries; i++) {
            made++;
            origin.put("f" + made % FEEDS, "urn:entry:" + made, "Invented headline number " + made);
        }
    }

    private ServedProcess start(Path feeds) throws IOException {
        return ServedProcess.start("--feeds", feeds.toString(), "--data", folder.resolve("data").toString(),
                "--admin-token", "test-token");
    }

    private static String feedsFile(GrowingOrigin origin) {
        var text = new StringBuilder("""
                defaults: {every: 1s, wire: all}
                fetch: {perHost: 8, spacing: 0s, allow: ["127.0.0.1"]}
                sources:
                  - {id: growing, name: Growing, kind: other, country: XX, side: other, feeds: [
                """);
        for (int i = 0; i < FEEDS; i++) {
            text.append("      {id: f").append(i).append(", url: \"").append(origin.url("f" + i)).append("\"},\n");
        }
        return text.append("    ]}\n").toString();
    }
}

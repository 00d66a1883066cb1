package peacewire;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import peacewire.stream.StreamLimits;

/** What a server says to a browser that asks for a stream: not now, not from there, or as many as you like. */
@Timeout(120)
class StreamDoorsIT {

    /** What the banner of a product without feeds says while its line is sound. */
    private static final Pattern CONNECTED = Pattern.compile("STALE");

    @TempDir
    Path folder;

    private Chromium chromium;

    @BeforeEach
    void launch() {
        chromium = Chromium.launch();
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_page_refused_over_a_limit_stays_and_tries_until_there_is_a_place() throws Exception {
        try (var node = start(0, null, new StreamLimits(1, 1, 1, Duration.ZERO));
             var tabs = new Tabs(chromium.context(), node.address())) {
            tabs.post("Invented, before");
            var refused = new AtomicInteger();
            var free = new AtomicBoolean();
            tabs.profile().route("**/stream?**", route -> {
                if (free.get()) {
                    route.resume();
                } else {
                    refuse(route);
                    refused.incrementAndGet();
                }
            });
            var tab = tabs.profile().newPage();
            try (var taken = ServerSentEvents.open(node.address() + "/stream?since=1d", null)) {
                assertThat(taken.next("item").data()).contains("Invented, before");
                tab.navigate(node.address() + "/");
                tabs.until(() -> refused.get() >= 3);
                Tabs.says(tab, Pattern.compile("reconnecting.*"));
                Tabs.showsOnce(tab, "Invented, before");
                tabs.post("Invented, meanwhile");
            }
            tabs.untilStreams(0);
            free.set(true);
            Tabs.says(tab, CONNECTED);
            Tabs.showsOnce(tab, "Invented, meanwhile");
            Tabs.showsOnce(tab, "Invented, before");
        }
    }

    /** The server's own answer, but for the time to wait: five to thirty seconds are too long for a test. */
    private static void refuse(Route route) {
        var answer = route.fetch();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).matches("retry: \\d{4,5}\\s+");
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody("retry: 200\n\n"));
    }

    @Test
    void a_reset_reaches_every_tab_and_each_loads_the_wire_anew() throws Exception {
        var first = start(0, null, StreamLimits.DEFAULT);
        try (var tabs = new Tabs(chromium.context(), first.address())) {
            var open = List.of(tabs.open("/", 1), tabs.open("/", 1), tabs.open("/", 1));
            tabs.post("Invented, of the old store");
            open.forEach(tab -> Tabs.showsOnce(tab, "Invented, of the old store"));
            first.close();
            Folders.delete(folder.resolve("data"));
            try (var second = start(URI.create(first.address()).getPort(), null, StreamLimits.DEFAULT)) {
                tabs.post("Invented, of the new store");
                open.forEach(tab -> {
                    assertThat(tab.locator("[data-notice]")).hasText("The wire was loaded anew.",
                            new LocatorAssertions.HasTextOptions().setTimeout(Tabs.PATIENCE));
                    Tabs.showsOnce(tab, "Invented, of the new store");
                    Tabs.showsNot(tab, "Invented, of the old store");
                    Tabs.says(tab, CONNECTED);
                });
                tabs.post("Invented, live again");
                open.forEach(tab -> Tabs.showsOnce(tab, "Invented, live again"));
                tabs.untilStreams(1);
                assertThat(second.address()).isEqualTo(first.address());
                tabs.close();
            }
        }
    }

    @Test
    void over_http_2_every_filter_has_a_stream() throws Exception {
        try (var node = start(0, SelfSigned.make(folder, "one", "EC"), StreamLimits.DEFAULT);
             var tabs = new Tabs(chromium.trusting(), node.address())) {
            var words = List.of("first", "second", "third", "fourth", "fifth", "sixth");
            for (var word : words) {
                tabs.open("/wire?q=" + word, tabs.profile().pages().size() + 1);
            }
            tabs.post("Invented " + String.join(" ", words));
            for (var tab : tabs.profile().pages()) {
                assertThat(tab.evaluate("performance.getEntriesByType('navigation')[0].nextHopProtocol")).isEqualTo("h2");
                Tabs.says(tab, CONNECTED);
                Tabs.showsOnce(tab, "Invented " + String.join(" ", words));
            }
        }
    }

    private Node start(int port, SelfSigned signed, StreamLimits limits) throws Exception {
        var feeds = Files.writeString(folder.resolve("feeds.yml"), "sources: []\n");
        return Node.start(new Settings(port, "127.0.0.1", feeds, folder.resolve("data"), null, null, RunningNode.TOKEN, null,
                List.of(), signed == null ? null : signed.cert(), signed == null ? null : signed.key(), limits));
    }
}

package peacewire;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import peacewire.baseline.Analysis;
import peacewire.json.Json;

/** The dashboard in a real browser, on the whole product and a real origin. Screenshots are left in target/screenshots. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardIT {

    private static final int SECONDS = 1_000;

    @TempDir
    static Path folder;

    private Chromium chromium;
    private RunningNode node;
    private BrowserContext context;
    private int made;

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.launch();
        node = RunningNode.start(folder);
        for (int i = 0; i < 40; i++) {
            put("Ukraine and Russia discuss round " + i + " of the ceasefire talks in Turkey");
        }
        try (var stream = ServerSentEvents.open(node.address() + "/stream?since=1d", null)) {
            for (int i = 0; i < 40; i++) {
                stream.next("item");
            }
        }
    }

    @AfterAll
    void stop() {
        if (node != null) {
            node.close();
            chromium.close();
        }
    }

    @BeforeEach
    void freshProfile() {
        if (context != null) {
            context.close();
        }
        context = chromium.context();
    }

    /** One blank between words, and no numbers of list items, which a browser draws beside the text. */
    private static String words(String text) {
        return text.replaceAll("(?<!\\S)\\d\\.\\s", "").replaceAll("\\s+", " ");
    }

    private String put(String title) {
        var id = "urn:test:" + ++made;
        node.origin().put("wire", id, title);
        return id;
    }

    private Page open(String path) {
        var page = context.newPage();
        page.setDefaultTimeout(20 * SECONDS);
        page.navigate(node.address() + path);
        return page;
    }

    /** The dashboard with its stream open. */
    private Page live() {
        var page = context.newPage();
        page.setDefaultTimeout(20 * SECONDS);
        page.waitForResponse(response -> response.url().contains("/stream"), () -> page.navigate(node.address() + "/"));
        return page;
    }

    @Test
    void the_top_of_the_page_is_sent_before_the_rest_is_made() throws Exception {
        var address = URI.create(node.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            var first = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            int size = Integer.parseInt(first.lines().findFirst().orElseThrow(), 16);
            var top = new String(Arrays.copyOf(first.substring(first.indexOf('\n') + 1).getBytes(UTF_8), size), UTF_8);
            assertThat(top).startsWith("<!doctype html>").contains("site.css", "id=\"banner\"", "of the full-scale invasion", "</nav>")
                    .doesNotContain("<main");
        }
        var request = context.request();
        var whole = request.get(node.address() + "/").text();
        assertThat(whole.split("<!doctype html>", -1)).as("the top comes once").hasSize(2);
        assertThat(whole.strip()).endsWith("</html>");
        assertThat(request.get(node.address() + "/?colour=red").status()).as("what may fail is made first").isEqualTo(400);
    }

    @Test
    void the_live_line_is_painted_before_the_rest_can_be() {
        var page = context.newPage();
        var style = new AtomicReference<Route>();
        page.route("**/css/site.css", style::set);
        page.navigate(node.address() + "/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.evaluate("() => new Promise((painted) => new PerformanceObserver((list) => "
                + "list.getEntriesByName('first-contentful-paint').forEach(painted)).observe({ type: 'paint', buffered: true }))");
        assertThat(page.locator("#banner")).containsText("of the full-scale invasion");
        assertThat(page.locator("main")).hasCount(0);
        style.get().resume();
        assertThat(page.locator("#board")).isVisible();
    }

    @Test
    void first_paint_is_complete_without_script() {
        context.close();
        context = chromium.context(1280, ColorScheme.LIGHT, false);
        var page = open("/");
        var text = page.locator("body").innerText();
        assertThat(text).contains("of the full-scale invasion").containsPattern("2 of 2 feeds fresh, oldest \\d");
        var analysis = Analysis.builtIn();
        for (var statement : analysis.statements()) {
            assertThat(page.locator("#" + statement.id())).hasCount(1);
            assertThat(words(text)).contains(words(statement.text()));
        }
        analysis.sections().forEach(section -> assertThat(text).containsIgnoringCase(section.title()));
        analysis.scenarios().forEach(scenario -> assertThat(text).containsIgnoringCase(scenario.likelihood()));
        analysis.questions().forEach(question -> assertThat(text).contains(question.question()));
        analysis.sources().forEach(source -> assertThat(text).contains(source.name()));
        assertThat(text).contains("February-March 2026");
        assertThat(page.locator(".item").count()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void a_new_entry_of_a_feed_appears_without_a_reload() {
        var page = live();
        put("Envoys of Ukraine arrive in Paris for a new round");
        var item = page.locator(".item", new Page.LocatorOptions().setHasText("Envoys of Ukraine arrive in Paris"));
        assertThat(item).isVisible();
        assertThat(item.locator(".tag.actor").first()).hasText(Pattern.compile("Ukraine|France|Europe"));
        assertThat(page.locator("#announce")).containsText("Envoys of Ukraine arrive in Paris");
        assertThat(page.locator("[data-latest]")).containsText("Envoys of Ukraine arrive in Paris",
                new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(20 * SECONDS));
    }

    @Test
    void the_way_from_the_origins_answer_to_the_page_is_measured() {
        var page = live();
        page.evaluate("""
                () => { window.seen = []; new MutationObserver(() => seen.push(Date.now()))
                    .observe(document.querySelector('[data-items]'), {childList: true}); }""");
        var millis = new ArrayList<Long>();
        for (int i = 1; i <= 10; i++) {
            var seen = i;
            put("Measured: Ukraine talks, entry " + i);
            page.waitForCondition(() -> (Boolean) page.evaluate("n => window.seen.length >= n", seen));
            millis.add(((Number) page.evaluate("seen.at(-1)")).longValue() - node.origin().answered("wire"));
        }
        millis.sort(null);
        System.out.println("FIGURE from the origin's answer to the item in the DOM: median " + millis.get(5) + " ms, worst "
                + millis.getLast() + " ms of " + millis.size());
        assertThat(page.locator(".item", new Page.LocatorOptions().setHasText("Measured:"))).hasCount(10);
    }

    @Test
    void new_items_wait_behind_a_button_while_one_reads_further_down() {
        var page = live();
        page.locator(".item").nth(25).scrollIntoViewIfNeeded();
        put("Kremlin answers the plan for a monitoring force");
        put("Berlin and Warsaw offer Ukraine guarantees");
        var button = page.locator("[data-reveal]");
        assertThat(button).containsText("2 new");
        assertThat(page).hasTitle(Pattern.compile("^\\(2\\) "));
        var hidden = page.locator(".item", new Page.LocatorOptions().setHasText("Kremlin answers the plan"));
        assertThat(hidden).isHidden();
        page.keyboard().press(".");
        assertThat(hidden).isVisible();
        assertThat(button).isHidden();
        assertThat(page).hasTitle(Pattern.compile("^[^(]"));
    }

    @Test
    void a_revision_replaces_the_item_and_a_withdrawal_removes_it() throws Exception {
        var page = live();
        var id = put("Talks about Ukraine agreed for Tuesday");
        var item = page.locator(".item", new Page.LocatorOptions().setHasText("Talks about Ukraine"));
        assertThat(item).isVisible();
        var seq = item.getAttribute("data-seq");
        node.origin().put("wire", id, "Talks about Ukraine put off to Friday");
        assertThat(item).containsText("put off to Friday");
        assertThat(item).containsText("agreed for Tuesday");
        assertThat(page.locator("#item-" + seq)).hasCount(1);
        node.admin("DELETE", "/api/items/" + seq, null);
        assertThat(page.locator("#item-" + seq)).hasCount(0);
        assertThat(node.get("/items/" + seq)).doesNotContain("Friday").doesNotContain("Tuesday");
    }

    @Test
    void the_banner_tells_when_the_server_is_gone_and_nothing_is_missed_when_it_is_back() throws Exception {
        var page = live();
        var state = page.locator("#banner");
        assertThat(state).hasAttribute("data-state", "live");
        int port = node.port();
        node.end();
        assertThat(page.locator("[data-word]")).hasText("reconnecting");
        put("Said about Ukraine while the server was away");
        assertThat(page.locator("[data-word]")).hasText(Pattern.compile("offline since \\d\\d:\\d\\d"),
                new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(40 * SECONDS));
        node.begin(port);
        assertThat(page.locator("[data-word]")).hasText(Pattern.compile("live", Pattern.CASE_INSENSITIVE),
                new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(60 * SECONDS));
        assertThat(page.locator(".item", new Page.LocatorOptions().setHasText("while the server was away"))).hasCount(1);
    }

    @Test
    void chips_filter_the_wire_and_the_stream_follows() {
        var page = live();
        page.waitForResponse(response -> response.url().contains("/stream?") && response.url().contains("actor=ukraine"),
                () -> page.locator(".filter a[href*='actor=ukraine']:visible").first().click());
        put("Sample weather report for the weekend");
        put("Kyiv names envoys for the Ukraine talks");
        var item = page.locator(".item", new Page.LocatorOptions().setHasText("Kyiv names envoys"));
        assertThat(item).hasCount(1);
        assertThat(page.locator(".item", new Page.LocatorOptions().setHasText("weather report"))).hasCount(0);
        assertThat(page.locator("#obstacles-1")).isVisible();
    }

    @Test
    void an_editor_pins_the_headline_of_the_banner() throws Exception {
        var created = Json.MAPPER.readTree(node.admin("POST", "/api/posts", "{\"title\":\"The desk's own headline\"}"));
        node.admin("PUT", "/api/banner/pin", "{\"seq\":" + created.findValue("seq").asLong() + "}");
        // the log has the post at once, the wire a moment later
        while (!node.get("/api/banner").contains("\"pinned\":true")) {
            Thread.onSpinWait();
        }
        var page = open("/");
        assertThat(page.locator("[data-latest]")).containsText("Pinned: The desk's own headline");
        node.admin("PUT", "/api/banner/pin", "{\"seq\":null}");
        page.reload();
        assertThat(page.locator("[data-latest]")).containsText("Latest:");
    }

    @Test
    void the_keyboard_is_enough() {
        var page = live();
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(page.evaluate("document.activeElement.classList.contains('item')")).isEqualTo(true);
        page.keyboard().press("?");
        assertThat(page.locator("dialog[open]")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
    }

    @Test
    void pages_of_real_items_have_no_accessibility_violation_and_no_sideways_scroll() throws Exception {
        var seq = Json.MAPPER.readTree(node.get("/api/items?limit=1")).at("/items/0/seq").asText();
        var violations = new ArrayList<String>();
        for (var path : List.of("/", "/wire?actor=ukraine", "/items/" + seq, "/topics", "/topics/issue/ceasefire",
                "/topics/saved/european-guarantees", "/sources", "/login", "/nothing-here")) {
            violations.addAll(PageCheck.faults(open(path), "real" + path.replaceAll("\\W+", "-")));
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void the_page_says_how_the_time_of_an_entry_compares_with_now() {
        node.origin().put("wire", new GrowingOrigin.Entry("urn:test:future", "Ukraine talks dated in the future", "",
                Instant.now().plusSeconds(9 * 3_600)));
        var page = live();
        var item = page.locator(".item", new Page.LocatorOptions().setHasText("dated in the future"));
        assertThat(item).isVisible();
        assertThat(item.locator("time")).not().containsText("in ");
    }
}

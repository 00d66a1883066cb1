package peacewire;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Sources managed in a real browser, on the whole product, a real feeds.yml and a real origin. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesIT {

    private static final int PATIENCE_MS = 20_000;

    @TempDir
    static Path folder;

    private Chromium chromium;
    private RunningNode node;
    private HttpServer pages;
    private BrowserContext context;

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.launch();
        node = RunningNode.start(folder);
        node.origin().put("third", "urn:third:1", "Envoys of Ukraine and Russia speak of a ceasefire in Geneva");
        pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pages.createContext("/", exchange -> {
            var html = ("<!doctype html><html lang=en><head><title>Third Sample Paper</title><link rel=alternate type=application/atom+xml title=News href=\""
                    + node.origin().url("third") + "\"></head><body><h1>News</h1></body></html>").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, html.length);
            try (exchange) {
                exchange.getResponseBody().write(html);
            }
        });
        pages.start();
    }

    @AfterAll
    void stop() {
        if (node != null) {
            pages.stop(0);
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

    private Page open(String path) {
        var page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.navigate(node.address() + path);
        return page;
    }

    /** An administrator's page: whoever asks for it logged out is led to it by way of the login. */
    private Page admin(String path) {
        var page = open("/add-source");
        page.fill("#token", RunningNode.TOKEN);
        page.press("#token", "Enter");
        assertThat(page.locator("h1")).hasText("Add a source");
        page.navigate(node.address() + path);
        return page;
    }

    @Test
    void a_source_is_added_by_pasting_the_address_of_a_page_removed_and_brought_back() throws Exception {
        var page = admin("/add-source");
        page.fill("#look-url", "http://127.0.0.1:" + pages.getAddress().getPort() + "/news");
        page.press("#look-url", "Enter");
        assertThat(page.locator("[data-entries]")).containsText("Envoys of Ukraine and Russia");
        assertThat(page.locator("[data-entries] .tag").first()).isVisible();
        assertThat(page.locator("#f-feed-url")).hasValue(node.origin().url("third"));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/add-found-1280.png")).setFullPage(true));
        assertThat(feedsFile()).doesNotContain("third");
        page.fill("#f-source-id", "third-paper");
        page.fill("#f-feed-id", "third");
        page.fill("#f-source-name", "Third Sample Paper");
        page.click("text=Save to feeds.yml");
        assertThat(page.locator("h1")).hasText("Third Sample Paper");
        assertThat(page.locator(".attempts tbody tr").first()).isVisible();
        assertThat(feedsFile()).contains("third-paper");

        page.click(".feed-change >> text=Remove");
        page.waitForURL("**/sources");
        assertThat(page.locator("#feed-third")).hasCount(0);
        assertThat(feedsFile()).doesNotContain("third-paper");
        page.locator("#recent button").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#feed-third")).hasCount(1);
        assertThat(feedsFile()).contains("third-paper");
        node.admin("DELETE", "/api/sources/third-paper", null);
    }

    @Test
    void a_feed_is_paused_and_resumed() throws Exception {
        var page = admin("/sources");
        page.click("#feed-strict >> text=Pause");
        assertThat(page.locator("#feed-strict .state")).hasText("paused");
        assertThat(feedsFile()).contains("paused: true");
        page.click("#feed-strict >> text=Resume");
        assertThat(page.locator("#feed-strict .state")).not().hasText("paused");
        assertThat(feedsFile()).doesNotContain("paused: true");
    }

    @Test
    void a_feeds_file_broken_by_hand_shows_line_and_reason_until_it_is_mended() throws Exception {
        var page = open("/sources");
        assertThat(page.locator("#broken")).hasCount(0);
        var whole = feedsFile();
        Files.writeString(folder.resolve("feeds.yml"), whole.replace("kind: agency", "kind: gazette"));
        assertThat(page.locator("#broken")).containsText("Line 6");
        assertThat(page.locator("#broken")).containsText("gazette");
        Files.writeString(folder.resolve("feeds.yml"), whole);
        assertThat(page.locator("#broken")).hasCount(0);
    }

    @Test
    void opml_is_uploaded_by_a_form_and_what_is_known_is_not_taken() {
        var page = admin("/add-source");
        var opml = page.evaluate("fetch('/sources.opml').then(r => r.text())").toString();
        page.setInputFiles("#opml-file", new FilePayload("feeds.opml", "text/xml", opml.getBytes(StandardCharsets.UTF_8)));
        page.click("text=Import");
        assertThat(page.locator(".lede")).containsText("0 feeds were taken");
        assertThat(page.locator(".report")).containsText("already there as strict");
    }

    @Test
    void choices_work_without_script_and_a_form_can_be_sent() throws Exception {
        context.close();
        context = chromium.context(1280, ColorScheme.LIGHT, false);
        var page = admin("/sources");
        page.fill("#feed-q", "institute");
        page.click(".choose button");
        assertThat(page.locator("#feeds tbody tr")).hasCount(1);
        page.click("#feed-strict >> text=Edit");
        page.fill("#f-feed-every", "2s");
        page.click("text=Save the feed");
        assertThat(page.locator("h1")).hasText("Sample Institute");
        assertThat(feedsFile()).contains("every: 2s");
        page.click("text=Sign out");
        page.navigate(node.address() + "/sources");
        assertThat(page.locator(".feed-change")).hasCount(0);
    }

    @Test
    void pages_of_sources_have_no_accessibility_violation_and_no_sideways_scroll() {
        var violations = new ArrayList<String>();
        var page = admin("/sources");
        for (var path : List.of("/sources", "/sources/strict", "/add-source", "/sources/strict/edit")) {
            page.navigate(node.address() + path);
            violations.addAll(PageCheck.faults(page, "real" + path.replaceAll("\\W+", "-") + "-admin"));
        }
        assertThat(violations).isEmpty();
    }

    private static String feedsFile() throws Exception {
        return Files.readString(folder.resolve("feeds.yml"));
    }
}

package peacewire;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import peacewire.tag.Taxonomy;

/** A reader who leaves, lets things happen and comes back, on the whole product in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatChangedIT {

    private static final String SHIFT = """
            new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput)
              window.shifted = (window.shifted || 0) + e.value; }).observe({type: 'layout-shift', buffered: true})""";

    @TempDir
    static Path folder;

    private Chromium chromium;
    private RunningNode node;
    private Path taxonomy;
    private BrowserContext context;
    private int made;

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.launch();
        taxonomy = Files.writeString(folder.resolve("taxonomy.yml"), Taxonomy.builtIn().yaml());
        node = RunningNode.start(folder, taxonomy);
        for (int i = 0; i < 5; i++) {
            post("Invented: round " + i + " of the ceasefire talks of Ukraine and Russia");
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
        context = chromium.context(1280, ColorScheme.LIGHT, true);
    }

    private void post(String title) throws Exception {
        RunningNode.admin(node.address(), "POST", "/api/posts", "{\"id\":\"urn:post:" + ++made + "\",\"title\":\"" + title
                + "\",\"lang\":\"en\"}");
    }

    private Page open() {
        var page = context.newPage();
        page.clock().install();
        page.addInitScript(SHIFT);
        page.navigate(node.address() + "/");
        return page;
    }

    /** A first visit that leaves its mark. */
    private void visit() {
        var page = open();
        assertThat(page.locator(".since")).containsText("From now on");
        glance(page);
        page.mouse().wheel(0, 10);
        page.waitForCondition(() -> mark(page) != null);
        page.close();
    }

    /** Time enough to see the strip. */
    private static void glance(Page page) {
        page.clock().runFor(1_500);
    }

    private static String mark(Page page) {
        return (String) page.evaluate("JSON.parse(localStorage.getItem('peacewire.mark'))?.cursor ?? null");
    }

    @Test
    void coming_back_tells_what_came_and_only_a_hand_moves_the_mark() throws Exception {
        visit();
        post("Invented: Germany weighs sanctions on Russia over the ceasefire talks with Ukraine");
        post("Invented: Ukraine and Russia agree on ceasefire talks in Ankara");
        var page = open();
        assertThat(page.locator(".since-count")).hasText("2 items");
        var left = mark(page);
        glance(page);
        assertThat(mark(page)).as("opening and seeing").isEqualTo(left);
        var other = open();
        assertThat(other.locator(".since-count")).hasText("2 items");
        other.mouse().wheel(0, 10);
        assertThat(mark(other)).as("a hand before the strip was seen").isEqualTo(left);
        glance(other);
        other.keyboard().press("Shift");
        other.waitForCondition(() -> !left.equals(mark(other)));
        assertThat(other.locator(".since-count")).hasText("2 items");
        other.close();
        var third = open();
        assertThat(third.locator(".since")).containsText("Nothing new since you last looked");
        page.close();
    }

    @Test
    void one_who_was_away_finds_the_strip_renewed_in_the_same_tab() throws Exception {
        visit();
        var page = open();
        assertThat(page.locator(".since")).containsText("Nothing new");
        glance(page);
        page.clock().runFor(700_000);
        post("Invented: Ukraine and Russia speak of a ceasefire again");
        page.mouse().wheel(0, 10);
        assertThat(page.locator(".since-count")).hasText("1 item");
        glance(page);
        page.locator("[data-dismiss]").click();
        assertThat(page.locator(".since")).containsText("Nothing new");
    }

    @Test
    void a_line_in_the_wire_shows_how_far_she_had_read() throws Exception {
        post("Invented: the Holy See returns deported children to Ukraine");
        visit();
        var read = "Holy See returns";
        post("Invented: Li Hui of China tours Brussels over Ukraine");
        var page = open();
        assertThat(page.locator("[data-read]")).containsText(read);
        assertThat(page.locator(".item").first()).containsText("Li Hui of China");
        post("Invented: grain ships of Odesa and a Black Sea corridor for Ukraine");
        assertThat(page.locator(".item").first()).containsText("grain ships");
        assertThat(page.locator("[data-read]")).containsText(read);
        assertThat(page.locator("[data-read]")).hasCount(1);
        glance(page);
        page.locator("[data-dismiss]").click();
        assertThat(page.locator(".since")).containsText("Nothing new");
        assertThat(page.locator("[data-read]")).hasCount(0);
        post("Invented: NATO summit invites Ukraine, says Rutte");
        assertThat(page.locator("[data-read]")).containsText("grain ships");
        assertThat(new AxeBuilder(page).include("#wire").analyze().getViolations()).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", "read-line.png")));
        page.close();
    }

    @Test
    void enter_on_an_item_opens_its_details_and_leaves_links_to_themselves() throws Exception {
        post("Invented: Ukraine and Russia speak of a ceasefire");
        var page = open();
        page.keyboard().press("j");
        assertThat(page.locator(".item:focus")).containsText("speak of a ceasefire");
        page.keyboard().press("Tab");
        assertThat(page.locator(".item-source:focus")).hasCount(1);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/wire\\?source=.*"));
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/items/\\d+"));
        page.close();
    }

    @Test
    void g_walks_from_story_to_story() throws Exception {
        visit();
        post("Invented: first of two, a ceasefire for Ukraine and Russia");
        post("Invented: second of two, an envoy of Germany in Moscow on Ukraine");
        var page = open();
        assertThat(page.locator(".since-count")).hasText("2 items");
        page.keyboard().press("g");
        assertThat(page.locator(".item:focus")).containsText("second of two");
        page.keyboard().press("g");
        assertThat(page.locator(".item:focus")).containsText("first of two");
        page.keyboard().press("g");
        assertThat(page.locator("#announce")).containsText("That was the last story");
        page.locator(".wire").evaluate("wire => wire.querySelectorAll('.item').forEach(item => item.remove())");
        page.keyboard().press("g");
        page.waitForURL(Pattern.compile(".*/items/\\d+"));
        assertThat(page.locator("h1")).containsText("second of two");
        page.keyboard().press("g");
        assertThat(page.locator("h1")).containsText("first of two");
    }

    @Test
    void a_mark_of_another_log_is_said_to_be_one_and_begins_anew() {
        visit();
        var page = open();
        page.evaluate("localStorage.setItem('peacewire.mark', JSON.stringify({cursor: 'elsewhere-900', time: Date.now()}))");
        page.reload();
        assertThat(page.locator(".since")).containsText("another log");
        glance(page);
        page.keyboard().press("Shift");
        page.waitForCondition(() -> !mark(page).startsWith("elsewhere"));
        page.reload();
        assertThat(page.locator(".since")).containsText("Nothing new");
    }

    @Test
    void the_strip_is_counted_anew_from_the_same_place_when_tags_of_history_change() throws Exception {
        visit();
        post("Invented: kumquat prices at the market");
        var page = open();
        assertThat(page.locator(".since-count")).hasText("1 item");
        page.locator(".since-more summary").click();
        glance(page);
        page.keyboard().press("Shift"); // she has seen it: her mark moves on, the strip does not
        assertThat(page.locator(".since-group")).hasCount(0);
        page.waitForCondition(() -> node.streams() == 1); // of tags that change before it listens a page hears nothing
        Files.writeString(taxonomy, Taxonomy.builtIn().yaml().replace("issues:\n", """
                issues:
                  citrus:
                    name: Citrus
                    description: Invented for a test.
                    phrases: {any: kumquat}
                """) + "\n  - when: citrus\n");
        page.waitForCondition(() -> {
            page.clock().runFor(1_000);
            return page.locator(".since-group a", new Page.LocatorOptions().setHasText("Citrus")).count() == 1;
        });
        assertThat(page.locator(".since-count")).hasText("1 item");
        assertThat(page.locator(".since-more")).hasAttribute("open", "");
    }

    @Test
    void nothing_jumps_and_nothing_breaks_a_rule_of_accessibility() throws Exception {
        visit();
        post("Invented: Ukraine and Russia talk of a ceasefire");
        for (int width : new int[] {360, 768, 1280, 1920}) {
            var page = open();
            page.setViewportSize(width, 900);
            page.reload();
            assertThat(page.locator(".since-count")).isVisible();
            assertThat(((Number) page.evaluate("window.shifted || 0")).doubleValue()).as("at " + width).isLessThan(0.02);
            page.locator(".since-more summary").click();
            assertThat(new AxeBuilder(page).include(".since").analyze().getViolations()).isEmpty();
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).isLessThanOrEqualTo(width);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", "since-" + width + ".png")));
            page.close();
        }
    }

    @Test
    void without_script_the_strip_is_absent() {
        var plain = chromium.context(1280, ColorScheme.LIGHT, false);
        var page = plain.newPage();
        page.navigate(node.address() + "/");
        assertThat(page.locator(".since")).isHidden();
        plain.close();
    }
}

package peacewire;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The board in a real browser, on the whole product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardIT {

    private static final int SECONDS = 1_000;
    private static final String CELL = "#board tbody td a[href*='actor=turkey'][href*='issue=ceasefire']";

    @TempDir
    static Path folder;

    private Chromium chromium;
    private RunningNode node;
    private int made;

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.launch();
        node = RunningNode.start(folder);
        for (int i = 0; i < 12; i++) {
            put("Ukraine and Russia discuss round " + i + " of the ceasefire talks in Turkey");
        }
        try (var stream = ServerSentEvents.open(node.address() + "/stream?since=1d", null)) {
            for (int i = 0; i < 12; i++) {
                stream.next("item");
            }
        }
        // what was asked for while they came in may stand for some seconds
        while (!node.get("/api/board").contains("\"last\":12")) {
            Thread.onSpinWait();
        }
    }

    @AfterAll
    void stop() {
        if (node != null) {
            node.close();
            chromium.close();
        }
    }

    private void put(String title) {
        node.origin().put("wire", "urn:test:" + ++made, title);
    }

    private Page live(int width, String path) {
        var page = chromium.tab(width, 900, ColorScheme.LIGHT);
        page.setDefaultTimeout(20 * SECONDS);
        page.waitForResponse(response -> response.url().contains("/stream"), () -> page.navigate(node.address() + path));
        return page;
    }

    @Test
    void counts_move_live_even_where_the_wire_shows_something_else() {
        var page = live(1280, "/?actor=holy-see");
        int before = Integer.parseInt(page.locator(CELL).textContent());
        page.evaluate("document.querySelector('" + CELL.replace("'", "\\'") + "').focus()");
        put("Ukraine and Russia resume the ceasefire talks in Turkey after a pause");
        assertThat(page.locator(CELL)).hasText("" + (before + 1), new HasTextOptions().setTimeout(40 * SECONDS));
        assertThat((Boolean) page.evaluate("document.activeElement.matches(\"" + CELL + "\")")).as("keeps the focus").isTrue();
        assertThat(page.locator(".item")).hasCount(0);
        page.context().close();
    }

    @Test
    void a_cell_leads_to_the_items_it_counts() {
        var page = live(1280, "/");
        page.locator(CELL).click();
        assertThat(page).hasURL(Pattern.compile("/wire\\?actor=turkey&issue=ceasefire&from=7d$"));
        assertThat(page.locator(".item").first()).containsText("Turkey");
        page.context().close();
    }

    @Test
    void another_window_changes_the_table_and_leaves_the_reader_where_she_is() {
        var page = live(1280, "/?actor=turkey");
        var link = page.locator(".windows a", new Page.LocatorOptions().setHasText("30 days"));
        page.evaluate("scrollTo(0, 40); window.here = true");
        var y = page.evaluate("scrollY");
        link.evaluate("a => a.click()"); // a driver's own click would scroll first
        assertThat(page.locator("#matrix-caption")).containsText("30 days");
        assertThat(link).hasAttribute("aria-current", "true");
        assertThat(page).hasURL(Pattern.compile("actor=turkey&window=30d"));
        assertThat(page.evaluate("scrollY")).isEqualTo(y);
        assertThat((Boolean) page.evaluate("window.here === true")).isTrue();
        assertThat(page.locator(CELL).getAttribute("href")).endsWith("from=30d");
        assertThat(page.locator(".windows a").first()).hasAttribute("href", "/?actor=turkey&window=24h#board");
        page.locator("#wire a.chip.on").first().click();
        assertThat(page).hasURL(Pattern.compile("/\\?window=30d$"));
        page.context().close();
    }

    @Test
    void a_phone_has_the_board_as_a_tab_whose_table_scrolls_inside_itself() {
        var page = live(360, "/");
        assertThat(page.locator("#board")).isHidden();
        page.locator(".tabs a[data-tab=board]").click();
        assertThat(page.locator("#board")).isVisible();
        assertThat(page.locator(".item").first()).isHidden();
        assertThat(page.locator(".analysis-title")).isHidden();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 360")).isTrue();
        page.locator(".matrix-scroll").focus();
        page.keyboard().press("ArrowRight");
        page.waitForCondition(() -> (Boolean) page.evaluate("document.querySelector('.matrix-scroll').scrollLeft > 0"));
        var head = page.locator("#board tbody th").first().boundingBox();
        var box = page.locator(".matrix-scroll").boundingBox();
        assertThat(head.x).as("the first column stays").isCloseTo(box.x, org.assertj.core.data.Offset.offset(3.0));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.locator("#board .windows a").first().click();
        assertThat(page.locator("#matrix-caption")).containsText("24 hours");
        assertThat(page.locator("#board")).isVisible();
        page.context().close();
    }
}

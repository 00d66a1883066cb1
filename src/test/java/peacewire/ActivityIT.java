package peacewire;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The activity charts in a real browser: a span is drawn, or chosen with the keyboard, and leads to its items. */
class ActivityIT {

    @TempDir
    Path folder;

    private RunningNode node;
    private Chromium chromium;

    @BeforeEach
    void start() throws Exception {
        node = RunningNode.start(folder);
        node.admin("POST", "/api/posts", "{\"title\":\"Invented: Ukraine and Russia talk of a ceasefire in Istanbul\"}");
        chromium = Chromium.launch();
    }

    @AfterEach
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        node.close();
    }

    @Test
    void a_span_is_drawn_over_the_chart() {
        var tab = chromium.tab(1280, 900, ColorScheme.LIGHT);
        shown(tab, "/activity?span=14d");
        var chart = tab.locator("[data-brush] svg").boundingBox();
        tab.mouse().move(chart.x + chart.width * 2.5 / 14, chart.y + 20);
        tab.mouse().down();
        tab.mouse().move(chart.x + chart.width * 5.5 / 14, chart.y + 30);
        tab.mouse().up();
        assertThat(tab.locator(".brush")).hasAttribute("x", "20");
        assertThat(tab.locator(".brush")).hasAttribute("width", "40");
        assertThat(tab.locator("[data-span] button")).isFocused();
        var from = tab.locator("select[name=from]").inputValue();
        tab.keyboard().press("Enter");
        tab.waitForURL(Pattern.compile(".*/wire\\?.*"));
        assertThat(java.net.URLDecoder.decode(tab.url(), java.nio.charset.StandardCharsets.UTF_8)).contains("from=" + from, "&to=");
    }

    @Test
    void a_span_is_chosen_with_the_keyboard_alone() {
        var tab = chromium.tab(1280, 900, ColorScheme.LIGHT);
        shown(tab, "/activity?span=24h&by=actor");
        tab.locator("select[name=from]").focus();
        for (int i = 0; i < 4; i++) {
            tab.keyboard().press("ArrowDown");
        }
        assertThat(tab.locator(".brush")).hasAttribute("x", "40");
        tab.keyboard().press("Tab");
        tab.keyboard().press("Tab");
        tab.keyboard().press("Enter");
        tab.waitForURL(Pattern.compile(".*/wire\\?.*"));
        assertThat(tab.locator(".item-title").first()).containsText("Invented");
    }

    @Test
    void it_breaks_no_rule_of_accessibility_and_no_window() {
        var tab = chromium.tab(1280, 900, ColorScheme.LIGHT);
        shown(tab, "/activity?span=12mo");
        tab.click(".activity-table summary");
        assertThat(tab.locator(".activity-table table")).isVisible();
        assertThat(PageCheck.faults(tab, "activity")).isEmpty();
        tab.context().close();
    }

    /** The archive shows a post a moment after it was taken. */
    private void shown(Page tab, String path) {
        tab.navigate(node.address() + path);
        tab.waitForCondition(() -> {
            if (tab.locator(".activity-rows li").count() == 0) {
                tab.reload();
            }
            return tab.locator(".activity-rows li").count() > 0;
        });
    }
}

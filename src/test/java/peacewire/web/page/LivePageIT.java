package peacewire.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peacewire.Chromium;
import peacewire.json.Json;

/** What script makes of an event stream, against a stream written by hand. */
class LivePageIT {

    private PreviewServer server;
    private Chromium chromium;
    private Page tab;

    @BeforeEach
    void open() throws Exception {
        server = new PreviewServer();
        chromium = Chromium.launch();
        tab = chromium.tab(1280, 900, ColorScheme.LIGHT);
        tab.navigate(server.url() + "/");
        tab.waitForCondition(() -> server.open() == 1);
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        server.close();
    }

    @Test
    void the_stream_goes_on_where_the_page_stands() {
        assertThat(server.asked().getFirst()).isEqualTo("as=html&lastEventId=k3x9-900");
    }

    @Test
    void a_new_item_shows_at_once_to_who_looks_at_the_top() {
        item(901, "Invented: one more");
        assertThat(first()).containsText("Invented: one more");
        assertThat(tab).hasTitle("Peacewire");
    }

    @Test
    void what_a_new_source_listed_before_is_never_announced() {
        tab.evaluate("document.querySelector('.wire').scrollTop = 600");
        for (long number = 901; number < 950; number++) {
            server.send("item", "k3x9-" + number, PagePreview.history(Sample.later(number, number, "Invented: of last year")));
        }
        item(950, "Invented: news");
        assertThat(tab.locator("[data-reveal]")).hasText(Pattern.compile("1 new.*"));
        assertThat(tab).hasTitle("(1) Peacewire");
    }

    @Test
    void new_items_wait_behind_a_button_while_the_reader_is_further_down() {
        tab.evaluate("document.querySelector('.wire').scrollTop = 600");
        item(901, "Invented: one more");
        item(902, "Invented: another");
        assertThat(tab.locator("[data-reveal]")).hasText(Pattern.compile("2 new.*"));
        assertThat(tab).hasTitle("(2) Peacewire");
        assertThat(tab.locator("#item-902")).isHidden();
        assertThat(scrolled()).isEqualTo(600);
        tab.click("[data-reveal]");
        assertThat(first()).containsText("Invented: another");
        assertThat(tab.locator("#item-902")).isVisible();
        assertThat(tab).hasTitle("Peacewire");
        assertThat(tab.locator("#item-902")).isFocused();
    }

    /** Core Web Vitals call up to 0.1 good; what moves under a reader's eyes should not be measurable at all. */
    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280, 1920})
    void neither_loading_nor_news_moves_what_one_reads(int width) {
        for (var path : List.of("/", "/wire", "/topic", "/item")) {
            var other = chromium.tab(width, 900, ColorScheme.LIGHT);
            other.addInitScript("""
                    globalThis.shifted = 0;
                    globalThis.moved = [];
                    const place = ({ node, previousRect, currentRect }) =>
                      `${node?.id || node?.className || node?.nodeName} from ${previousRect.y} to ${currentRect.y}`;
                    new PerformanceObserver((list) => list.getEntries().forEach((shift) => {
                      shifted += shift.value;
                      moved.push(`${shift.value.toFixed(4)}: ${shift.sources.map(place).join(', ')}`);
                    })).observe({ type: 'layout-shift', buffered: true });""");
            int before = server.open();
            other.navigate(server.url() + path);
            if (!path.equals("/item")) {
                other.waitForCondition(() -> server.open() == before + 1);
                for (long number = 1_000; number < 1_010; number++) {
                    item(number, "Invented: one more");
                }
                assertThat(other.locator("#item-1009")).isVisible();
            }
            other.evaluate("Promise.all(document.getAnimations().map((each) => each.finished))");
            other.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
            assertThat(((Number) other.evaluate("shifted")).doubleValue()).as(path + " at " + width + ": " + other.evaluate("moved"))
                    .isLessThan(0.02);
            other.context().close();
        }
    }

    @Test
    void a_replay_changes_nothing() {
        item(901, "Invented: one more");
        item(901, "Invented: one more");
        item(902, "Invented: another");
        assertThat(tab.locator("#item-902")).isVisible();
        assertThat(tab.locator("#item-901")).hasCount(1);
    }

    @Test
    void a_revision_takes_the_place_of_its_item_and_an_older_one_does_not() {
        server.send("revision", "k3x9-901", PagePreview.fragment(Sample.later(880, 901, "Invented: reworded")));
        server.send("revision", "k3x9-902", PagePreview.fragment(Sample.later(880, 870, "Invented: stale")));
        item(903, "Invented: the last");
        assertThat(tab.locator("#item-903")).isVisible();
        assertThat(tab.locator("#item-880 .item-title")).hasText("Invented: reworded");
    }

    @Test
    void a_withdrawn_item_goes() {
        server.send("withdrawn", "k3x9-901", Json.write(Sample.later(880, 901, "")));
        assertThat(tab.locator("#item-880")).hasCount(0);
    }

    @Test
    void new_items_are_announced_once() {
        item(901, "Invented: one more");
        assertThat(tab.locator("#announce")).hasText("New: Invented: one more, Sample Agency");
    }

    @Test
    void the_beat_renews_the_banner() {
        var banner = Json.write(Sample.banner()).replace("\"fresh\":31", "\"fresh\":30").replace("\"state\":\"live\"", "\"state\":\"delayed\"");
        server.send("banner", "k3x9-950", banner);
        assertThat(tab.locator("[data-feeds]")).hasText("30 of 36 feeds fresh, oldest 14 min");
        assertThat(tab.locator("[data-word]")).hasText("DELAYED");
    }

    @Test
    void a_lost_stream_shows_and_comes_back_from_the_newest_number() {
        server.send("banner", "k3x9-950", Json.write(Sample.banner()).replace("\"state\":\"live\"", "\"state\":\"delayed\""));
        assertThat(tab.locator("[data-word]")).hasText("DELAYED");
        server.cut(404);
        assertThat(tab.locator("[data-word]")).hasText(Pattern.compile("reconnecting.*"));
        // a browser gives a refused stream up for good: that it was asked for again was our doing
        tab.waitForCondition(() -> server.asked().getLast().equals("as=html&lastEventId=k3x9-950"));
        server.cut(200);
        tab.waitForCondition(() -> server.open() == 1);
        assertThat(tab.locator("[data-word]")).hasText("DELAYED");
    }

    @Test
    void without_a_network_the_banner_says_since_when() {
        server.send("banner", "k3x9-950", Json.write(Sample.banner()).replace("\"fresh\":31", "\"fresh\":30"));
        assertThat(tab.locator("[data-feeds]")).containsText("30 of 36");
        tab.context().setOffline(true);
        assertThat(tab.locator("[data-word]")).hasText(Pattern.compile("offline since \\d\\d:\\d\\d"));
        tab.context().setOffline(false);
        assertThat(tab.locator("[data-word]")).hasText("LIVE");
    }

    @Test
    void a_reset_loads_the_wire_anew_and_says_so() {
        tab.evaluate("document.querySelector('#item-880').remove()");
        server.send("reset", null, "{\"reason\":\"epoch\",\"first\":1,\"last\":900}");
        assertThat(tab.locator("[data-notice]")).hasText("The wire was loaded anew.");
        assertThat(tab.locator("#item-880")).isVisible();
        tab.waitForCondition(() -> server.asked().size() == 2 && server.open() == 1);
    }

    @Test
    void a_chip_changes_the_wire_and_leaves_the_analysis_where_it_was() {
        tab.evaluate("window.scrollTo(0, 900)");
        tab.click(".filter >> text=Ceasefire");
        tab.waitForCondition(() -> server.asked().size() == 2);
        assertThat(tab.url()).endsWith("/?issue=ceasefire");
        assertThat(((Number) tab.evaluate("window.scrollY")).intValue()).isEqualTo(900);
        tab.goBack();
        tab.waitForCondition(() -> server.asked().size() == 3);
    }

    @Test
    void keys_move_search_and_help() {
        tab.keyboard().press("j");
        tab.keyboard().press("j");
        assertThat(tab.locator("#item-879")).isFocused();
        tab.keyboard().press("k");
        assertThat(tab.locator("#item-880")).isFocused();
        tab.keyboard().press("/");
        assertThat(tab.locator("#q")).isFocused();
        tab.keyboard().press("j");
        assertThat(tab.locator("#q")).hasValue("j");
        tab.locator("#q").blur();
        tab.keyboard().press("?");
        assertThat(tab.locator("#help")).isVisible();
        tab.locator("[data-keys]").uncheck();
        tab.keyboard().press("Escape");
        tab.keyboard().press("?");
        assertThat(tab.locator("#help")).isHidden();
    }

    private void item(long number, String title) {
        server.send("item", "k3x9-" + number, PagePreview.fragment(Sample.later(number, number, title)));
    }

    private Locator first() {
        return tab.locator(".item").first();
    }

    private int scrolled() {
        return ((Number) tab.evaluate("document.querySelector('.wire').scrollTop")).intValue();
    }
}

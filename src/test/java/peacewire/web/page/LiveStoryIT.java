package peacewire.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import peacewire.Chromium;
import peacewire.json.Json;
import peacewire.news.Item;

/** What script makes of items that belong to a story on the page. */
class LiveStoryIT {

    private PreviewServer server;
    private Chromium chromium;
    private Page tab;

    @BeforeEach
    void open() throws Exception {
        server = new PreviewServer();
        chromium = Chromium.launch();
        tab = chromium.tab(1280, 900, ColorScheme.LIGHT);
        tab.navigate(server.url() + "/wire-stories");
        tab.waitForCondition(() -> server.open() == 1);
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        server.close();
    }

    private static Item told(long seq, int source, String lang, String title, long story) {
        var item = Sample.later(seq, seq, title);
        return new Item(seq, seq, 0, item.id(), title, "", item.link(), Sample.SOURCES.get(source), item.feed(), lang, null,
                item.published(), null, item.time(), item.time(), item.tags(), item.evidence(), story, item.statements(), null);
    }

    private void send(Item item) {
        server.send("item", "k3x9-" + item.seq(), PagePreview.fragment(item));
    }

    private Locator lead() {
        return tab.locator("#item-860");
    }

    @Test
    void one_more_report_folds_under_the_first_and_nothing_else_moves() {
        send(told(901, 4, "fr", "Inventé : Paris reçoit enfin les négociateurs sur les garanties", 860));
        assertThat(lead().locator("summary")).hasText("3 publishers Moscow 1, Europe 2 1 new");
        assertThat(tab.locator("#item-901")).hasCount(0);
        assertThat(tab.locator(".item").first()).hasId("item-880");
        assertThat(tab.locator("[data-reveal]")).isHidden();
        lead().locator("summary").click();
        assertThat(lead().locator(".told-line").last().locator(".differs")).hasText("enfin");
        assertThat(lead().locator("summary")).hasText("3 publishers Moscow 1, Europe 2");
    }

    @Test
    void what_all_sides_did_not_report_is_said_no_more() {
        assertThat(lead().locator(".told-only")).hasText("Reported by one side only: Europe");
        send(told(901, 0, "uk", "Вигадано", 860));
        assertThat(lead().locator(".told-count")).hasText("3 publishers");
        assertThat(lead().locator(".told-only")).hasCount(0);
    }

    @Test
    void a_replay_folds_nothing_twice_and_another_wording_takes_the_first_ones_place() {
        send(told(901, 4, "fr", "Inventé : une dépêche", 860));
        send(told(901, 4, "fr", "Inventé : une dépêche", 860));
        assertThat(lead().locator(".told-line")).hasCount(2);
        server.send("revision", "k3x9-902", PagePreview.fragment(told(901, 4, "fr", "Inventé : une autre", 860)));
        assertThat(lead().locator(".told-line").last().locator(".told-title")).hasText("Inventé : une autre");
        assertThat(lead().locator(".told-line")).hasCount(2);
    }

    @Test
    void a_first_report_in_other_words_keeps_what_is_folded_under_it_open() {
        tab.locator("#item-870 summary").click();
        server.send("revision", "k3x9-902", PagePreview.fragment(told(870, 1, "en", "Invented: reworded", 870)));
        assertThat(tab.locator("#item-870 .item-title")).hasText("Invented: reworded");
        assertThat(tab.locator("#item-870 .told-line").first()).isVisible();
    }

    @Test
    void a_second_report_of_a_story_that_nothing_was_folded_under_begins_the_fold() {
        send(told(901, 1, "en", "Invented: a beginning", 901));
        send(told(902, 2, "en", "Invented: a beginning, elsewhere", 901));
        assertThat(tab.locator("#item-901 summary")).hasText("2 publishers Washington 1, Europe 1 1 new");
        assertThat(tab.locator("#item-902")).hasCount(0);
    }

    @Test
    void a_report_of_a_story_that_waits_to_be_seen_waits_with_it_and_is_counted_once() {
        tab.evaluate("window.scrollTo(0, 500)");
        send(told(901, 1, "en", "Invented: a beginning", 901));
        send(told(902, 2, "en", "Invented: a beginning, elsewhere", 901));
        assertThat(tab.locator("#item-901 .told-line")).hasCount(1);
        assertThat(tab).hasTitle("(1) Stories");
    }

    @Test
    void a_report_of_a_story_that_is_not_on_the_page_names_and_links_its_first() {
        send(told(901, 1, "en", "Invented: an old story goes on", 700));
        var first = tab.locator("#item-901 .told-first");
        assertThat(first).isVisible();
        var height = first.boundingBox().height;
        assertThat(first.locator("a")).hasText(Sample.ITEMS.get(3).title());
        assertThat(first.locator("a")).hasAttribute("href", "/items/" + Sample.ITEMS.get(3).seq());
        assertThat(first.locator("a")).hasAttribute("lang", "uk");
        org.assertj.core.api.Assertions.assertThat(first.boundingBox().height).as("nothing moves").isEqualTo(height);
        assertThat(tab.locator("#item-901 .tag.story")).hasCount(0);
        send(told(902, 4, "ru", "Выдумано: ещё раз о том же", 700));
        assertThat(tab.locator("#item-901 summary")).hasText("2 publishers Moscow 1, Washington 1 1 new");
        server.send("revision", "k3x9-903", PagePreview.fragment(told(901, 1, "en", "Invented: in other words", 700)));
        assertThat(tab.locator("#item-901 .item-title")).hasText("Invented: in other words");
        assertThat(first.locator("a")).hasText(Sample.ITEMS.get(3).title());
        assertThat(tab.locator("#item-901 .tag.story")).hasCount(0);
        assertThat(tab.locator("#item-901 .told-line")).hasCount(1);
    }

    @Test
    void a_wall_and_a_frame_fold_as_the_wire_does() {
        for (var path : List.of("/wall-stories", "/embed-stories")) {
            int before = server.open();
            tab.navigate(server.url() + path);
            tab.waitForCondition(() -> server.open() >= Math.max(1, before));
            assertThat(tab.locator(".item")).hasCount(3);
            send(told(901, 4, "fr", "Inventé : une dépêche", 860));
            assertThat(lead().locator(".told-count")).hasText("3 publishers");
            assertThat(tab.locator(".item")).hasCount(3);
            assertThat(lead().locator(".told-news")).hasCount(path.startsWith("/wall") ? 0 : 1);
        }
    }

    @Test
    void keys_go_from_story_to_story() {
        tab.keyboard().press("j");
        tab.keyboard().press("j");
        assertThat(tab.locator("#item-870")).isFocused();
    }

    @Test
    void where_the_first_report_is_withdrawn_the_next_takes_its_place() {
        server.send("withdrawn", "k3x9-903", Json.write(told(870, 1, "en", "", 870)));
        assertThat(tab.locator("#item-871 .item-title")).hasText("Вигадано: посланці зустрінуться в Анкарі щодо моніторингу лінії зіткнення");
        assertThat(tab.locator("#item-871 summary")).hasText("4 publishers Kyiv 1, Moscow 1, Europe 1, elsewhere 1");
        server.send("withdrawn", "k3x9-904", Json.write(told(861, 3, "en", "", 860)));
        assertThat(lead().locator("[data-told]")).hasCount(0);
    }
}

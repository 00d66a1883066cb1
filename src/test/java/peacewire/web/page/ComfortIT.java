package peacewire.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import peacewire.Chromium;

/** What makes a day with the wire easier, in a real browser, against a stream written by hand. */
class ComfortIT {

    /** Stands in for the desktop: what would be shown is kept in a list. */
    private static final String DESKTOP = """
            globalThis.shown = [];
            globalThis.Notification = class extends EventTarget {
              static permission = 'default';
              static async requestPermission() { return Notification.permission = globalThis.allow ?? 'granted'; }
              constructor(title, options) { super(); shown.push(`${title} | ${options.body} | ${options.tag}`); }
            };
            Object.defineProperty(Document.prototype, 'visibilityState', { get: () => globalThis.away ? 'hidden' : 'visible' });
            """;

    /** Stands in for the browser's translator; it can do Ukrainian alone. */
    private static final String TRANSLATOR = """
            globalThis.Translator = {
              async availability({ sourceLanguage }) { return sourceLanguage === 'uk' ? 'available' : 'unavailable'; },
              async create({ sourceLanguage, targetLanguage }) {
                if (sourceLanguage !== 'uk') throw new DOMException('no', 'NotSupportedError');
                return { async translate(text) { return `${targetLanguage} of: ${text}`; } };
              },
            };
            """;

    private PreviewServer server;
    private Chromium chromium;
    private BrowserContext reader;

    @BeforeEach
    void open() throws Exception {
        server = new PreviewServer();
        chromium = Chromium.launch();
        reader = chromium.context(1280, ColorScheme.LIGHT, true);
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        server.close();
    }

    @Test
    void a_search_is_helped_to_the_names_that_its_grammar_knows() {
        var tab = visit("/wire");
        tab.locator("#q").fill("");
        tab.locator("#q").pressSequentially("talks peacek");
        assertThat(tab.locator(".suggestions li")).hasText(new String[]{"Peacekeeping issue"});
        tab.keyboard().press("ArrowDown");
        assertThat(tab.locator("#q")).hasAttribute("aria-activedescendant", "suggestion-0");
        tab.keyboard().press("Enter");
        assertThat(tab.locator("#q")).hasValue("talks issue:peacekeeping ");
        assertThat(tab.locator(".suggestions")).isHidden();
        tab.locator("#q").pressSequentially("-ukr");
        assertThat(tab.locator(".suggestions li").first()).hasText("Ukraine actor");
        tab.locator(".suggestions li").first().click();
        assertThat(tab.locator("#q")).hasValue("talks issue:peacekeeping -actor:ukraine ");
        tab.locator("#q").pressSequentially("uk");
        tab.keyboard().press("Escape");
        assertThat(tab.locator(".suggestions")).isHidden();
    }

    @Test
    void what_was_searched_for_is_marked() {
        var tab = visit("/wire-searched");
        assertThat(tab.locator("mark.found").first()).hasText(Pattern.compile("envoys|talk", Pattern.CASE_INSENSITIVE));
        assertThat(tab.locator("mark.found").first()).not().hasCSS("background-color", "rgba(0, 0, 0, 0)");
    }

    @Test
    void f_leads_to_the_tags() {
        var tab = visit("/");
        tab.keyboard().press("f");
        assertThat(tab.locator(".all-tags")).hasAttribute("open", "");
        assertThat(tab.locator(".all-tags a").first()).isFocused();
        tab.keyboard().press("f");
        assertThat(tab.locator(".all-tags > summary")).isFocused();
        var wide = visit("/wire");
        wide.keyboard().press("f");
        assertThat(wide.locator("nav.side a").first()).isFocused();
    }

    @Test
    void an_item_is_cited_with_one_press() {
        reader.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        var tab = visit("/item");
        tab.click("[data-copy]");
        assertThat(tab.locator("[data-cite] [data-said]")).hasText("Copied");
        assertThat((String) tab.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(tab.locator("[data-citation]").textContent().strip())
                .contains(tab.locator("h1").textContent().strip(), "UTC", "/items/880");
    }

    @Test
    void the_desktop_is_told_of_a_story_once_and_only_while_nobody_looks() {
        reader.addInitScript(DESKTOP);
        var tab = visit("/wire");
        item(901, "Invented: before anybody asked");
        assertThat(tab.locator("#item-901")).isVisible();
        tab.locator("[data-notify] input").check();
        assertThat(tab.locator("[data-notify] [data-said]")).containsText("On");
        item(902, "Invented: while she looks");
        assertThat(tab.locator("#item-902")).isVisible();
        tab.evaluate("away = true");
        item(903, "Invented: while she is away");
        item(903, "Invented: while she is away");
        item(904, "Invented: the last");
        tab.waitForCondition(() -> (Boolean) tab.evaluate("shown.length === 2"));
        assertThat((List<?>) tab.evaluate("shown")).map(Object::toString).containsExactly(
                "Invented: while she is away | Sample Agency | story-903", "Invented: the last | Sample Agency | story-904");
    }

    @Test
    void a_desktop_that_does_not_allow_it_is_told_of_nothing() {
        reader.addInitScript(DESKTOP + "globalThis.allow = 'denied';");
        var tab = visit("/wire");
        tab.locator("[data-notify] input").click();
        assertThat(tab.locator("[data-notify] [data-said]")).containsText("does not allow");
        assertThat(tab.locator("[data-notify] input")).not().isChecked();
    }

    @Test
    void titles_can_be_read_in_the_readers_language_with_the_original_one_key_away() {
        reader.addInitScript(TRANSLATOR);
        var tab = visit("/wire");
        var foreign = tab.locator(".item-title[lang=uk] a").first();
        var original = foreign.innerHTML();
        var words = foreign.textContent();
        assertThat(tab.locator(".translate")).hasText("Titles in English");
        tab.click(".translate");
        assertThat(foreign).hasText("en of: " + words);
        assertThat(foreign).hasAttribute("lang", "en");
        assertThat(foreign).hasAttribute("title", words);
        var untranslatable = tab.locator(".item-title[lang]:not([lang=uk], [lang=en]) a").first();
        assertThat(untranslatable).not().hasText(Pattern.compile("en of:.*"));
        tab.keyboard().press("t");
        assertThat(foreign.innerHTML()).isEqualTo(original);
        tab.keyboard().press("t");
        server.send("item", "k3x9-901", PagePreview.fragment(Sample.later(901, 901, "Invented: in English")));
        assertThat(tab.locator("#item-901 .item-title")).hasText("Invented: in English");
        assertThat(foreign).hasText("en of: " + words);
    }

    @Test
    void without_a_translator_nothing_is_shown_of_it() {
        reader.addInitScript("delete globalThis.Translator;");
        var tab = visit("/wire");
        tab.keyboard().press("?");
        assertThat(tab.locator("[data-translated]")).isHidden();
        assertThat(tab.locator(".translate")).hasCount(0);
    }

    @Test
    void a_wall_shows_what_comes_by_itself_and_has_nothing_to_press() {
        var tab = visit("/wall");
        item(901, "Invented: for the whole room");
        assertThat(tab.locator(".item").first()).containsText("Invented: for the whole room");
        assertThat(tab.locator("button:visible, input:visible, nav:visible")).hasCount(0);
        assertThat(((Number) tab.evaluate("document.documentElement.scrollHeight - innerHeight")).intValue()).isZero();
        assertThat(((Number) tab.evaluate("parseFloat(getComputedStyle(document.querySelector('.item-title')).fontSize)")).intValue())
                .isGreaterThanOrEqualTo(24);
    }

    private Page visit(String path) {
        var tab = reader.newPage();
        tab.navigate(server.url() + path);
        tab.waitForCondition(() -> server.open() >= 1 || path.startsWith("/item"));
        return tab;
    }

    private void item(long number, String title) {
        server.send("item", "k3x9-" + number, PagePreview.fragment(Sample.later(number, number, title)));
    }
}

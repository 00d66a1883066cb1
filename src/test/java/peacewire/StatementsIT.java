package peacewire;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The analysis in a real browser on the whole product: what its margins tell while news comes in and while it is edited. */
@Timeout(240)
class StatementsIT {

    private static final int SECONDS = 1_000;

    private static final String SECTION = """
            ---
            id: talks
            title: Invented talks
            ---

            ## They meet in Turkey {#talks-1}
            filter: actor=turkey
            dated: 2026-03-02

            An invented sentence on where they meet.

            ## They speak of sanctions {#talks-2}
            filter: issue=sanctions

            An invented sentence on what they speak of.
            """;

    @TempDir
    Path folder;

    private Path file;
    private Chromium chromium;
    private BrowserContext context;
    private RunningNode node;
    private int made;

    @BeforeEach
    void start() throws Exception {
        var analysis = Files.createDirectory(folder.resolve("analysis"));
        Files.writeString(analysis.resolve("index.yml"), "title: Our analysis\nasOf: March 2026\ndated: 2026-03-31\nfiles: [talks.md]\n");
        file = Files.writeString(analysis.resolve("talks.md"), SECTION);
        chromium = Chromium.launch();
        context = chromium.context();
        node = RunningNode.start(folder, null, analysis);
        put("Ukraine and Russia meet in Turkey for ceasefire talks");
        try (var stream = ServerSentEvents.open(node.address() + "/stream?since=1d", null)) {
            stream.next("item");
        }
    }

    @AfterEach
    void stop() {
        if (node != null) {
            node.close();
            chromium.close();
        }
    }

    private void put(String title) {
        node.origin().put("wire", "urn:test:" + ++made, title + ", invented report " + made);
    }

    private Page live(String path) {
        var page = context.newPage();
        page.setDefaultTimeout(30 * SECONDS);
        page.waitForResponse(response -> response.url().contains("/stream"), () -> page.navigate(node.address() + path));
        return page;
    }

    @Test
    void the_margin_counts_on_while_one_looks_and_what_is_opened_shows_the_five_newest() {
        var page = live("/");
        var margin = page.locator("#bearing-talks-1");
        assertThat(margin).containsText("1 in 7 d");
        var more = page.locator("#talks-1 details");
        more.locator("summary").click();
        assertThat(more.locator("li")).hasCount(1);
        assertThat(more.locator("mark").first()).hasText(Pattern.compile("\\w+"));
        for (int i = 0; i < 6; i++) {
            put("Erdogan offers Ukraine and Russia talks in Turkey");
        }
        assertThat(margin).containsText("7 in 7 d", new ContainsTextOptions().setTimeout(40 * SECONDS));
        assertThat(more.locator("li")).hasCount(5, new HasCountOptions().setTimeout(20 * SECONDS));
        assertThat(more.locator("li").first()).containsText("Sample Agency");
        assertThat(page.locator("#bearing-talks-2")).containsText("none in 7 d");
    }

    @Test
    void its_page_streams_what_bears_on_it_and_nothing_else() {
        var page = live("/statements/talks-1");
        assertThat(page.locator(".item")).hasCount(1);
        put("Weather in the invented village");
        put("Talks of Ukraine and Russia go on in Turkey");
        assertThat(page.locator(".item", new Page.LocatorOptions().setHasText("go on in Turkey"))).isVisible();
        assertThat(page.locator("#bearing-talks-1")).containsText("2 in 7 d", new ContainsTextOptions().setTimeout(40 * SECONDS));
        assertThat(page.locator(".item", new Page.LocatorOptions().setHasText("village"))).hasCount(0);
        assertThat(page.locator(".item-bears").first()).hasText("Bears on They meet in Turkey");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void without_script_a_plain_link_leads_to_the_same() {
        context.close();
        context = chromium.context(1280, ColorScheme.LIGHT, false);
        var page = context.newPage();
        page.navigate(node.address() + "/");
        page.locator("#talks-1 summary").click();
        page.locator("#talks-1 details a").click();
        assertThat(page.locator("h1")).hasText("They meet in Turkey");
        assertThat(page.locator(".item")).hasCount(1);
    }

    @Test
    void an_edited_filter_takes_effect_on_open_pages_and_a_broken_edit_is_told_to_the_administrator_alone() throws Exception {
        var page = live("/");
        assertThat(page.locator("#bearing-talks-2")).containsText("none in 7 d");
        Files.writeString(file, SECTION.replace("issue=sanctions", "issue=ceasefire"));
        assertThat(page.locator(".item-bears").first()).containsText("They speak of sanctions",
                new ContainsTextOptions().setTimeout(30 * SECONDS));
        assertThat(page.locator("#bearing-talks-2")).containsText("1 in 7 d", new ContainsTextOptions().setTimeout(70 * SECONDS));

        Files.writeString(file, SECTION.replace("issue=sanctions", "issue=weather"));
        page.navigate(node.address() + "/login");
        page.locator("input[name=token]").fill(RunningNode.TOKEN);
        page.locator("main button[type=submit]").click();
        var told = page.locator(".reading > [role=alert]");
        page.waitForCondition(() -> {
            page.navigate(node.address() + "/");
            return told.count() == 1;
        });
        assertThat(told).containsText("talks.md:13: filter: there is no issue 'weather' in the taxonomy");
        assertThat(page.locator("#bearing-talks-2")).containsText("1 in 7 d");
        assertThat(node.get("/")).doesNotContain("weather");
    }
}

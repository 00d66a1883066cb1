package peacewire;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import peacewire.tag.Taxonomy;

/** A taxonomy that changes, as a watcher and an administrator see it in a real browser. */
@Timeout(120)
class TaxonomyPageIT {

    private static final String PLAIN = Taxonomy.builtIn().yaml();

    @TempDir
    Path folder;

    private Chromium chromium;
    private RunningNode node;
    private Tabs tabs;
    private Path file;

    @BeforeEach
    void start() throws Exception {
        chromium = Chromium.launch();
        file = Files.writeString(folder.resolve("taxonomy.yml"), naming("kumquat"));
        node = RunningNode.start(folder, file);
        tabs = new Tabs(chromium.context(), node.address());
    }

    @AfterEach
    void stop() {
        if (node != null) {
            tabs.close();
            node.close();
            chromium.close();
        }
    }

    /** The built-in one with an issue for an invented fruit. */
    private static String naming(String fruit) {
        return PLAIN.replace("issues:\n", """
                issues:
                  citrus:
                    name: Citrus
                    description: Invented for a test.
                    phrases: {any: %s}
                """.formatted(fruit)) + "\n  - when: citrus\n";
    }

    @Test
    void tags_of_an_open_dashboard_change_in_place() throws Exception {
        var tab = tabs.open("/", 1);
        tabs.post("Invented: pomelo and kumquat");
        tabs.post("Invented: the newest");
        Tabs.showsOnce(tab, "Invented: the newest");
        var item = item(tab, "Invented: pomelo and kumquat");
        assertThat(item.locator(".tag.issue")).hasText("Citrus");
        tab.evaluate("document.body.dataset.same = 'page'");

        Files.writeString(file, PLAIN);
        assertThat(item.locator(".tag.issue")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(Tabs.PATIENCE));
        Files.writeString(file, naming("pomelo"));
        assertThat(item.locator(".tag.issue")).hasText("Citrus", new LocatorAssertions.HasTextOptions().setTimeout(Tabs.PATIENCE));

        Tabs.showsOnce(tab, "Invented: pomelo and kumquat");
        assertThat(tab.locator(".item-title")).containsText(new String[] {"Invented: the newest", "Invented: pomelo and kumquat"});
        assertThat(tab.locator("body")).hasAttribute("data-same", "page");
    }

    @Test
    void an_administrator_sees_what_an_edit_gains_and_loses() {
        tabs.post("Invented: kumquat prices");
        tabs.post("Invented: pomelo harvest");
        var page = tabs.profile().newPage();
        page.navigate(node.address() + "/topics/try");
        page.getByLabel("Admin token").fill(RunningNode.TOKEN);
        page.locator("main button[type=submit]").click();
        assertThat(page).hasTitle("Try a taxonomy - Peacewire");
        var text = page.getByLabel("taxonomy.yml");
        text.evaluate("(area) => { area.value = area.value.replace('kumquat', 'pomelo'); }"); // typing half a megabyte takes long
        page.locator("main button[type=submit]").click();

        assertThat(page.locator("main [role=status]")).containsText("2 would change");
        var citrus = page.locator(".changes tbody tr").filter(new Locator.FilterOptions().setHasText("Citrus"));
        assertThat(citrus.locator("td.n")).hasText(new String[] {"1", "1"});
        assertThat(citrus.locator("li")).containsText(new String[] {"pomelo harvest", "kumquat prices"});
        assertThat(citrus.locator(".sign")).hasText(new String[] {"gained", "lost"});
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/real-topics-try-1280-light.png")));
        assertThat(text).hasValue(Pattern.compile("phrases: \\{any: pomelo}"));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

        text.evaluate("(area) => { area.value = 'issues: ['; }");
        page.locator("main button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("taxonomy.yml, line 1");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private static Locator item(Page tab, String title) {
        return tab.locator(".item").filter(new Locator.FilterOptions().setHasText(title));
    }
}

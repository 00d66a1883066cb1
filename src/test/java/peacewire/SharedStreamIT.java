package peacewire;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The stream of a browser with several tabs, over everything that happens to a connection, on the whole product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedStreamIT {

    private static final Pattern BROKEN = Pattern.compile("reconnecting.*|offline.*");
    private static final int SECONDS = 1_000;

    @TempDir
    static Path folder;

    private Chromium chromium;
    private RunningNode node;
    private BrowserContext profile;
    private int posts;

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.launch();
        node = RunningNode.start(folder);
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
        profile = chromium.context();
    }

    @AfterEach
    void closeProfile() {
        var last = profile.newPage();
        profile.pages().stream().filter(page -> page != last).forEach(Page::close);
        last.waitForCondition(() -> node.streams() == 0);
        profile.close();
    }

    @Test
    void ten_tabs_hold_one_stream_and_the_next_tab_takes_it_over() {
        var tabs = new ArrayList<Page>();
        for (int i = 0; i < 10; i++) {
            tabs.add(open(node.address() + "/"));
        }
        var first = post();
        tabs.forEach(tab -> showsOnce(tab, first));
        assertThat(node.streams()).isEqualTo(1);
        tabs.removeFirst().close();
        var second = post();
        tabs.forEach(tab -> showsOnce(tab, second));
        tabs.getFirst().waitForCondition(() -> node.streams() == 1);
        tabs.forEach(tab -> showsOnce(tab, first));
    }

    @Test
    void a_tab_that_joins_late_has_what_came_after_its_page_was_made() {
        var leader = open(node.address() + "/");
        var joining = profile.newPage();
        joining.route("**/js/main.js", route -> {
            showsOnce(leader, post());
            route.resume();
        });
        joining.navigate(node.address() + "/");
        showsOnce(joining, "Invented post " + posts);
        assertThat(node.streams()).isEqualTo(1);
    }

    @Test
    void a_cut_line_shows_and_what_was_missed_comes_once() throws Exception {
        try (var line = new CutLine(node.port())) {
            var tab = open(line.address() + "/");
            var other = open(line.address() + "/");
            line.cut();
            assertThat(tab.locator("[data-word]")).hasText(BROKEN, patiently());
            assertThat(other.locator("[data-word]")).hasText(BROKEN, patiently());
            var missed = post();
            line.mend();
            showsOnce(tab, missed);
            showsOnce(other, missed);
            assertThat(other.locator("[data-word]")).hasText("LIVE", patiently());
        }
    }

    @Test
    void a_server_that_stops_and_starts_is_found_again() throws Exception {
        var tab = open(node.address() + "/");
        int port = node.port();
        node.end();
        assertThat(tab.locator("[data-word]")).hasText(BROKEN, patiently());
        node.begin(port);
        showsOnce(tab, post());
    }

    @Test
    void a_tab_told_that_it_freezes_gives_the_stream_away_and_catches_up_when_told_that_it_wakes() {
        var sleeper = open(node.address() + "/");
        var watcher = profile.newPage();
        tell(sleeper, "freeze");
        watcher.waitForCondition(() -> node.streams() == 0);
        watcher.navigate(node.address() + "/");
        var missed = post();
        showsOnce(watcher, missed);
        assertThat(node.streams()).isEqualTo(1);
        tell(sleeper, "resume");
        showsOnce(sleeper, missed);
        assertThat(node.streams()).isEqualTo(1);
    }

    @Test
    void after_a_day_of_sleep_without_an_error_the_watchdog_opens_anew() {
        var page = profile.newPage();
        page.clock().install();
        page.navigate(node.address() + "/");
        page.waitForCondition(() -> node.streams() == 1);
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.clock().fastForward(24 * 3_600 * SECONDS);
        page.clock().fastForward(10 * SECONDS);
        page.waitForCondition(() -> asked.stream().anyMatch(url -> url.contains("/stream?")));
        showsOnce(page, post());
    }

    @Test
    void a_page_from_the_back_forward_cache_goes_on_where_it_stood() {
        try (var remembering = Chromium.launch("--disable-back-forward-cache")) {
            var page = remembering.context().newPage();
            page.navigate(node.address() + "/");
            page.waitForCondition(() -> node.streams() == 1);
            page.evaluate("addEventListener('pageshow', (event) => document.body.dataset.restored = event.persisted)");
            page.navigate("about:blank");
            page.waitForCondition(() -> node.streams() == 0);
            var missed = post();
            page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
            assertThat(page.locator("body")).hasAttribute("data-restored", "true");
            showsOnce(page, missed);
            assertThat(node.streams()).isEqualTo(1);
        }
    }

    @Test
    void the_fifth_filter_is_polled() {
        var actors = List.of("ukraine", "russia", "united-states", "turkey", "poland");
        var tabs = new ArrayList<Page>();
        for (var actor : actors) {
            tabs.add(profile.newPage());
            tabs.getLast().navigate(node.address() + "/wire?actor=" + actor);
            int open = Math.min(tabs.size(), 4);
            tabs.getLast().waitForCondition(() -> node.streams() == open);
        }
        assertThat(tabs.getLast().locator("[data-word]")).hasText("polling", patiently());
        assertThat(node.streams()).isEqualTo(4);
    }

    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(30 * SECONDS);
    }

    private Page open(String url) {
        var page = profile.newPage();
        page.navigate(url);
        page.waitForCondition(() -> node.streams() == 1);
        return page;
    }

    /** The browser's own event, sent by hand: a page that the driver shows can't be frozen over the DevTools protocol. */
    private static void tell(Page page, String event) {
        page.evaluate("name => document.dispatchEvent(new Event(name))", event);
    }

    private String post() {
        try {
            var title = "Invented post " + ++posts;
            node.admin("POST", "/api/posts", "{\"title\":\"" + title + "\"}");
            return title;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void showsOnce(Page tab, String title) {
        assertThat(tab.locator(".item-title").getByText(title, new Locator.GetByTextOptions().setExact(true)))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(30 * SECONDS));
    }
}

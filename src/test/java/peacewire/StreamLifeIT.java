package peacewire;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What tabs see where there is no line for them, or where the one that leads goes: nothing missed, nothing doubled. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamLifeIT {

    private static final String STREAMS = "**/stream?**";
    private static final Pattern CURSOR = Pattern.compile("lastEventId=[^&]*-(\\d+)");

    /** More than the longest pause between two questions of a polling tab, in milliseconds. */
    private static final int A_POLL = 26_000;

    @TempDir
    static Path folder;

    private Chromium chromium;
    private RunningNode node;
    private Tabs tabs;

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
        tabs = new Tabs(chromium.context(), node.address());
    }

    @AfterEach
    void closeProfile() {
        tabs.close();
    }

    @Test
    void a_polled_tab_shows_what_is_new_revised_and_withdrawn() {
        fillTheLines();
        var polled = polled("fifth");
        long first = tabs.post("Invented fifth, one");
        long second = tabs.post("Invented fifth, two");
        asksUntil(polled, "Invented fifth, two", 1);
        Tabs.showsOnce(polled, "Invented fifth, one");
        tabs.correct(first, "Invented fifth, corrected");
        tabs.withdraw(second);
        asksUntil(polled, "Invented fifth, corrected", 1);
        Tabs.showsNot(polled, "Invented fifth, one");
        asksUntil(polled, "Invented fifth, two", 0);
        assertThat(tabs.streams()).isEqualTo(4);
    }

    /** Its page is older than the last question of the tab that asks for both. */
    @Test
    void a_tab_that_joins_a_polled_one_late_has_what_came_after_its_page_was_made() {
        fillTheLines();
        var polled = polled("sixth");
        var joining = tabs.profile().newPage();
        var held = new AtomicReference<Route>();
        joining.route("**/js/main.js", held::set);
        joining.navigate(node.address() + "/wire?q=sixth", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        tabs.until(() -> held.get() != null);
        tabs.post("Invented sixth");
        asksUntil(polled, "Invented sixth", 1);
        held.get().resume();
        Tabs.showsOnce(joining, "Invented sixth");
        assertThat(tabs.streams()).isEqualTo(4);
    }

    @Test
    void a_polled_tab_takes_the_line_that_becomes_free_and_misses_nothing() {
        var streaming = fillTheLines();
        var polled = polled("seventh");
        streaming.getFirst().close();
        tabs.untilStreams(3);
        tabs.post("Invented seventh");
        asksUntil(polled, "Invented seventh", 1);
        Tabs.isLive(polled);
        Tabs.showsOnce(polled, "Invented seventh");
        assertThat(tabs.streams()).isEqualTo(4);
    }

    @Test
    void who_takes_over_from_a_tab_that_was_closed_goes_on_from_its_cursor() {
        takeOver("heir", Page::close);
    }

    @Test
    void who_takes_over_from_a_tab_that_crashed_goes_on_from_its_cursor() {
        takeOver("survivor", leader -> {
            var crashed = new AtomicBoolean();
            leader.onCrash(page -> crashed.set(true));
            try {
                leader.navigate("chrome://crash");
            } catch (PlaywrightException thatIsTheCrash) {
                // as expected
            }
            tabs.until(crashed::get);
        });
    }

    /** While nobody has a line, something comes in: only the cursor of the one who takes over can bring it. */
    private void takeOver(String word, Consumer<Page> end) {
        var leader = tabs.open("/wire?q=" + word, 1);
        var heir = tabs.open("/wire?q=" + word, 1);
        long known = tabs.post("Invented " + word + ", known to all");
        Tabs.showsOnce(leader, "Invented " + word + ", known to all");
        Tabs.showsOnce(heir, "Invented " + word + ", known to all");
        var asked = new AtomicReference<Request>();
        tabs.profile().route(STREAMS, route -> {
            if (asked.compareAndSet(null, route.request())) {
                tabs.post("Invented " + word + ", in the gap");
            }
            route.resume();
        });
        end.accept(leader);
        Tabs.showsOnce(heir, "Invented " + word + ", in the gap");
        assertThat(asked.get().frame().page()).isSameAs(heir);
        assertThat(cursor(asked.get())).isEqualTo(known);
        Tabs.showsOnce(heir, "Invented " + word + ", known to all");
        assertThat(tabs.streams()).isEqualTo(1);
    }

    /** As on plain http over a network. */
    @Test
    void tabs_without_web_locks_have_a_line_each() {
        tabs.profile().addInitScript("delete Navigator.prototype.locks");
        var one = tabs.open("/wire?q=alone", 1);
        var other = tabs.open("/wire?q=alone", 2);
        assertThat(one.evaluate("navigator.locks === undefined")).isEqualTo(true);
        tabs.post("Invented alone, one");
        Tabs.showsOnce(one, "Invented alone, one");
        Tabs.showsOnce(other, "Invented alone, one");
        one.close();
        tabs.untilStreams(1);
        tabs.post("Invented alone, two");
        Tabs.showsOnce(other, "Invented alone, two");
    }

    private static long cursor(Request request) {
        var match = CURSOR.matcher(request.url());
        assertThat(match.find()).as(request.url()).isTrue();
        return Long.parseLong(match.group(1));
    }

    /** Over HTTP/1.1 a browser has no more than four to spare. */
    private List<Page> fillTheLines() {
        var streaming = new ArrayList<Page>();
        for (var word : List.of("first", "second", "third", "fourth")) {
            streaming.add(tabs.open("/wire?q=" + word, streaming.size() + 1));
        }
        return streaming;
    }

    /** Moves its clock on, for as many questions as it takes. */
    private void asksUntil(Page polled, String title, int times) {
        tabs.until(() -> {
            if (Tabs.titles(polled, title).count() == times) {
                return true;
            }
            polled.clock().fastForward(A_POLL);
            return false;
        });
    }

    /** Its clock obeys the test. */
    private Page polled(String word) {
        var polled = tabs.profile().newPage();
        polled.clock().install();
        polled.navigate(node.address() + "/wire?q=" + word);
        Tabs.says(polled, Pattern.compile("polling"));
        return polled;
    }
}

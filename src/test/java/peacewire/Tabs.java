package peacewire;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import peacewire.json.Json;

/** The tabs of one browser profile on one running product, and the editor who writes what they show. */
final class Tabs implements AutoCloseable {

    static final int PATIENCE = 40_000;

    private static final Pattern COUNT = Pattern.compile("^peacewire_streams\\{.*} (\\S+)$", Pattern.MULTILINE);

    private final BrowserContext profile;
    private final String address;
    private boolean closed;

    Tabs(BrowserContext profile, String address) {
        this.profile = profile;
        this.address = address;
    }

    BrowserContext profile() {
        return profile;
    }

    /** A tab, once the server has so many streams open. */
    Page open(String path, int streams) {
        var tab = profile.newPage();
        tab.navigate(address + path);
        untilStreams(streams);
        return tab;
    }

    /** Returns the item's number. */
    long post(String title) {
        var answer = profile.request().post(address + "/api/posts", editor("{\"title\":\"" + title + "\"}"));
        assertThat(answer.status()).isEqualTo(201);
        return json(answer.text());
    }

    void correct(long seq, String title) {
        assertThat(profile.request().patch(address + "/api/items/" + seq, editor("{\"title\":\"" + title + "\"}")).ok()).isTrue();
    }

    void withdraw(long seq) {
        assertThat(profile.request().delete(address + "/api/items/" + seq, editor(null)).ok()).isTrue();
    }

    static void showsOnce(Page tab, String title) {
        shows(tab, title, 1);
    }

    static void showsNot(Page tab, String title) {
        shows(tab, title, 0);
    }

    static void says(Page tab, Pattern word) {
        assertThat(tab.locator("[data-word]")).hasText(word, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    static void isLive(Page tab) {
        says(tab, Pattern.compile("LIVE"));
    }

    private static void shows(Page tab, String title, int times) {
        assertThat(titles(tab, title)).hasCount(times, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
    }

    static Locator titles(Page tab, String title) {
        return tab.locator(".item-title").getByText(title, new Locator.GetByTextOptions().setExact(true));
    }

    /** As the server counts them. */
    int streams() {
        return (int) COUNT.matcher(profile.request().get(address + "/metrics").text()).results()
                .mapToDouble(found -> Double.parseDouble(found.group(1))).sum();
    }

    void untilStreams(int count) {
        until(() -> streams() == count);
    }

    void until(BooleanSupplier condition) {
        profile.waitForCondition(condition, new BrowserContext.WaitForConditionOptions().setTimeout(PATIENCE));
    }

    private static long json(String receipt) {
        try {
            return Json.MAPPER.readTree(receipt).get("seq").asLong();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RequestOptions editor(String json) {
        var options = RequestOptions.create().setHeader("Authorization", "Bearer " + RunningNode.TOKEN);
        return json == null ? options : options.setHeader("Content-Type", "application/json").setData(json);
    }

    /** So that the next test finds no stream open. May be called twice. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (var page : profile.pages()) {
            page.close();
        }
        untilStreams(0);
        profile.close();
    }
}

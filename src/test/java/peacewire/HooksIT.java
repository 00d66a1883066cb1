package peacewire;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peacewire.hooks.Endpoint;
import peacewire.json.Json;

/** Webhooks of the whole product: made in a real browser, and delivered over deaths of the process. */
class HooksIT {

    private static final int PATIENCE_MS = 20_000;

    @TempDir
    Path folder;

    @Test
    void a_hook_is_made_on_its_page_delivers_and_is_paused_resumed_and_removed() throws Exception {
        try (var chromium = Chromium.launch(); var node = RunningNode.start(folder); var endpoint = new Endpoint()) {
            var page = login(chromium.tab(1280, 900, ColorScheme.LIGHT), node);
            page.navigate(node.address() + "/wire?source=editor&from=7d");
            page.click("text=Post it to an address");
            assertThat(page.locator("#f-filter")).hasValue("source=editor");
            page.fill("#f-url", endpoint.url());
            page.fill("#f-name", "Invented bot");
            page.click("text=Add the webhook");
            assertThat(page.locator("h1")).hasText("Invented bot");
            var secret = page.locator(".secret").textContent();
            page.reload();
            assertThat(page.locator("h1")).hasText("Invented bot");
            assertThat(page.content()).doesNotContain(secret);
            page.click("nav >> text=Webhooks");
            assertThat(page.locator("#hooks .state")).hasText("live");
            node.admin("POST", "/api/posts", posts(1, 1));
            var got = endpoint.next();
            assertThat(got.title()).isEqualTo("Invented post number 1");
            assertThat(got.signedBy(secret)).isTrue();
            assertThat(page.locator("#hooks [data-label=Delivered]")).hasText("1");
            assertThat(page.locator("#hooks [data-label='Last answer']")).containsText("204");

            page.click("#hooks .feed-change >> text=Test");
            assertThat(endpoint.next().type()).isEqualTo("ping");
            page.click("#hooks .feed-change >> text=Pause");
            assertThat(page.locator("#hooks .state")).hasText("paused");
            node.admin("POST", "/api/posts", posts(2, 1));
            assertThat(page.locator("#hooks [data-label=Behind]")).hasText("1 record");
            page.click("#hooks .feed-change >> text=Resume");
            assertThat(endpoint.next().title()).isEqualTo("Invented post number 2");
            assertThat(page.locator("#hooks [data-label=Delivered]")).hasText("2");
            assertThat(node.get("/metrics")).contains("peacewire_hooks_deliveries_total{outcome=\"taken\"} 2.0");
            withoutScript(login(chromium.plainTab(1280, 900), node), endpoint);
        }
    }

    /** The same page without script: the form refuses what it can't have, and the rest works as plain forms. */
    private static void withoutScript(Page page, Endpoint endpoint) throws Exception {
        page.click("text=Webhooks >> nth=0");
        page.fill("#f-url", "http://192.168.0.1/");
        page.click("text=Add the webhook");
        assertThat(page.locator(".field-error")).containsText("fetch.allow");
        page.click("#hooks .feed-change >> text=Edit");
        page.fill("#f-name", "Renamed bot");
        page.click("text=Save the webhook");
        assertThat(page.locator("#hooks th a").first()).hasText("Renamed bot");
        page.click("#hooks .feed-change >> text=Test");
        assertThat(endpoint.next().json().get("data").get("name").asText()).isEqualTo("Renamed bot");
        page.click("#hooks .feed-change >> text=Edit");
        page.click("text=Make a new secret");
        assertThat(page.locator(".secret")).containsText("whsec_");
        page.click("text=for good");
        assertThat(page.locator("#hooks")).hasCount(0);
    }

    private static Page login(Page page, RunningNode node) {
        page.setDefaultTimeout(PATIENCE_MS);
        page.navigate(node.address() + "/hooks");
        page.fill("#token", RunningNode.TOKEN);
        page.press("#token", "Enter");
        assertThat(page.locator("h1")).hasText("Webhooks");
        return page;
    }

    @Test
    void kills_lose_nothing_keep_the_order_and_repeat_one_delivery_at_most() throws Exception {
        int kills = 3;
        int posts = 20;
        var random = new Random(20260419);
        var feeds = Files.writeString(folder.resolve("feeds.yml"), "fetch: {allow: [\"127.0.0.1\"]}\nsources: []\n");
        try (var endpoint = new Endpoint()) {
            String secret = null;
            var ids = new ArrayList<String>();
            for (int kill = 0; kill <= kills; kill++) {
                try (var node = ServedProcess.start("--feeds", feeds.toString(), "--data", folder.resolve("data").toString(),
                        "--admin-token", RunningNode.TOKEN)) {
                    secret = secret == null ? Json.MAPPER.readTree(RunningNode.admin(node.address(), "POST", "/api/hooks",
                            "{\"url\":\"" + endpoint.url() + "\"}")).get("secret").asText() : secret;
                    if (kill < kills) {
                        RunningNode.admin(node.address(), "POST", "/api/posts", posts(kill * posts, posts));
                        for (int seen = random.nextInt(posts); seen >= 0; seen--) {
                            ids.add(verified(endpoint.next(), secret));
                        }
                        node.kill();
                    } else {
                        while (new LinkedHashSet<>(ids).size() < kills * posts) {
                            ids.add(verified(endpoint.next(), secret));
                        }
                    }
                }
            }
            var numbers = new ArrayList<>(new LinkedHashSet<>(ids)).stream().map(id -> Integer.parseInt(id.replaceFirst(".*-", ""))).toList();
            assertThat(numbers).as("all, first seen in log order").isEqualTo(IntStream.rangeClosed(1, kills * posts).boxed().toList());
            assertThat(ids.size() - numbers.size()).as("repetitions").isLessThanOrEqualTo(kills);
        }
    }

    private static String verified(Endpoint.Got got, String secret) throws Exception {
        assertThat(got.signedBy(secret)).isTrue();
        return got.id();
    }

    private static String posts(int from, int count) {
        return Json.write(IntStream.range(from, from + count).mapToObj(i -> Map.of("title", "Invented post number " + i)).toList());
    }
}

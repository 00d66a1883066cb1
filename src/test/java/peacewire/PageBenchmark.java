package peacewire;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a reader feels of the dashboard, in Chromium against the demo's 90 days of items: first paint, layout shift and
 * weight at four widths, frames while 50 items arrive at once, and memory after 10,000 items in one tab.
 *
 * <p>{@code mvn -q test-compile exec:exec -Pbench -Dmain.class=peacewire.PageBenchmark}
 */
final class PageBenchmark {

    private static final String TOKEN = "bench";
    private static final int LOADS = 9;
    private static final int BURST = 50;
    private static final int MANY = 10_000;

    private static final String SHIFTS = """
            globalThis.shifted = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((shift) => { if (!shift.hadRecentInput) shifted += shift.value; }))
              .observe({ type: 'layout-shift', buffered: true });
            """;

    private static final String FRAMES = """
            globalThis.frames = [];
            let last = performance.now();
            (function frame(now) { frames.push(now - last); last = now; requestAnimationFrame(frame); })(last);
            """;

    private PageBenchmark() {
    }

    public static void main(String[] none) throws Exception {
        var data = Files.createTempDirectory("page-benchmark");
        try (var node = Node.startDemo(new Settings(0, "127.0.0.1", null, data, null, null, TOKEN, null));
             var chromium = Chromium.launch()) {
            loads(node.address(), chromium);
            arrivals(node.address(), chromium);
        }
        System.exit(0);
    }

    private static void loads(String address, Chromium chromium) {
        for (var path : List.of("/", "/wire", "/topics/issue/ceasefire")) {
            for (int width : List.of(360, 768, 1280, 1920)) {
                var paints = new ArrayList<Double>();
                double shift = 0;
                Map<?, ?> weight = Map.of();
                for (int load = 0; load < LOADS; load++) {
                    var context = chromium.context(width, ColorScheme.LIGHT, true);
                    context.addInitScript(SHIFTS);
                    var tab = context.newPage();
                    tab.navigate(address + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
                    until(tab, "performance.getEntriesByName('first-contentful-paint').length === 1 && performance.now() > 1500"); // what shifts shifts by then
                    paints.add(((Number) tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")).doubleValue());
                    shift = Math.max(shift, ((Number) tab.evaluate("shifted")).doubleValue());
                    weight = (Map<?, ?>) tab.evaluate("""
                            (() => {
                              const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
                              const sum = (some) => some.reduce((bytes, entry) => bytes + entry.encodedBodySize, 0) / 1024;
                              return { all: sum(all), script: sum(all.filter((entry) => entry.name.endsWith('.js'))) };
                            })()""");
                    context.close();
                }
                paints.sort(null);
                System.out.printf(Locale.ROOT, "%-24s %4d px: first contentful paint %3.0f ms (%3.0f to %3.0f), layout shift %.4f, script %.0f KiB, all %.0f KiB%n",
                        path, width, paints.get(LOADS / 2), paints.getFirst(), paints.getLast(), shift,
                        ((Number) weight.get("script")).doubleValue(), ((Number) weight.get("all")).doubleValue());
            }
        }
    }

    private static void arrivals(String address, Chromium chromium) throws Exception {
        var context = chromium.context(1280, ColorScheme.LIGHT, true);
        context.addInitScript(SHIFTS);
        var tab = context.newPage();
        tab.navigate(address + "/?source=editor");
        until(tab, "document.querySelector('[data-word]').textContent === 'LIVE'");
        tab.evaluate(FRAMES);
        long made = 0;
        for (int burst = 0; burst < 10; burst++) {
            made = post(address, made, BURST);
            until(tab, "document.querySelector('#wire').textContent.includes('Invented post " + made + " ')");
            tab.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }
        System.out.println("50 items at once, ten times: " + tab.evaluate("""
                (() => {
                  const sorted = [...frames].sort((a, b) => a - b);
                  return `${sorted.length} frames, median ${sorted[sorted.length >> 1].toFixed(1)} ms, 99 % within `
                    + `${sorted[Math.floor(sorted.length * 0.99)].toFixed(1)} ms, longest ${sorted.at(-1).toFixed(1)} ms`;
                })()""") + ", layout shift " + tab.evaluate("shifted.toFixed(4)"));
        memory(tab, "before");
        while (made < MANY) {
            made = post(address, made, 500);
            until(tab, "document.querySelector('#wire').textContent.includes('Invented post " + made + " ')");
            if (made == 1_000) {
                memory(tab, "after 1,000 items");
            }
        }
        memory(tab, "after 10,000 items");
    }

    /** Not the driver's own wait, which the pages' policy refuses to compile. */
    private static void until(Page tab, String condition) {
        tab.waitForCondition(() -> (boolean) tab.evaluate(condition));
    }

    private static long post(String address, long made, int count) throws Exception {
        var posts = new ArrayList<String>();
        for (long i = made + 1; i <= made + count; i++) {
            posts.add("{\"title\":\"Invented post " + i + " on a ceasefire in Ukraine\",\"summary\":\"Nobody said this.\"}");
        }
        java.net.http.HttpClient.newHttpClient().send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(address + "/api/posts"))
                .header("Authorization", "Bearer " + TOKEN).header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("[" + String.join(",", posts) + "]")).build(),
                java.net.http.HttpResponse.BodyHandlers.discarding());
        return made + count;
    }

    private static void memory(Page tab, String when) {
        var session = tab.context().newCDPSession(tab);
        session.send("HeapProfiler.collectGarbage");
        session.send("Performance.enable");
        var found = new StringBuilder();
        for (var metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject one = metric.getAsJsonObject();
            switch (one.get("name").getAsString()) {
                case "JSHeapUsedSize" -> found.append(String.format(Locale.ROOT, " heap %.1f MiB", one.get("value").getAsDouble() / 1024 / 1024));
                case "Nodes" -> found.append(", nodes ").append(one.get("value").getAsLong());
                default -> { }
            }
        }
        System.out.println(when + ":" + found + ", items in the page " + tab.evaluate("document.querySelectorAll('.item').length"));
        session.detach();
    }
}

package peacewire.web.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, driven by Playwright, which must not download one. One thread. */
final class Chromium implements AutoCloseable {

    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));

    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions()
            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(PLACES.stream().filter(Files::isExecutable).findFirst().orElseThrow())
            .setArgs(List.of("--no-sandbox", "--disable-background-networking")));

    /** A tab in a profile of its own. */
    Page tab(int width, int height, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme)).newPage();
    }

    /** The same without script. */
    Page plainTab(int width, int height) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(false)).newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

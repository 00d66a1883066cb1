package peacewire;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium, the machine's own. Playwright drives it because it emulates widths, colour schemes, a missing script
 * and a missing network for each context, and waits for conditions instead of sleeping.
 */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Skips the test, loudly, on a machine without Chromium.
     *
     * @param withoutSwitches what the driver would switch on and a test wants as a reader's browser has it
     */
    public static Chromium launch(String... withoutSwitches) {
        var executable = installed();
        if (executable.isEmpty()) {
            System.err.println("SKIPPED: browser tests need the package chromium");
        }
        assumeTrue(executable.isPresent(), "browser tests need the package chromium");
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium().launch(new LaunchOptions()
                .setExecutablePath(executable.get())
                .setIgnoreDefaultArgs(List.of(withoutSwitches))
                .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-gpu"))));
    }

    private static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** A fresh profile with a window of this width. */
    public BrowserContext context(int width, ColorScheme scheme, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900).setColorScheme(scheme).setJavaScriptEnabled(script)
                .setLocale("en-GB").setTimezoneId("Europe/Kyiv"));
    }

    public BrowserContext context() {
        return context(1280, ColorScheme.LIGHT, true);
    }

    /** A profile that takes any certificate. */
    public BrowserContext trusting() {
        return browser.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true));
    }

    /** A tab in a profile of its own. */
    public Page tab(int width, int height, ColorScheme scheme) {
        return tab(context(width, scheme, true), width, height);
    }

    /** The same without script. */
    public Page plainTab(int width, int height) {
        return tab(context(width, ColorScheme.LIGHT, false), width, height);
    }

    private static Page tab(BrowserContext context, int width, int height) {
        var page = context.newPage();
        page.setViewportSize(width, height);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

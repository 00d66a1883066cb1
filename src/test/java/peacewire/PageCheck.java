package peacewire;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at a page in the windows of four devices, light and dark; the screenshots stay in {@code target/screenshots}. */
public final class PageCheck {

    private record Window(int width, int height) {
    }

    private static final Window PHONE = new Window(360, 740);
    private static final Window LAPTOP = new Window(1280, 900);
    private static final List<Window> WINDOWS = List.of(PHONE, new Window(768, 1024), LAPTOP, new Window(1920, 1080));

    /** All that the dark scheme changes is colours. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private PageCheck() {
    }

    /**
     * What is wrong with the page that a tab shows: it scrolls sideways, or breaks a rule of axe.
     *
     * @param name of the page, in the screenshots' names
     */
    public static List<String> faults(Page tab, String name) {
        var faults = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (var window : WINDOWS) {
                tab.setViewportSize(window.width(), window.height());
                var shot = name + "-" + window.width() + "-" + scheme.name().toLowerCase(Locale.ROOT);
                if (scrollsSideways(tab)) {
                    faults.add(shot + ": scrolls sideways");
                }
                if (window == LAPTOP || window == PHONE && scheme == ColorScheme.LIGHT) {
                    violations(tab, scheme).forEach(violation -> faults.add(shot + ": " + violation));
                }
                tab.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", shot + ".png")));
            }
        }
        return faults;
    }

    public static boolean scrollsSideways(Page tab) {
        return (boolean) tab.evaluate("document.documentElement.scrollWidth > innerWidth");
    }

    private static List<String> violations(Page tab, ColorScheme scheme) {
        var axe = new AxeBuilder(tab).setLegacyMode(true);
        if (scheme == ColorScheme.DARK) {
            axe.withRules(OF_COLOURS);
        }
        return axe.analyze().getViolations().stream().flatMap(violation -> violation.getNodes().stream().map(node ->
                violation.getId() + ": " + node.getHtml() + " " + node.getAny().stream().map(check -> check.getMessage()).toList())).toList();
    }
}

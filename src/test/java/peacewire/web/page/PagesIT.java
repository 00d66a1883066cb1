package peacewire.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import peacewire.Chromium;
import peacewire.PageCheck;

/** All pages of invented data in a real browser. */
class PagesIT {

    private static PreviewServer server;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws Exception {
        server = new PreviewServer();
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        server.close();
    }

    static Stream<String> pages() {
        return PagePreview.answers().keySet().stream();
    }

    @Test
    void every_page_is_accessible_fits_its_window_and_keeps_its_security_policy() {
        var broken = new ArrayList<String>();
        var tab = chromium.tab(1280, 900, ColorScheme.LIGHT);
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                broken.add(tab.url() + ": " + message.text() + " " + message.location());
            }
        });
        tab.onPageError(error -> broken.add(tab.url() + ": " + error));
        pages().forEach(name -> {
            tab.navigate(server.url() + "/" + name);
            broken.addAll(PageCheck.faults(tab, name));
        });
        assertThat(broken).isEmpty();
        tab.context().close();
    }

    @Test
    void no_page_is_wider_than_a_narrow_window_or_one_between_two_layouts() {
        var wider = new ArrayList<String>();
        var tab = chromium.tab(320, 900, ColorScheme.LIGHT);
        pages().forEach(name -> {
            tab.navigate(server.url() + "/" + name);
            for (int width : List.of(320, 900)) {
                tab.setViewportSize(width, 900);
                if (PageCheck.scrollsSideways(tab)) {
                    wider.add(name + " at " + width);
                }
            }
        });
        assertThat(wider).isEmpty();
        tab.context().close();
    }

    @Test
    void no_link_above_a_wire_is_cut_off() {
        var cut = new ArrayList<String>();
        var tab = chromium.tab(1280, 900, ColorScheme.LIGHT);
        for (var name : List.of("dashboard-filtered", "wire", "topic", "statement")) {
            tab.navigate(server.url() + "/" + name);
            // where the browser translates there is one more
            tab.evaluate("document.querySelector('.wire-links').prepend(Object.assign(document.createElement('button'), "
                    + "{ type: 'button', className: 'small translate', textContent: 'Titles in Ukrainian' }))");
            for (int width : List.of(320, 360, 768, 900, 1280, 1600, 1920)) {
                tab.setViewportSize(width, 900);
                var links = (List<?>) tab.evaluate("""
                        [...document.querySelectorAll('.wire-links > *')].filter((link) => {
                          const wire = link.closest('.wire');
                          const edge = wire.getBoundingClientRect().left + wire.clientWidth;
                          return link.checkVisibility() && link.getBoundingClientRect().right > edge;
                        }).map((link) => link.textContent)""");
                links.forEach(link -> cut.add(name + " at " + width + ": " + link));
            }
        }
        assertThat(cut).isEmpty();
        tab.context().close();
    }

    @Test
    void a_chip_is_laid_out_as_a_chip_whatever_it_filters_by() {
        var tab = chromium.tab(1280, 900, ColorScheme.LIGHT);
        for (var name : List.of("statement", "topic", "wire-searched")) {
            tab.navigate(server.url() + "/" + name);
            assertThat((List<?>) tab.evaluate("[...new Set([...document.querySelectorAll('.chip.on')].map((chip) => getComputedStyle(chip).display))]"))
                    .as(name).asString().isEqualTo("[inline-flex]");
        }
        tab.context().close();
    }

    @Test
    void a_phone_without_script_reaches_the_analysis_and_the_wire_by_tabs() {
        var tab = chromium.plainTab(360, 740);
        tab.navigate(server.url() + "/");
        assertThat(tab.isVisible(".item")).isTrue();
        assertThat(tab.isVisible(".analysis-title")).isFalse();
        tab.click(".tabs >> text=Analysis");
        assertThat(tab.isVisible(".analysis-title")).isTrue();
        assertThat(tab.isVisible(".item")).isFalse();
        tab.click(".toc a >> nth=2");
        assertThat(tab.isVisible(".analysis-title")).isTrue();
        tab.click(".tabs >> text=Wire");
        assertThat(tab.isVisible(".item")).isTrue();
        tab.context().close();
    }
}

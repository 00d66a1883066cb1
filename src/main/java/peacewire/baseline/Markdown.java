package peacewire.baseline;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** CommonMark in two renderings. A folder may come from anywhere: raw HTML is escaped, script addresses are dropped. */
final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();

    private Markdown() {
    }

    static String html(String markdown) {
        return HTML.render(PARSER.parse(markdown)).strip();
    }

    /** On one line. */
    static String text(String markdown) {
        return TEXT.render(PARSER.parse(markdown)).strip();
    }
}

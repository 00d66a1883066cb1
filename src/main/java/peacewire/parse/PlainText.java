package peacewire.parse;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeVisitor;

/** HTML to plain text: tags stripped, references resolved (twice where a publisher escaped twice), white space folded. */
final class PlainText {

    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "head");
    /** Evidence that what came out is itself HTML: an end tag, an empty element or a reference. */
    private static final Pattern STILL_HTML = Pattern.compile(
            "</[a-zA-Z][a-zA-Z0-9]{0,15}\\s{0,5}>|<(?:br|hr|img|p)\\b[^<>]{0,2000}>|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,15});");
    private static final Pattern END_TAG_OR_EMPTY = Pattern.compile(
            "</[a-zA-Z][a-zA-Z0-9]{0,15}\\s{0,5}>|<(?:br|hr|img)\\b[^<>]{0,2000}>");

    /** Longer texts are marked up on purpose; looking closer at them would also cost too much. */
    private static final int TITLE_CHARS = 1_000;

    private PlainText() {
    }

    /** @return null for null, empty for what shows nothing */
    static String of(String html) {
        if (html == null) {
            return null;
        }
        String text = stripped(html);
        if ((text.indexOf('&') >= 0 || text.indexOf('<') >= 0) && STILL_HTML.matcher(text).find()) {
            text = stripped(text);
        }
        return folded(Mojibake.mended(text));
    }

    /** Plain text as HTML; text that plainly is HTML under a wrong label stays as it is. */
    static String escaped(String text) {
        return END_TAG_OR_EMPTY.matcher(text).find() ? text : Entities.escape(text);
    }

    private static String stripped(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length());
        Element body = Jsoup.parseBodyFragment(RawText.tamed(html)).body();
        body.traverse(new Seen(out, html));
        return out.toString();
    }

    /** Runs of white space, no-break spaces included, become one space. */
    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (c >= ' ' && c != '\uFEFF' && c != '\u007F') {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Collects what a reader would see. */
    private static final class Seen implements NodeVisitor {

        private final StringBuilder out;
        private final String html;
        private int unseen;

        Seen(StringBuilder out, String html) {
            this.out = out;
            this.html = html;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && unseen == 0) {
                out.append(text.getWholeText());
            } else if (node instanceof Element element && UNSEEN.contains(element.normalName())) {
                unseen++;
            } else if (node instanceof Element element && unseen == 0) {
                open(element);
            }
        }

        private void open(Element element) {
            if (element.isBlock() || element.normalName().equals("br")) {
                out.append(' ');
            } else if (isLiteral(element)) {
                out.append('<').append(written(element.normalName())).append('>');
            }
        }

        /** "Talks on <date>" speaks of a placeholder: no tag that anybody knows, and never closed. */
        private boolean isLiteral(Element element) {
            String name = element.normalName();
            return html.length() <= TITLE_CHARS && !Tag.isKnownTag(name) && element.attributesSize() == 0 && name.indexOf(':') < 0 && name.indexOf('-') < 0
                    && html.indexOf("</" + written(name)) < 0;
        }

        private String written(String name) {
            int at = html.toLowerCase(java.util.Locale.ROOT).indexOf("<" + name);
            return at < 0 ? name : html.substring(at + 1, at + 1 + name.length());
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && UNSEEN.contains(element.normalName())) {
                unseen--;
            } else if (node instanceof Element element && unseen == 0 && element.isBlock()) {
                out.append(' ');
            }
        }
    }

}

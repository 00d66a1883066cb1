package peacewire.parse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Texts that stand in the tree in a form which Rome would lose: markup that was not escaped, and base64. */
final class Payloads {

    private static final Set<String> TEXTS = Set.of("title", "link", "description", "summary", "content", "encoded", "body",
            "fullitem", "subtitle", "tagline", "creator", "category");

    private Payloads() {
    }

    static void flatten(Dialect dialect) {
        flatten(dialect.holder(), dialect);
        dialect.entries().forEach(entry -> flatten(entry, dialect));
        if (!dialect.isAtom()) {
            dialect.entries().forEach(Payloads::renameSummary);
        }
    }

    /** RSS knows no summary; beside a description, the first of the two is the short text and the second the long one. */
    private static void renameSummary(Element item) {
        List<Element> texts = item.getChildren().stream().filter(child -> child.getNamespaceURI().isEmpty()
                && (child.getName().equals("summary") || child.getName().equals("description"))).toList();
        if (texts.stream().anyMatch(text -> text.getName().equals("summary"))) {
            texts.getFirst().setName("description");
            texts.stream().skip(1).forEach(text -> text.setName("encoded").setNamespace(Namespace.getNamespace("content", Names.CONTENT)));
        }
    }

    private static void flatten(Element parent, Dialect dialect) {
        for (Element child : List.copyOf(parent.getChildren())) {
            boolean own = child.getNamespace().equals(parent.getNamespace());
            if (!TEXTS.contains(child.getName())) {
                continue;
            }
            if (dialect.isAtom() && own) {
                decode(child, dialect);
            } else if (!child.getChildren().isEmpty()) {
                child.setText(markup(child));
            }
        }
    }

    /** With end tags for empty elements: to an HTML parser {@code <script/>} opens one and hides the rest. */
    private static String markup(Element text) {
        return new XMLOutputter(Format.getRawFormat().setExpandEmptyElements(true)).outputString(text.getContent());
    }

    private static void decode(Element text, Dialect dialect) {
        String mode = text.getAttributeValue("mode");
        if ("base64".equals(mode) || dialect.format().equals("atom1.0") && isBinary(text)) {
            unpack(text);
        } else if (!text.getChildren().isEmpty()) {
            text.setText(markup(text)).setAttribute("type", "html").setAttribute("mode", "escaped");
        } else {
            text.setAttribute("mode", "escaped");
        }
    }

    /** A media type that is neither text nor XML is base64 (RFC 4287, 4.1.3.3). */
    private static boolean isBinary(Element text) {
        String type = text.getAttributeValue("type", "text").toLowerCase(Locale.ROOT);
        return type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml")
                && text.getChildren().isEmpty();
    }

    private static void unpack(Element text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.getText().replaceAll("\\s+", ""));
            text.setText(new String(bytes, StandardCharsets.UTF_8).replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", ""));
        } catch (IllegalArgumentException notBase64) {
            // then it is what it looks like: text
        }
        text.removeAttribute("mode");
        text.setAttribute("type", "html").setAttribute("mode", "escaped");
    }
}

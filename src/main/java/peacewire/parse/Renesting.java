package peacewire.parse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Well-formed XML out of tags that do not pair: jsoup's lenient parser closes what is open and passes over what closes
 * nothing; names that XML does not allow, remains of a torn tag, go.
 */
final class Renesting {

    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z_][\\w.-]{0,60}:)?[A-Za-z_][\\w.-]{0,100}");

    /** The JDK's parser takes 200 (jdk.xml.elementAttributeLimit); who has more than this has words torn into a tag. */
    private static final int ATTRIBUTES_LIMIT = 100;

    private Renesting() {
    }

    /** @param depth elements nested deeper lose their place, not their words */
    static String wellFormed(String xml, int depth) throws NotAFeed {
        Document soup = Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(depth));
        soup.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml)
                .syntax(Document.OutputSettings.Syntax.xml);
        Element root = soup.firstElementChild();
        if (root == null) {
            throw new NotAFeed("there is no XML element in it");
        }
        Set<String> prefixes = new TreeSet<>();
        for (Element element : root.getAllElements()) {
            correct(element);
            collect(element, prefixes);
        }
        prefixes.removeIf(prefix -> prefix.equals("xml") || root.hasAttr("xmlns:" + prefix));
        prefixes.forEach(prefix -> root.attr("xmlns:" + prefix, Names.usual(prefix)));
        return root.outerHtml();
    }

    private static void correct(Element element) {
        if (!isName(element.tagName()) || element.tagName().startsWith("xmlns:")) {
            element.tagName("torn", Parser.NamespaceXml);
            element.clearAttributes();
        }
        if (element.attributesSize() > ATTRIBUTES_LIMIT) {
            element.clearAttributes();
        }
        for (Attribute attribute : List.copyOf(element.attributes().asList())) {
            boolean emptyDeclaration = attribute.getKey().startsWith("xmlns:") && attribute.getValue().isBlank();
            if (!isName(attribute.getKey()) || emptyDeclaration) {
                element.attributes().remove(attribute.getKey());
            }
        }
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static void collect(Element element, Set<String> prefixes) {
        add(element.tagName(), prefixes);
        element.attributes().forEach(attribute -> add(attribute.getKey(), prefixes));
    }

    private static void add(String name, Set<String> prefixes) {
        int colon = name.indexOf(':');
        if (colon > 0 && !name.startsWith("xmlns:")) {
            prefixes.add(name.substring(0, colon));
        }
    }
}

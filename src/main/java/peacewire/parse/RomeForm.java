package peacewire.parse;

import java.util.List;
import java.util.Set;
import org.jdom2.Content;
import org.jdom2.Element;

/**
 * Leaves in the tree only what Rome is asked for. Whatever else a document carries (odd dates, numbers that are none,
 * broken extensions, entries beyond the limit) can then neither slow Rome down nor make it refuse.
 */
final class RomeForm {

    private static final Set<String> OWN = Set.of("title", "description", "subtitle", "tagline", "summary", "content", "author");

    private RomeForm() {
    }

    static void keepOnlyWords(Dialect dialect) {
        List<Element> entries = dialect.entries().stream().limit(Cleaning.ENTRIES_LIMIT + 1L).toList();
        prune(dialect.holder());
        dialect.holder().addContent(entries);
        entries.forEach(RomeForm::prune);
    }

    /** All out, the wanted in again: taking out the others one by one costs the square of their number. */
    private static void prune(Element element) {
        List<Content> all = element.removeContent();
        element.addContent(all.stream().filter(child -> child instanceof Element e && wanted(element, e)).toList());
    }

    private static boolean wanted(Element parent, Element child) {
        String uri = child.getNamespaceURI();
        return uri.equals(parent.getNamespaceURI()) && OWN.contains(child.getName())
                || uri.equals(Names.CONTENT) && child.getName().equals("encoded")
                || uri.equals(Names.DC) && child.getName().equals("creator");
    }
}

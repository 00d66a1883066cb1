package peacewire.parse;

import java.util.List;
import java.util.Set;
import org.jdom2.Element;

/**
 * Leaves in the tree only what Rome is asked for. Whatever else a document carries (odd dates, numbers that are none,
 * broken extensions) can then neither slow Rome down nor make it refuse.
 */
final class RomeForm {

    private static final Set<String> OWN = Set.of("title", "description", "subtitle", "tagline", "summary", "content",
            "author", "item", "entry");

    private RomeForm() {
    }

    static void keepOnlyWords(Dialect dialect) {
        List<Element> entries = dialect.entries();
        prune(dialect.holder());
        entries.stream().skip(Cleaning.ENTRIES_LIMIT + 1L).toList().forEach(Element::detach);
        dialect.entries().forEach(RomeForm::prune);
    }

    private static void prune(Element element) {
        element.getChildren().stream().filter(child -> !wanted(element, child)).toList().forEach(Element::detach);
    }

    private static boolean wanted(Element parent, Element child) {
        String uri = child.getNamespaceURI();
        return uri.equals(parent.getNamespaceURI()) && OWN.contains(child.getName())
                || uri.equals(Names.CONTENT) && child.getName().equals("encoded")
                || uri.equals(Names.DC) && child.getName().equals("creator");
    }
}

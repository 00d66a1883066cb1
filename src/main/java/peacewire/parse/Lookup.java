package peacewire.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Element;

/**
 * One entry, or one channel, in the tree that Rome reads: what Rome leaves out or gets wrong (links and their bases,
 * ids, dates, language, names from other vocabularies). Names are given as {@code title} for the document's own
 * vocabulary and {@code dc:title} for another.
 */
final class Lookup {

    private final Element element;
    private final URI outer;
    /** Children by {@code title} or {@code dc:title}, in document order. */
    private final Map<String, List<Element>> children = new HashMap<>();

    /** @param outer where the document came from, or null */
    Lookup(Element element, URI outer) {
        this.element = element;
        this.outer = outer;
        for (Element child : element.getChildren()) {
            String uri = child.getNamespaceURI();
            boolean own = uri.isEmpty() || uri.equals(element.getNamespaceURI());
            String name = own ? child.getName() : Names.prefix(uri) + ":" + child.getName();
            children.computeIfAbsent(name, key -> new ArrayList<>(2)).add(child);
        }
    }

    /** The first of these that is there and not blank, as text; null where none is. */
    String text(String... names) {
        return elements(names).map(Element::getTextTrim).filter(text -> !text.isEmpty()).findFirst().orElse(null);
    }

    /** Of the first of these names that is there, the last: where a date is given twice, the second corrects the first. */
    String date(String... names) {
        return Stream.of(names).flatMap(name -> elements(name).map(Element::getTextTrim).filter(text -> !text.isEmpty())
                .reduce((first, second) -> second).stream()).findFirst().orElse(null);
    }

    /** Children by name, in the order of the names, then of the document. Media RSS may stand in a group, too. */
    Stream<Element> elements(String... names) {
        return Stream.of(names).flatMap(name -> Stream.concat(children.getOrDefault(name, List.of()).stream(),
                name.startsWith("media:") ? grouped(name.substring("media:".length())) : Stream.of()));
    }

    private Stream<Element> grouped(String name) {
        return children.getOrDefault("media:group", List.of()).stream()
                .flatMap(group -> group.getChildren(name, group.getNamespace()).stream());
    }

    /** The publisher's id. A relative one that looks like a path is resolved, like a link (feeds do mean links by it). */
    String id() {
        String id = text("guid", "id", "atom:id");
        if (id == null) {
            id = element.getAttributeValue("about", org.jdom2.Namespace.getNamespace(Names.RDF));
        }
        if (id == null) {
            id = text("dc:identifier");
        }
        boolean path = id != null && (id.startsWith("/") || id.startsWith("./") || id.startsWith("../"));
        return path ? Objects.requireNonNullElse(Links.resolve(base(element), id), id) : id;
    }

    String link() {
        return Stream.of(plainLinks(), atomLinks("alternate"), permalink(), atomLinks(""), prodlink())
                .flatMap(links -> links).filter(Objects::nonNull).findFirst().orElse(null);
    }

    ParsedFeed.Announced announced() {
        return new ParsedFeed.Announced(atomLinks("hub").filter(Objects::nonNull).distinct().toList(),
                atomLinks("self").filter(Objects::nonNull).findFirst().orElse(null));
    }

    private Stream<String> plainLinks() {
        return elements("link").filter(link -> link.getAttribute("href") == null)
                .map(link -> Links.resolve(base(link), link.getTextTrim()));
    }

    /** Links with the wanted relation; for "" any that could stand in for the page itself. */
    private Stream<String> atomLinks(String wanted) {
        return elements("link", "atom:link").filter(link -> link.getAttribute("href") != null).filter(link -> {
            String rel = link.getAttributeValue("rel", "alternate").trim().toLowerCase(Locale.ROOT);
            rel = rel.isEmpty() ? "alternate" : rel.substring(rel.lastIndexOf('/') + 1);
            return wanted.isEmpty() ? rel.equals("via") || rel.equals("related") : rel.equals(wanted);
        }).map(link -> Links.resolve(base(link), link.getAttributeValue("href")));
    }

    /** A guid is the entry's address unless it says otherwise (RSS 2.0, guid). */
    private Stream<String> permalink() {
        return elements("guid").filter(guid -> !"false".equalsIgnoreCase(guid.getAttributeValue("isPermaLink", "true").trim()))
                .map(guid -> guid.getTextTrim()).filter(guid -> guid.startsWith("http") || guid.startsWith("/"))
                .map(guid -> Links.resolve(base(element), guid));
    }

    private Stream<String> prodlink() {
        return elements("prodlink").map(link -> Links.resolve(base(link), link.getTextTrim()));
    }

    String published() {
        return date("pubDate", "published", "atom:published", "issued", "dcterms:issued", "dcterms:available");
    }

    String updated() {
        return date("updated", "modified", "atom:updated", "dcterms:modified", "dc:date", "dcterms:date", "lastBuildDate");
    }

    String created() {
        return date("created", "dcterms:created");
    }

    /** The nearest xml:lang, else what the element says in a child; null where nothing is declared here or above. */
    String language() {
        String said = text("language", "dc:language");
        for (Element e = element; e != null && said == null; e = e.getParentElement()) {
            String lang = e.getAttributeValue("lang", Names.XML);
            said = lang == null || lang.isBlank() ? null : lang;
        }
        return said;
    }

    List<String> categories() {
        return elements("category", "dc:subject", "media:category", "atom:category").map(category -> {
            String label = category.getAttributeValue("label");
            String term = category.getAttributeValue("term");
            String text = category.getTextTrim();
            return label != null && !label.isBlank() ? label : term != null && !term.isBlank() ? term : text;
        }).filter(category -> !category.isBlank()).toList();
    }

    /** xml:base of the element and all around it (XML Base, section 4), on top of where the document came from. */
    URI base(Element of) {
        if (of == null) {
            return outer;
        }
        String own = of.getAttributeValue("base", Names.XML);
        URI around = base(of.getParentElement());
        if (own == null) {
            return around;
        }
        String resolved = Links.resolve(around, own);
        return resolved == null ? around : URI.create(resolved);
    }
}

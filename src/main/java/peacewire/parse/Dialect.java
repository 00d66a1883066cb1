package peacewire.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;

/**
 * Which format a tree is, and the tree in the one form of it that Rome reads: RSS and RDF as RSS 2.0 with its items in
 * the channel, Atom in its own namespace with entries under the feed. Element names lose odd case and odd namespaces;
 * nothing else is touched.
 *
 * @param format the contract's name
 * @param holder the element that holds the entries
 */
record Dialect(String format, Element root, Element holder) {

    private static final Map<String, String> NAMES = Stream.of("rss", "channel", "item", "title", "link", "description",
            "language", "guid", "pubDate", "author", "category", "comments", "enclosure", "source", "managingEditor",
            "feed", "entry", "id", "updated", "published", "summary", "content", "subtitle", "tagline", "issued",
            "modified", "created", "name", "email", "uri", "url", "info", "image", "textInput", "fullitem", "body")
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));
    private static final Set<String> RSS_VERSIONS = Set.of("0.90", "0.91", "0.92", "0.93", "0.94", "2.0");

    static Dialect of(Document document, Notes notes) throws NotAFeed {
        Element root = document.getRootElement();
        Element found = kind(root) == null ? within(root) : root;
        if (found == null) {
            throw new NotAFeed(refusal(root));
        }
        if (found != root) {
            notes.add("the feed was wrapped in <" + root.getName() + ">");
        }
        return switch (kind(found)) {
            case "rss", "rdf", "channel" -> rss(found, notes);
            case "urlset" -> new Dialect("sitemap", found, found);
            default -> atom(found, notes);
        };
    }

    boolean isSitemap() {
        return format.equals("sitemap");
    }

    boolean isAtom() {
        return format.startsWith("atom");
    }

    List<Element> entries() {
        return holder.getChildren(isAtom() ? "entry" : "item", holder.getNamespace());
    }

    private static String kind(Element root) {
        String name = root.getName().toLowerCase(Locale.ROOT);
        return Set.of("rss", "rdf", "channel", "feed", "entry", "urlset").contains(name) ? name : null;
    }

    private static Element within(Element root) {
        for (Element child : root.getDescendants(Filters.element())) {
            if (Set.of("rss", "rdf", "feed").contains(child.getName().toLowerCase(Locale.ROOT))) {
                return child;
            }
        }
        return null;
    }

    private static String refusal(Element root) {
        return switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "html" -> "this is a web page (HTML), not a feed";
            case "opml" -> "this is a list of feeds (OPML), not a feed; import it with: opml import";
            case "sitemapindex" -> "this is an index of sitemaps, not a feed; name one of the sitemaps it lists";
            default -> "this is XML, but no feed: its root is <" + root.getName() + ">";
        };
    }

    private static Dialect rss(Element found, Notes notes) {
        String format = rssFormat(found);
        Namespace own = found.getName().equalsIgnoreCase("RDF") ? Namespace.NO_NAMESPACE : found.getNamespace();
        for (Element element : all(found)) {
            if (Names.isRss(element.getNamespaceURI()) || element.getNamespace().equals(own)) {
                plain(element, Namespace.NO_NAMESPACE);
            }
        }
        Element channel = found.getName().equals("channel") ? found : channel(found);
        List<Element> items = all(found).stream().filter(e -> e.getName().equals("item") && e.getNamespaceURI().isEmpty()).toList();
        if (items.stream().anyMatch(item -> item.getParentElement().getName().equals("item"))) {
            notes.add("items inside other items were taken out");
        }
        gather(items, channel);
        Element rss = new Element("rss").setAttribute("version", "2.0");
        found.getDocument().setRootElement(inherit(found, rss));
        rss.addContent(channel.detach());
        return new Dialect(format, rss, channel);
    }

    private static String rssFormat(Element root) {
        String version = root.getAttributeValue("version", "").trim();
        if (root.getName().equalsIgnoreCase("RDF")) {
            return all(root).stream().anyMatch(e -> e.getNamespaceURI().endsWith("rdf/simple/0.9/")) ? "rss0.90" : "rdf1.0";
        }
        return RSS_VERSIONS.contains(version) ? "rss" + version : version.equals("0.9") ? "rss0.90" : "rss2.0";
    }

    /** The first channel, or a new one for a document that puts its items straight under the root. */
    private static Element channel(Element found) {
        Element channel = found.getChild("channel");
        if (channel == null) {
            channel = new Element("channel");
            channel.addContent(found.removeContent());
            found.addContent(channel);
        }
        return channel;
    }

    /** xml:base and xml:lang of the old root hold for the new one. */
    private static Element inherit(Element from, Element to) {
        for (Attribute attribute : from.getAttributes()) {
            if (attribute.getNamespace().equals(Names.XML)) {
                to.setAttribute(attribute.clone());
            }
        }
        return to;
    }

    private static Dialect atom(Element found, Notes notes) {
        boolean old = isAtom03(found);
        Namespace own = found.getNamespace();
        Namespace namespace = Namespace.getNamespace(old ? Names.ATOM03 : Names.ATOM);
        for (Element element : all(found)) {
            if (element.getNamespace().equals(own) || Names.isAtom(element.getNamespaceURI())) {
                plain(element, namespace);
            }
        }
        Element feed = found;
        if (found.getName().equals("entry")) {
            feed = new Element("feed", namespace);
            found.getDocument().setRootElement(feed);
            feed.addContent(found);
        } else if (!found.isRootElement()) {
            found.getDocument().setRootElement((Element) found.detach());
        }
        gather(entries(feed, namespace), feed);
        feed.getChildren(old ? "subtitle" : "tagline", namespace).stream().toList().forEach(line -> line.setName(old ? "tagline" : "subtitle"));
        return new Dialect(old ? "atom0.3" : "atom1.0", feed, feed);
    }

    /** An item in an Atom feed is an entry, and an entry belongs to the feed wherever it stands. */
    private static List<Element> entries(Element feed, Namespace namespace) {
        List<Element> entries = all(feed).stream().filter(element -> element.getNamespace().equals(namespace)
                && (element.getName().equals("entry") || element.getName().equals("item"))).toList();
        entries.forEach(entry -> entry.setName("entry"));
        return entries;
    }

    /** In document order; a parent at a time, for taking out one by one costs the square of their number. */
    private static void gather(List<Element> entries, Element holder) {
        if (entries.stream().allMatch(entry -> entry.getParentElement() == holder)) {
            return;
        }
        Set<Element> parents = entries.stream().map(Element::getParentElement).collect(Collectors.toSet());
        Set<Content> moving = Set.copyOf(entries);
        for (Element parent : parents) {
            List<Content> all = parent.removeContent();
            parent.addContent(all.stream().filter(child -> !moving.contains(child)).toList());
        }
        holder.addContent(entries);
    }

    private static boolean isAtom03(Element feed) {
        String uri = feed.getNamespaceURI();
        return !uri.equals(Names.ATOM) && (uri.startsWith(Names.ATOM03) || feed.getAttributeValue("version", "").startsWith("0."));
    }

    private static void plain(Element element, Namespace namespace) {
        element.setName(NAMES.getOrDefault(element.getName().toLowerCase(Locale.ROOT), element.getName()));
        if (!element.getNamespace().equals(namespace)) {
            List.copyOf(element.getAdditionalNamespaces()).stream().filter(declared -> declared.getPrefix().isEmpty())
                    .forEach(element::removeNamespaceDeclaration);
            element.setNamespace(namespace);
        }
    }

    /** A list of its own, so that the tree may change while it is walked. */
    private static List<Element> all(Element root) {
        List<Element> all = new ArrayList<>();
        all.add(root);
        root.getDescendants(Filters.element()).forEach(all::add);
        return all;
    }
}

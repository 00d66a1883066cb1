package peacewire.web.api;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import peacewire.news.Dimension;
import peacewire.news.Item;
import peacewire.web.Site;

/** {@code GET /feed.atom}: the newest items of a filter (RFC 4287). */
public final class AtomFeed implements Handler<RoutingContext> {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final FeedView view;

    public AtomFeed(Site site) {
        view = new FeedView(site, "application/atom+xml; charset=utf-8", AtomFeed::write);
    }

    @Override
    public void handle(RoutingContext ctx) {
        view.answer(ctx);
    }

    static String write(FeedView.Document document) {
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("utf-8", "1.0");
            feed(xml, document);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // nothing here reads or writes files
        }
        return out.toString();
    }

    private static void feed(XMLStreamWriter xml, FeedView.Document document) throws XMLStreamException {
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "feed");
        xml.writeDefaultNamespace(NAMESPACE);
        text(xml, "id", document.id());
        text(xml, "title", document.title());
        text(xml, "updated", document.items().stream().map(AtomFeed::updated).max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH).toString());
        link(xml, "self", document.self());
        link(xml, "alternate", document.home());
        if (document.following() != null) {
            link(xml, "next", document.following());
        }
        person(xml, "Peacewire");
        for (var item : document.items()) {
            entry(xml, document, item);
        }
        xml.writeEndElement();
    }

    private static void entry(XMLStreamWriter xml, FeedView.Document document, Item item) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "entry");
        if (item.lang() != null) {
            xml.writeAttribute("xml:lang", Xml.text(item.lang()));
        }
        text(xml, "id", document.id(item));
        text(xml, "title", item.title());
        text(xml, "updated", updated(item).toString());
        if (item.published() != null) {
            text(xml, "published", item.published().toString());
        }
        link(xml, "alternate", item.link() == null ? document.permalink(item) : item.link());
        link(xml, "related", document.permalink(item));
        person(xml, item.author() == null || item.author().isBlank() ? item.source().name() : item.author());
        categories(xml, document, item);
        if (!item.summary().isEmpty()) {
            text(xml, "summary", item.summary());
        }
        xml.writeEndElement();
    }

    private static void categories(XMLStreamWriter xml, FeedView.Document document, Item item) throws XMLStreamException {
        for (var dimension : Dimension.values()) {
            for (var tag : item.tags().of(dimension)) {
                xml.writeEmptyElement(NAMESPACE, "category");
                xml.writeAttribute("scheme", document.base() + "/topics/" + dimension + "/");
                xml.writeAttribute("term", tag);
            }
        }
    }

    /** When the item last changed here: a revision counts, whatever its publisher says of it. */
    private static Instant updated(Item item) {
        return item.received();
    }

    private static void person(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "author");
        text(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", Xml.text(address));
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(Xml.text(text));
        xml.writeEndElement();
    }
}

package peacewire.demo;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import peacewire.json.Json;

/** Reports as a feed document: RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1, by the publisher's habit. */
final class DemoDocument {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String DESCRIPTION = "Invented for the demo of Peacewire; none of this is news.";

    private final DemoPublisher publisher;
    private final List<DemoItem> items;
    private final String origin;
    private final Instant now;

    /** @param origin such as {@code http://127.0.0.1:40000}, without a slash at the end */
    DemoDocument(DemoPublisher publisher, List<DemoItem> items, String origin, Instant now) {
        this.publisher = publisher;
        this.items = items;
        this.origin = origin;
        this.now = now;
    }

    String text() {
        return switch (publisher.format()) {
            case RSS -> xml(this::rss);
            case ATOM -> xml(this::atom);
            case JSON -> json();
        };
    }

    private String title() {
        return "[demo] " + publisher.source().name();
    }

    private void rss(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeStartElement("channel");
        element(xml, "title", title());
        element(xml, "link", origin + "/");
        element(xml, "description", DESCRIPTION);
        element(xml, "language", publisher.lang());
        for (var item : items) {
            xml.writeStartElement("item");
            element(xml, "title", item.title());
            element(xml, "link", origin + item.path());
            element(xml, "description", item.summary());
            element(xml, "category", item.category());
            xml.writeStartElement("guid");
            xml.writeAttribute("isPermaLink", "false");
            xml.writeCharacters(item.id());
            xml.writeEndElement();
            element(xml, "pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(item.published().atOffset(ZoneOffset.UTC)));
            xml.writeEndElement();
        }
    }

    private void atom(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", publisher.lang());
        element(xml, "id", "urn:peacewire-demo:" + publisher.id());
        element(xml, "title", title());
        element(xml, "subtitle", DESCRIPTION);
        element(xml, "updated", (items.isEmpty() ? now : items.getFirst().updated()).toString());
        attribute(xml, "link", "href", origin + "/");
        xml.writeStartElement("author");
        element(xml, "name", publisher.source().name());
        xml.writeEndElement();
        for (var item : items) {
            xml.writeStartElement("entry");
            element(xml, "id", item.id());
            element(xml, "title", item.title());
            attribute(xml, "link", "href", origin + item.path());
            element(xml, "published", item.published().toString());
            element(xml, "updated", item.updated().toString());
            attribute(xml, "category", "term", item.category());
            element(xml, "summary", item.summary());
            xml.writeEndElement();
        }
    }

    private String json() {
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title());
        feed.put("home_page_url", origin + "/");
        feed.put("description", DESCRIPTION);
        feed.put("language", publisher.lang());
        feed.put("items", items.stream().map(this::json).toList());
        return Json.write(feed);
    }

    private LinkedHashMap<String, Object> json(DemoItem item) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", item.id());
        entry.put("url", origin + item.path());
        entry.put("title", item.title());
        entry.put("summary", item.summary());
        entry.put("content_text", item.summary());
        entry.put("date_published", item.published());
        entry.put("date_modified", item.updated());
        entry.put("tags", List.of(item.category()));
        return entry;
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String element, String name, String value)
            throws XMLStreamException {
        xml.writeEmptyElement(element);
        xml.writeAttribute(name, value);
    }

    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    /** Ending the document closes whatever the body left open. */
    private static String xml(Body body) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            body.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a StringWriter refused XML", e);
        }
        return text.toString();
    }
}

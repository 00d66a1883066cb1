package peacewire.feeds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import peacewire.news.Feed;
import peacewire.news.Source;

/** Writes OPML 2.0 (opml.org/spec2.opml). */
final class OpmlWriter {

    private final XMLStreamWriter xml;

    private OpmlWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String write(Configuration configuration) {
        var text = new StringWriter();
        try {
            new OpmlWriter(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text)).document(configuration);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("OPML can't be written", e);
        }
        return text.append('\n').toString();
    }

    /** How a publisher's place is told in one category: kind, country or nothing, side. */
    static String category(Source source) {
        return "/" + source.kind() + "/" + source.country() + "/" + source.side();
    }

    private void document(Configuration configuration) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start(0, "opml");
        xml.writeAttribute("version", "2.0");
        start(1, "head");
        start(2, "title");
        xml.writeCharacters("Sources of Peacewire");
        xml.writeEndElement();
        end(1);
        start(1, "body");
        var feeds = configuration.feeds().stream()
                .collect(groupingBy(Feed::source, LinkedHashMap::new, toList()));
        for (var source : configuration.sources()) {
            folder(source, feeds.getOrDefault(source, List.of()));
        }
        end(1);
        end(0);
        xml.writeEndDocument();
    }

    private void folder(Source source, List<Feed> feeds) throws XMLStreamException {
        start(2, "outline");
        xml.writeAttribute("text", source.name());
        xml.writeAttribute("title", source.name());
        xml.writeAttribute("category", category(source));
        for (var feed : feeds) {
            feed(feed, feeds.size() == 1 ? source.name() : source.name() + ": " + feed.id());
        }
        end(2);
    }

    private void feed(Feed feed, String title) throws XMLStreamException {
        indent(3);
        xml.writeEmptyElement("outline");
        // a page that only our selectors can read is no feed to anyone else
        xml.writeAttribute("type", feed.select() == null ? "rss" : "link");
        xml.writeAttribute("text", title);
        xml.writeAttribute("title", title);
        xml.writeAttribute(feed.select() == null ? "xmlUrl" : "url", feed.url().toString());
        if (feed.lang() != null) {
            xml.writeAttribute("language", feed.lang());
        }
        xml.writeAttribute("category", category(feed.source()));
    }

    private void start(int depth, String element) throws XMLStreamException {
        indent(depth);
        xml.writeStartElement(element);
    }

    private void end(int depth) throws XMLStreamException {
        indent(depth);
        xml.writeEndElement();
    }

    private void indent(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}

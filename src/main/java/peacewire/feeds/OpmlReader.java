package peacewire.feeds;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import peacewire.feeds.Opml.Import;
import peacewire.feeds.Opml.Outline;
import peacewire.news.Feed;
import peacewire.news.Source;

/**
 * Reads OPML of versions 1 and 2, leniently as to letter case and missing titles. No document type is read and nothing
 * outside the text is opened. Used once.
 */
final class OpmlReader {

    static final Configuration NOTHING = new Configuration(ConfigurationReader.RETENTION, ConfigurationReader.FETCH,
            List.of(), List.of(), List.of());

    private static final int DEPTH_LIMIT = 100;

    private final XMLStreamReader xml;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Outline> taken = new ArrayList<>();
    private final List<String> notTaken = new ArrayList<>();
    private final Map<String, Integer> addresses = new HashMap<>();
    private final Map<String, String> polled = new HashMap<>();
    private final Map<String, Source> publishers = new HashMap<>();
    private final PlainIds sourceIds = new PlainIds();
    private final PlainIds feedIds = new PlainIds();

    private OpmlReader(XMLStreamReader xml, Configuration present) {
        this.xml = xml;
        present.sources().forEach(source -> sourceIds.use(source.id()));
        present.feeds().forEach(feed -> {
            feedIds.use(feed.id());
            polled.put(Addresses.key(feed.url()), feed.id());
        });
    }

    static Import read(String opml) throws InvalidOpml {
        if (opml.length() > Opml.SIZE_LIMIT_BYTES) {
            throw tooLarge();
        }
        var text = new StringReader(opml.replaceFirst("^[\\uFEFF\\s]+", ""));
        return read(() -> factory().createXMLStreamReader(text), NOTHING);
    }

    /** @param present what is polled already: not taken again, and its ids not given again */
    static Import read(byte[] bytes, Configuration present) throws InvalidOpml {
        if (bytes.length > Opml.SIZE_LIMIT_BYTES) {
            throw tooLarge();
        }
        return read(() -> factory().createXMLStreamReader(new ByteArrayInputStream(bytes)), present);
    }

    private static Import read(Opening opening, Configuration present) throws InvalidOpml {
        try {
            return new OpmlReader(opening.xml(), present).document();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new InvalidOpml("line " + line + ": no well-formed XML: "
                    + e.getMessage().replaceFirst("(?s)^ParseError at .*Message: ", "").replaceAll("\\s+", " "));
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private Import document() throws XMLStreamException, InvalidOpml {
        boolean root = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (root && !xml.getLocalName().equalsIgnoreCase("opml")) {
                    throw new InvalidOpml("the outermost element is <" + xml.getLocalName()
                            + ">; an OPML file has <opml> there");
                }
                root = false;
                if (isOutline()) {
                    start();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && isOutline()) {
                end();
            }
        }
        return new Import(taken, notTaken);
    }

    private boolean isOutline() {
        return xml.getLocalName().equalsIgnoreCase("outline");
    }

    private void start() throws InvalidOpml {
        if (open.size() == DEPTH_LIMIT) {
            throw new InvalidOpml("line " + xml.getLocation().getLineNumber() + ": folders are nested more than "
                    + DEPTH_LIMIT + " deep");
        }
        var title = Stream.of("text", "title").flatMap(name -> attribute(name).stream()).findFirst().orElse("");
        var address = attribute("xmlUrl");
        int line = xml.getLocation().getLineNumber();
        open.stream().findFirst().ifPresent(parent -> parent.empty = false);
        var folders = open.reversed().stream().filter(outline -> !outline.feed).map(outline -> outline.title).toList();
        open.push(new Open(title, line, address.isPresent()));
        address.ifPresent(text -> feed(title, text, folders, line));
    }

    private void end() {
        var outline = open.pop();
        if (outline.empty && !outline.feed) {
            notTaken.add(told(outline.line, outline.title, "has no xmlUrl, so it is no feed, and no feed lies in it"));
        }
    }

    private void feed(String title, String address, List<String> folders, int line) {
        try {
            var url = Addresses.feed(address);
            var feed = polled.get(Addresses.key(url));
            if (feed != null) {
                throw new WrongValue(Values.quoted(address) + " is polled already as feed '" + feed + "'");
            }
            var before = addresses.putIfAbsent(Addresses.key(url), line);
            if (before != null) {
                throw new WrongValue(Values.quoted(address) + " stands already in line " + before);
            }
            var name = PlainIds.name(title, url.getHost());
            var source = publisher(name, folders, url.getHost());
            var id = feedIds.next(name, url.getHost());
            var lang = attribute("language").flatMap(text -> accepted(text, Values::language)).orElse(null);
            var standard = Policy.STANDARD;
            taken.add(new Outline(title, folders, new Feed(id, source, url, lang, standard.every(), standard.wire(),
                    standard.show(), null, null)));
        } catch (WrongValue e) {
            notTaken.add(told(line, title, e.getMessage()));
        }
    }

    /**
     * Our own export keeps a publisher as a folder with a category. Anyone else's folders mean anything: there each
     * feed becomes a source of its own, and joining those of one publisher is left to a person.
     */
    private Source publisher(String name, List<String> folders, String host) {
        var place = attribute("category").flatMap(Place::of);
        if (place.isEmpty() || folders.isEmpty()) {
            return place.orElse(Place.UNKNOWN).source(sourceIds.next(name, host), name);
        }
        var folder = PlainIds.name(folders.getLast(), host);
        return publishers.computeIfAbsent(folder + place.get(),
                any -> place.get().source(sourceIds.next(folder, host), folder));
    }

    private Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                return Optional.of(xml.getAttributeValue(i).strip()).filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }

    static <T> Optional<T> accepted(String text, Value<T> value) {
        try {
            return Optional.of(value.of(text));
        } catch (WrongValue e) {
            return Optional.empty();
        }
    }

    private static String told(int line, String title, String reason) {
        return "line " + line + ": " + Values.quoted(title) + ": " + reason;
    }

    private static InvalidOpml tooLarge() {
        return new InvalidOpml("is larger than " + (Opml.SIZE_LIMIT_BYTES >> 20) + " MiB");
    }

    @FunctionalInterface
    private interface Opening {
        XMLStreamReader xml() throws XMLStreamException;
    }

    /** An outline whose end is still to come. */
    private static final class Open {

        private final String title;
        private final int line;
        private final boolean feed;
        private boolean empty = true;

        Open(String title, int line, boolean feed) {
            this.title = title;
            this.line = line;
            this.feed = feed;
        }
    }
}

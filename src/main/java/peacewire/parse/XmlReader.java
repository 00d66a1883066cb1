package peacewire.parse;

import java.io.IOException;
import java.io.StringReader;
import org.jdom2.Document;
import org.jdom2.IllegalAddException;
import org.jdom2.IllegalNameException;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.jdom2.input.sax.XMLReaders;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Text to tree, repairing only as far as needed: as it stands; with its markup mended ({@link MarkupMender}); with its
 * nesting mended ({@link Renesting}). The strict parser always has the last word, without DTD and without
 * entities of any kind.
 */
final class XmlReader {

    /** Deeper than any honest feed, shallow enough for whatever walks the tree by recursion. */
    private static final int DEPTH_LIMIT = 200;

    private XmlReader() {
    }

    static Document read(String text, Notes notes) throws NotAFeed {
        Prolog prolog = Prolog.of(text, notes);
        try {
            return strict(prolog.rest());
        } catch (JDOMException asItStands) {
            return mended(prolog, notes);
        }
    }

    private static Document mended(Prolog prolog, Notes notes) throws NotAFeed {
        Notes whole = new Notes();
        try {
            Document document = strict(new MarkupMender(prolog.rest(), prolog.entities(), whole).mend());
            whole.list().forEach(notes::add);
            return document;
        } catch (JDOMException stillBroken) {
            return renested(prolog, notes);
        }
    }

    private static Document renested(Prolog prolog, Notes notes) throws NotAFeed {
        String kept = Truncation.cut(prolog.rest(), notes);
        String mended = new MarkupMender(kept, prolog.entities(), notes).mend();
        try {
            Document document = strict(Renesting.wellFormed(mended, DEPTH_LIMIT - 10));
            notes.add("elements that were not closed or wrongly nested");
            return document;
        } catch (JDOMException beyondRepair) {
            throw new NotAFeed("its XML is beyond repair: " + beyondRepair.getMessage());
        }
    }

    private static Document strict(String xml) throws JDOMException {
        try {
            return builder().build(new StringReader(xml));
        } catch (IOException | IllegalNameException | IllegalAddException e) {
            throw new JDOMException(e.getMessage(), e);
        }
    }

    private static SAXBuilder builder() {
        SAXBuilder builder = new SAXBuilder(new Shallow());
        builder.setExpandEntities(false);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        return builder;
    }

    /** The JDK's parser with an end to nesting. */
    private record Shallow() implements XMLReaderJDOMFactory {

        @Override
        public XMLReader createXMLReader() throws JDOMException {
            return new DepthFilter(XMLReaders.NONVALIDATING.createXMLReader());
        }

        @Override
        public boolean isValidating() {
            return false;
        }
    }

    private static final class DepthFilter extends XMLFilterImpl {

        private int depth;

        DepthFilter(XMLReader parser) {
            super(parser);
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            if (++depth > DEPTH_LIMIT) {
                throw new SAXException("nested deeper than " + DEPTH_LIMIT + " elements");
            }
            super.startElement(uri, local, name, attributes);
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            depth--;
            super.endElement(uri, local, name);
        }
    }
}

package peacewire.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import peacewire.news.Feed;

/**
 * The sources as OPML 2.0, the list that other feed readers exchange. Publishers' kind, country and side travel as a
 * {@code category}, so that they come back unharmed; intervals and terms of use do not travel.
 */
public final class Opml {

    /** Longest text that is read. */
    public static final int SIZE_LIMIT_BYTES = FeedsFile.SIZE_LIMIT_BYTES;

    private Opml() {
    }

    /** A folder for each source and an outline for each of its feeds; pages read with selectors go as links. */
    public static String export(Configuration configuration) {
        return OpmlWriter.write(configuration);
    }

    /** Reads a text already decoded. */
    public static Import importFrom(String opml) throws InvalidOpml {
        return OpmlReader.read(opml);
    }

    /** Reads bytes in the encoding that they declare; the stream is not closed. */
    public static Import importFrom(InputStream opml) throws IOException, InvalidOpml {
        return OpmlReader.read(opml.readNBytes(SIZE_LIMIT_BYTES + 1), OpmlReader.NOTHING);
    }

    /**
     * Reads bytes in the encoding that they declare, to be added to what is polled already: feeds that are there are
     * not taken, and ids that are taken are not given. {@link Import#sources} is what {@link Edit.AddSources} wants.
     */
    public static Import read(byte[] opml, Configuration present) throws InvalidOpml {
        return OpmlReader.read(opml, present);
    }

    /** A commented feeds.yml of what was taken, which {@link FeedsFile} accepts, and of what was not. */
    public static String toYaml(Import imported) {
        return ImportedYaml.write(imported);
    }

    /**
     * What an OPML file gave.
     *
     * @param taken    feeds with new addresses, in the file's order
     * @param notTaken a line for each other outline: where it stands, its title, and the reason
     */
    public record Import(List<Outline> taken, List<String> notTaken) {

        public Import {
            taken = List.copyOf(taken);
            notTaken = List.copyOf(notTaken);
        }

        /** The taken feeds under their sources as feeds.yml has them, with a comment that names their folder. */
        public List<Map<String, Object>> sources() {
            return ImportedSources.of(taken);
        }
    }

    /**
     * One feed of an OPML file, with the standard interval and terms.
     *
     * @param title   as the file says
     * @param folders that it lay in, outermost first
     */
    public record Outline(String title, List<String> folders, Feed feed) {

        public Outline {
            folders = List.copyOf(folders);
        }
    }
}

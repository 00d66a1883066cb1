package peacewire.parse;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rome reads the words of each entry; {@link Lookup} finds, in the same tree, what Rome leaves out. */
final class XmlFeed {

    private static final Pattern ADDRESS_AND_NAME = Pattern.compile(
            "[^\\s<>()@]{1,80}@[^\\s<>()@]{1,80}\\s{1,5}\\(([^()]{1,200})\\)|([^<>@]{1,200}?)\\s{0,5}<[^\\s<>@]{1,80}@[^\\s<>@]{1,80}>");

    private XmlFeed() {
    }

    static RawFeed read(Dialect dialect, URI base, Notes notes) throws NotAFeed {
        Lookup feed = new Lookup(dialect.holder(), base);
        Payloads.flatten(dialect);
        String link = feed.link();
        URI site = base != null || link == null ? base : URI.create(link);
        List<Found> found = dialect.entries().stream().limit(Cleaning.ENTRIES_LIMIT + 1L)
                .map(element -> Found.in(new Lookup(element, site))).toList();
        String language = feed.language();
        String channelWords = feed.text("description", "subtitle", "tagline", "itunes:summary", "itunes:subtitle", "dc:description");
        String channelTitle = feed.text("dc:title");
        Duration ttl = Rests.of(feed);
        SyndFeed synd = rome(dialect);
        List<SyndEntry> entries = synd.getEntries();
        ParsedFeed.Channel channel = new ParsedFeed.Channel(
                first(words(synd.getTitleEx(), dialect), synd.getTitle(), channelTitle), link, language,
                first(words(synd.getDescriptionEx(), dialect), channelWords));
        String author = dialect.isAtom() ? persons(synd.getAuthors()) : null;
        return new RawFeed(dialect.format(), channel, IntStream.range(0, found.size())
                .mapToObj(i -> entry(found.get(i), entries.get(i), dialect, author)).toList(), ttl);
    }

    private static SyndFeed rome(Dialect dialect) throws NotAFeed {
        RomeForm.keepOnlyWords(dialect);
        try {
            return new SyndFeedInput().build(dialect.root().getDocument());
        } catch (FeedException | RuntimeException e) {
            throw new NotAFeed("its " + dialect.format() + " can't be read: " + e.getMessage());
        }
    }

    private static RawEntry entry(Found found, SyndEntry entry, Dialect dialect, String feedAuthor) {
        String title = first(words(entry.getTitleEx(), dialect), entry.getTitle(), found.title());
        String summary = first(words(entry.getDescription(), dialect), found.summary());
        String content = entry.getContents().stream().map(words -> words(words, dialect))
                .filter(Objects::nonNull).filter(words -> !words.isBlank()).collect(Collectors.joining(" "));
        String author = first(persons(entry.getAuthors()), creators(entry), found.author(), feedAuthor);
        return new RawEntry(found.id(), found.link(), title, summary, first(content, found.content()), author,
                found.published(), found.updated(), found.language(), found.categories());
    }

    /** As HTML: what is declared to be plain text is escaped. RSS never says, and means HTML. */
    private static String words(SyndContent words, Dialect dialect) {
        if (words == null || words.getValue() == null) {
            return null;
        }
        boolean plain = dialect.isAtom() && (words.getType() == null || words.getType().equals("text") || words.getType().equals("text/plain"));
        return plain ? PlainText.escaped(words.getValue()) : words.getValue();
    }

    private static String persons(List<SyndPerson> persons) {
        return persons.stream().map(XmlFeed::named).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static String named(SyndPerson person) {
        String name = blankToNull(person.getName());
        String email = blankToNull(person.getEmail());
        return name == null ? email : email == null ? name : name.strip() + " (" + email.strip() + ")";
    }

    /** RSS authors, which Rome keeps with Dublin Core's creators. */
    private static String creators(SyndEntry entry) {
        return entry.getModule(DCModule.URI) instanceof DCModule dc ? dc.getCreators().stream()
                .filter(name -> name != null && !name.isBlank()).map(XmlFeed::withoutAddress).distinct().collect(Collectors.joining(", ")) : null;
    }

    /** RSS wants an address for an author; the name that comes with it is what a byline needs. */
    private static String withoutAddress(String author) {
        Matcher named = ADDRESS_AND_NAME.matcher(author.strip());
        return !named.matches() ? author : named.group(1) != null ? named.group(1) : named.group(2);
    }

    private static String first(String... choices) {
        return Stream.of(choices).map(XmlFeed::blankToNull).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** One entry's findings, taken before Rome takes the tree apart. */
    private record Found(String id, String link, String title, String summary, String content, String author,
                         String published, String updated, String language, List<String> categories) {

        static Found in(Lookup entry) {
            String updated = entry.updated();
            String published = Stream.of(entry.published(), entry.created(), updated).filter(Objects::nonNull).findFirst().orElse(null);
            return new Found(entry.id(), entry.link(), entry.text("dc:title", "atom:title", "media:title", "itunes:title"),
                    entry.text("dc:description", "atom:summary", "dcterms:abstract", "itunes:summary", "itunes:subtitle", "media:description"),
                    entry.text("content:encoded", "fullitem", "xhtml:body", "body", "atom:content"), entry.text("dc:creator", "itunes:author", "dc:author", "dc:publisher"),
                    published, updated, entry.language(), entry.categories());
        }
    }
}

package peacewire.web.api;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import peacewire.news.Entry;
import peacewire.news.Evidence;
import peacewire.news.Item;
import peacewire.news.SourceKind;
import peacewire.news.Tags;
import peacewire.parse.ParsedFeed;
import peacewire.tag.Reading;
import peacewire.tag.Text;

/**
 * The answer of {@code POST /api/sources/preview}, its components in this order.
 *
 * @param asked    as it was pasted
 * @param url      the chosen feed; null where there is none
 * @param relevant how many of all entries would be on the wire
 * @param known    the feed of feeds.yml that has this address already, or null
 * @param problem  why there is no feed, or null
 */
record PreviewView(String asked, URI url, String format, ParsedFeed.Channel feed, List<CandidateView> candidates,
                   List<EntryView> entries, long relevant, int total, List<String> notes, String known,
                   SuggestedSource suggested, String problem) {

    static final int ENTRIES = 20;

    record CandidateView(URI url, String title, String type, String how, String known) {
    }

    /** An entry with the tags that it would get. */
    record EntryView(String title, String link, Instant published, String summary, String language, boolean relevant,
                     Tags tags, List<Evidence> evidence) {
    }

    /** Entries as the wire would read them, the newest first; what has no date stays where the document has it. */
    static List<EntryView> entries(ParsedFeed feed, String lang, SourceKind kind, Function<Text, Reading> read) {
        var newest = Comparator.comparing(Entry::published, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));
        boolean dated = feed.entries().stream().anyMatch(entry -> entry.published() != null);
        return (dated ? feed.entries().stream().sorted(newest) : feed.entries().stream())
                .map(entry -> view(entry, lang, kind, read)).toList();
    }

    private static EntryView view(Entry entry, String lang, SourceKind kind, Function<Text, Reading> read) {
        // as on the wire: what feeds.yml will say of the feed comes before what the entry says
        var language = lang == null ? entry.language() : lang;
        var reading = read.apply(new Text(entry.title(), entry.summary(), language, entry.published(), kind));
        return new EntryView(entry.title(), entry.link(), entry.published(), shown(entry.summary()), language,
                reading.relevant(), reading.tags(), reading.evidence());
    }

    private static String shown(String summary) {
        var text = Objects.requireNonNullElse(summary, "");
        return text.length() <= Item.SUMMARY_LIMIT_CHARS ? text : text.substring(0, Item.SUMMARY_LIMIT_CHARS - 1) + "…";
    }

    static List<CandidateView> candidates(Preview.Found found, Function<URI, String> known) {
        return found.candidates().stream()
                .map(feed -> new CandidateView(feed.url(), feed.title(), feed.type().toString(), feed.how(), known.apply(feed.url())))
                .toList();
    }
}

package peacewire.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import peacewire.news.Dimension;
import peacewire.news.Evidence;
import peacewire.news.Item;

/**
 * One item with all that is known of it.
 *
 * @param told the other items of its story; null where there are none
 */
public record ItemDetail(ItemView item, String headline, String kind, String country, String side, String language,
                         String author, String feed, When published, When updated, When received, String permalink,
                         String citation, String api, List<Reason> reasons, List<Bearing> statements, List<Telling> tellings,
                         StoryView told) {

    private static final DateTimeFormatter CITED =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** @param words what caused the tag, each with where it stands */
    public record Reason(TagView tag, List<Word> words) {
    }

    public record Word(String text, String where) {
    }

    /** A statement of the analysis that the item bears on. */
    public record Bearing(String href, String title) {
    }

    public static ItemDetail of(Item item, List<Item> revisions, List<Item> story, Names names, String origin, Instant now) {
        var view = ItemView.of(item, names, now);
        return new ItemDetail(view, view.headline(), item.source().kind().toString().replace('-', ' '),
                item.source().country(), ItemView.capital(item.source().side()), Names.language(item.lang()),
                ItemView.orEmpty(item.author()), item.feed(), When.of(item.published(), now),
                When.of(item.updated(), now), When.of(item.received(), now), origin + "/items/" + item.seq(), citation(item, view.headline(), origin),
                "/api/items?story=" + item.story(), reasons(item, names),
                item.statements().stream().map(id -> new Bearing("/#" + id, names.of("statement", id))).toList(),
                Telling.of(revisions, now), StoryView.of(item, story, now));
    }

    /** In the order that style guides agree on: who, what, when, where it stands. */
    private static String citation(Item item, String headline, String origin) {
        var author = ItemView.orEmpty(item.author());
        var where = ItemView.isWeb(item.link()) ? item.link() + " (Peacewire no. " + item.seq() + ", " : "Peacewire no. " + item.seq() + " (";
        return (author.isEmpty() || author.equals(item.source().name()) ? "" : author + ", ") + item.source().name() + ": “" + headline + "”, "
                + CITED.format(item.published() != null ? item.published() : item.received()) + ". " + where + origin
                + "/items/" + item.seq() + ")";
    }

    private static List<Reason> reasons(Item item, Names names) {
        var reasons = new ArrayList<Reason>();
        for (var dimension : Dimension.values()) {
            for (var id : item.tags().of(dimension)) {
                var words = item.evidence().stream().filter(evidence -> evidence.tag().equals(id))
                        .map(ItemDetail::word).distinct().collect(Collectors.toList());
                reasons.add(new Reason(TagView.of(dimension, id, names), words));
            }
        }
        return reasons;
    }

    private static Word word(Evidence evidence) {
        return switch (evidence.field()) {
            case "title" -> new Word(evidence.text(), "in the title");
            case "summary" -> new Word(evidence.text(), "in the summary");
            default -> new Word(evidence.text(), "the kind of publisher");
        };
    }
}

package peacewire.web.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import peacewire.news.Filter;
import peacewire.news.Item;

/** Invented stories: one that all sides tell, one that a single side tells, and one retold by its own publisher. */
final class SampleStories {

    /** By story: publisher and headline of each of its items, oldest first. */
    private static final List<List<String[]>> TOLD = List.of(
            List.of(told(2, "fr", "Inventé : Paris reçoit les négociateurs sur les garanties"),
                    told(3, "en", "Invented: Paris hosts negotiators on guarantees, a paper in hand")),
            List.of(told(1, "en", "Invented: envoys to meet in Ankara on monitoring the line of contact"),
                    told(0, "uk", "Вигадано: посланці зустрінуться в Анкарі щодо моніторингу лінії зіткнення"),
                    told(4, "ru", "Выдумано: посланники встретятся в Анкаре по вопросу наблюдения за линией соприкосновения"),
                    told(3, "en", "Invented: envoys to meet in Ankara next week on monitoring of the contact line"),
                    told(5, "en", "Invented: Ankara meeting on monitoring the line of contact announced")),
            List.of(told(1, "en", "Invented: a first report of one publisher"), told(1, "en", "Invented: a first report of one publisher, updated")));

    private SampleStories() {
    }

    private static String[] told(int source, String lang, String title) {
        return new String[] {String.valueOf(source), lang, title};
    }

    static List<Item> items() {
        return IntStream.range(0, TOLD.size()).boxed().flatMap(story -> IntStream.range(0, TOLD.get(story).size())
                .mapToObj(n -> item(story, n))).sorted((a, b) -> Long.compare(b.seq(), a.seq())).toList();
    }

    static Item item(int story, int n) {
        var told = TOLD.get(story).get(n);
        long seq = 860 + story * 10 + n;
        var time = Sample.NOW.minusSeconds(4_000L * (TOLD.size() - story) - 300L * n);
        var like = Sample.ITEMS.get(story);
        return new Item(seq, seq, 0, "urn:sample:" + seq, told[2], n == 0 ? "An invented opening." : "", "https://news.example/" + seq,
                Sample.SOURCES.get(Integer.parseInt(told[0])), "sample", told[1], null, time, null, time, time, like.tags(), List.of(),
                860 + story * 10, List.of(), null);
    }

    static WireView wire(Filter filter) {
        var page = new peacewire.archive.Archive.Page(items(), java.util.OptionalLong.of(860), 900);
        var stories = items().reversed().stream().collect(Collectors.groupingBy(Item::story));
        var view = WireView.of(page, filter, true, "k3x9", "/wire", Sample.TAGS, Sample.NAMES, Sample.NOW);
        return view.folded(items(), stories, Sample.NOW);
    }

    static Page.Answer page() {
        var wire = wire(Filter.ALL);
        return Page.Answer.ok("wire", Frame.of("Stories", "wire", wire),
                new WirePage.View("The wire", wire, SubscribeView.of("http://127.0.0.1:8080", Filter.ALL), Sample.strip(Filter.ALL)));
    }

    static Page.Answer wall() {
        var wire = wire(Filter.ALL);
        return Page.Answer.ok("wall", Frame.of("Peacewire", "", wire), new WallPage.View("The Ukraine peace talks, live", wire));
    }

    static Page.Answer embed() {
        var wire = wire(Filter.ALL);
        return Page.Answer.ok("embed", Frame.of("Stories", "", wire), new EmbedPage.View("The wire", wire, "light", ""));
    }

    static Page.Answer publishers() {
        return Page.Answer.ok("publishers", Frame.quiet("Publishers - Peacewire", "sources"),
                PublishersPage.view(Sample.CONFIGURATION, Map.of("sample-agency", 41L, "sample-paper", 1_204L)));
    }
}

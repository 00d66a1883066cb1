package peacewire.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import peacewire.feeds.InvalidFeedsFile;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.tag.Taxonomy;
import peacewire.web.OpmlIntake;

/** Every page made of invented data, as HTML by name; {@link #main} writes them to {@code target/preview} to look at. */
final class PagePreview {

    private static final Assets ASSETS = new Assets();
    private static final Layout LAYOUT = new Layout(ASSETS);

    private PagePreview() {
    }

    static Map<String, Page.Answer> answers() {
        var all = new LinkedHashMap<String, Page.Answer>();
        all.put("dashboard", dashboard(Filter.ALL));
        all.put("dashboard-filtered", dashboard(Filter.of("issue", "peacekeeping").with("actor", "europe").with("source", "sample-paper")));
        all.put("dashboard-broken", dashboard(Filter.ALL, "one.md:7: filter: there is no issue 'weather' in the taxonomy\none.md:12: the point has no text"));
        all.put("statement", statement("guarantees-1"));
        all.put("statement-scenario", statement("scenario-2"));
        all.put("wire", wire(Filter.of("actor", "europe"), true));
        all.put("wire-older", wire(Filter.ALL, false));
        all.put("wire-stories", SampleStories.page());
        all.put("wall-stories", SampleStories.wall());
        all.put("embed-stories", SampleStories.embed());
        all.put("publishers", SampleStories.publishers());
        all.put("embed", embed("dark", ""));
        all.put("wire-searched", wire(FilterView.written("q=envoys OR title:talk*"), true));
        all.put("wall", wall());
        all.put("rewordings", rewordings(Filter.of("actor", "europe")));
        all.put("rewordings-none", Page.Answer.ok("rewordings", Frame.quiet("Rewordings - Peacewire", ""), RewordingsPage.View.of(
                new peacewire.archive.Archive.Reworded(List.of(), java.util.OptionalLong.empty()), Filter.ALL, 0, 0, Sample.TAGS,
                Sample.NAMES, Sample.NOW)));
        all.put("topic", topic());
        all.put("topics", Page.Answer.ok("topics", Frame.quiet("Topics - Peacewire", "topics"),
                TopicsPage.View.of(Sample.TAGS, Sample.CONFIGURATION.topics(), Map.of("ukraine", 41L), Sample.NAMES)));
        all.put("sources", Page.Answer.ok("sources", Frame.quiet("Sources - Peacewire", "sources"),
                sources(false, List.of())));
        all.put("sources-admin", Page.Answer.ok("sources", Frame.quiet("Sources - Peacewire", "sources"), sources(true, List.of(
                new InvalidFeedsFile.Problem(12, "sources[0].feeds[0].url", "'feeds.example' is not absolute; it must start with https:// or http://")))));
        all.put("feed", feed());
        all.put("add-source", add());
        all.put("edit-source", edit());
        all.put("opml", Page.Answer.ok("opml", Frame.quiet("Imported - Peacewire", "sources"), OpmlForm.view(new OpmlIntake.Report(
                List.of(new OpmlIntake.Taken("sample-feed", "sample", "https://feeds.example/sample")), 1,
                List.of("Sample Paper: already there as sample-paper-en", "Untitled outline at line 7: has no address"), "u1"))));
        all.put("hooks", SampleHooks.all());
        all.put("hook", SampleHooks.one());
        all.put("item", item(Sample.ITEMS.get(0)));
        all.put("item-revised", item(Sample.ITEMS.get(1)));
        all.put("login", new LoginPage().answer(new Asked(List.of(Map.entry("failed", "1")), Map.of(), "http://127.0.0.1", Sample.NOW)));
        all.put("withdrawn", Page.Answer.problem(410, "An editor took item 12 off the wire. Its words are gone; its number stays."));
        all.put("bad-filter", Page.Answer.problem(400, "The filter can't be used: there is no parameter 'colour'."));
        all.put("empty", Page.Answer.ok("wire", Frame.of("Nothing", "wire", emptyWire()), new WirePage.View("The wire", emptyWire(), subscribe(Filter.ALL), Strip.of(new int[14], Filter.ALL))));
        return all;
    }

    static String html(Page.Answer answer) {
        var admin = answer.view() instanceof SourcesPage.View view && view.admin() || answer.view() instanceof FeedPage.View
                || answer.view() instanceof AddPage.View || answer.view() instanceof EditPage.View
                || answer.view() instanceof HooksPage.View || answer.view() instanceof HookPage.View;
        return LAYOUT.render(answer, Sample.banner(), asked(admin), false);
    }

    /** The dashboard as a browser gets it. */
    static String inTwo(Page.Answer dashboard) {
        return LAYOUT.top(DashboardPage.BEGINNING, Sample.banner(), asked(false))
                + LAYOUT.render(dashboard, Sample.banner(), asked(false), true);
    }

    static String fragment(Item item) {
        return LAYOUT.fragment(ItemView.of(item, Sample.NAMES, Sample.NOW));
    }

    static String history(Item item) {
        return LAYOUT.fragment(ItemView.of(item, Sample.NAMES, Sample.NOW).asHistory(true));
    }

    static Assets assets() {
        return ASSETS;
    }

    private static Page.Answer dashboard(Filter filter) {
        return dashboard(filter, "");
    }

    private static Page.Answer dashboard(Filter filter, String broken) {
        var wire = WireView.of(Sample.page(), filter, true, "k3x9", "/", Sample.TAGS, Sample.NAMES, Sample.NOW);
        var feeds = Sample.health().stream().map(h -> FeedView.of(h, Sample.latestOf(h.feed().id()), Sample.NOW))
                .collect(Collectors.toMap(FeedView::id, feed -> feed));
        var analysis = AnalysisView.of(Sample.ANALYSIS, Sample.trends(), Sample.MOVEMENTS, feeds, Sample.NOW);
        return Page.Answer.ok("dashboard", Frame.of("Peacewire", "dashboard", wire), new DashboardPage.View(
                SampleBoard.html(), LAYOUT.part("analysis", analysis), broken.lines().toList(), wire));
    }

    private static Page.Answer wire(Filter filter, boolean live) {
        var wire = WireView.of(Sample.page(), filter, live, "k3x9", "/wire", Sample.TAGS, Sample.NAMES, Sample.NOW);
        var heading = filter.isAll() ? "The wire" : Sample.NAMES.of(filter);
        return Page.Answer.ok("wire", Frame.of(heading + " - Peacewire", "wire", wire), new WirePage.View(heading, wire, subscribe(filter), Sample.strip(filter)));
    }

    private static Page.Answer rewordings(Filter filter) {
        var reworded = Sample.ITEMS.stream().filter(item -> item.previousTitle() != null).toList();
        return Page.Answer.ok("rewordings", Frame.quiet("Rewordings - Peacewire", ""), RewordingsPage.View.of(
                new peacewire.archive.Archive.Reworded(reworded, java.util.OptionalLong.of(700)), filter, 0, 0, Sample.TAGS,
                Sample.NAMES, Sample.NOW));
    }

    private static Page.Answer embed(String theme, String accent) {
        var wire = WireView.of(Sample.page(), Filter.of("actor", "europe"), true, "k3x9", "/embed", Sample.TAGS, Sample.NAMES, Sample.NOW);
        return Page.Answer.ok("embed", Frame.of("Europe - Peacewire", "", wire), new EmbedPage.View("Europe", wire, theme, accent));
    }

    private static Page.Answer wall() {
        var wire = WireView.of(Sample.page(), Filter.ALL, true, "k3x9", "/wall", Sample.TAGS, Sample.NAMES, Sample.NOW);
        return Page.Answer.ok("wall", Frame.of("Peacewire", "", wire), new WallPage.View("The Ukraine peace talks, live", wire));
    }

    private static Page.Answer topic() {
        var filter = Filter.of("issue", "security-guarantees");
        var wire = WireView.of(Sample.page(), filter, true, "k3x9", "/wire", Sample.TAGS, Sample.NAMES, Sample.NOW);
        return Page.Answer.ok("topic", Frame.of("Security guarantees - Peacewire", "topics", wire), new TopicPage.View("issue",
                "Security guarantees", "What would keep a peace, and who would stand for it.",
                Taxonomy.builtIn().rulesOf("security-guarantees").orElseThrow(), wire, subscribe(filter)));
    }

    private static Page.Answer statement(String id) {
        var filter = Filter.of("statement", id);
        var place = StatementPage.Place.all(Sample.ANALYSIS).filter(one -> one.statement().id().equals(id)).findFirst().orElseThrow();
        var wire = WireView.of(Sample.page(), filter, true, "k3x9", "/wire", Sample.TAGS, Sample.NAMES, Sample.NOW);
        return Page.Answer.ok("statement-page", Frame.of(place.heading() + " - Peacewire", "", wire),
                StatementPage.view(place, Sample.trends(), wire, subscribe(filter), Sample.NOW));
    }

    private static Page.Answer item(Item item) {
        var first = new Item(item.seq(), item.seq(), 0, item.id(), "Invented: an earlier title of this item", item.summary(), item.link(),
                item.source(), item.feed(), item.lang(), "A. Sample", item.published(), null, item.time(), item.time(), item.tags(),
                item.evidence(), item.story(), item.statements(), null);
        var revisions = item.revision() == 0 ? List.of(item) : List.of(first, item);
        var detail = ItemDetail.of(item, revisions, List.of(Sample.ITEMS.get(3), item, Sample.ITEMS.get(8)), Sample.NAMES,
                "http://127.0.0.1:8080", Sample.NOW);
        return Page.Answer.ok("item-page", Frame.quiet(detail.headline() + " - Peacewire", ""), detail);
    }

    private static SourcesPage.View sources(boolean admin, List<InvalidFeedsFile.Problem> problems) {
        var recent = admin ? List.of(new RecentView("Removed Sample Paper, sample-paper-fr", "u1", When.of(Sample.NOW.minusSeconds(70), Sample.NOW)))
                : List.<RecentView>of();
        return SourcesPage.view(new SourcesPage.Facts(Sample.health(), Sample.activity(), Sample::latestOf, problems, recent), asked(admin));
    }

    private static Page.Answer add() {
        var fields = new SourceFields(Map.of("feed.url", "feeds.example/x"), Map.of("feed.url", "'feeds.example/x' is not absolute"));
        return Page.Answer.ok("add-source", Frame.quiet("Add a source - Peacewire", "sources"), new AddPage.View("feed.url is not absolute", "",
                Sample.SOURCES, fields.source(true), fields.feed(true), fields.terms(), fields.selectors(), fields.selecting()));
    }

    private static Page.Answer edit() {
        var feed = Sample.CONFIGURATION.feeds().getFirst();
        var fields = SourceFields.of(feed);
        return Page.Answer.ok("edit-source", Frame.quiet("Edit a feed - Peacewire", "sources"), new EditPage.View(feed.id(), feed.source().id(),
                feed.source().name(), 2, "", fields.feed(false), fields.terms(), fields.selectors(), false, fields.paused(),
                SourceFields.of(feed.source()).source(false)));
    }

    private static Page.Answer feed() {
        var health = Sample.health().get(5);
        var row = FeedRow.of(health, Sample.activity().get(health.feed().id()), Sample.latestOf(health.feed().id()), "", true, Sample.NOW);
        return Page.Answer.ok("feed", Frame.quiet("A feed - Peacewire", "sources"),
                FeedPage.view(health, row, Sample.attempts(), List.of(), asked(true)));
    }

    private static Asked asked(boolean admin) {
        return new Asked(List.of(), Map.of(), "http://127.0.0.1", Sample.NOW, admin, Map.of(), "/sources");
    }

    private static WireView emptyWire() {
        var none = new peacewire.archive.Archive.Page(List.of(), java.util.OptionalLong.empty(), 0);
        return WireView.of(none, Filter.ALL, true, "k3x9", "/wire", Sample.TAGS, Sample.NAMES, Sample.NOW);
    }

    private static SubscribeView subscribe(Filter filter) {
        return SubscribeView.of("http://127.0.0.1:8080", filter);
    }

    public static void main(String[] folder) throws IOException {
        var target = Path.of(folder.length == 0 ? "target/preview" : folder[0]);
        for (var file : ASSETS.files().entrySet()) {
            var path = target.resolve("assets").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        for (var answer : answers().entrySet()) {
            var html = html(answer.getValue()).replace(ASSETS.base() + "/", "assets/");
            Files.write(target.resolve(answer.getKey() + ".html"), html.getBytes(StandardCharsets.UTF_8));
        }
    }
}

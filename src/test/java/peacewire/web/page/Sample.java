package peacewire.web.page;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import peacewire.archive.Archive;
import peacewire.archive.Statistics;
import peacewire.archive.Trend;
import peacewire.baseline.Analysis;
import peacewire.baseline.Banner;
import peacewire.feeds.Configuration;
import peacewire.news.Dimension;
import peacewire.news.Evidence;
import peacewire.news.Attempt;
import peacewire.news.Feed;
import peacewire.news.FeedActivity;
import peacewire.news.FeedState;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.news.Tags;
import peacewire.news.Topic;
import peacewire.poll.FeedHealth;
import peacewire.tag.Taxonomy.Tag;

/** Invented news, a small invented analysis and feeds in every state, to look at pages with. */
final class Sample {

    /** The present: script in a page counts its ages on from the real clock. */
    static final Instant NOW = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

    static final List<Source> SOURCES = List.of(
            new Source("sample-ministry", "Sample Ministry", SourceKind.GOVERNMENT, "UA", Side.KYIV),
            new Source("sample-agency", "Sample Agency", SourceKind.AGENCY, "US", Side.WASHINGTON),
            new Source("sample-paper", "Sample Paper", SourceKind.NEWSPAPER, "FR", Side.EUROPE),
            new Source("sample-institute", "Sample Institute for Strategic Examples", SourceKind.THINK_TANK, "GB", Side.EUROPE),
            new Source("sample-wire", "Sample Wire", SourceKind.AGENCY, "RU", Side.MOSCOW),
            new Source("sample-union", "Sample Union of States", SourceKind.INTERNATIONAL, "UN", Side.OTHER));

    static final List<Tag> TAGS = tags();

    private record Line(int source, String lang, String title, String summary, List<String> words, Tags tags) {
    }

    private static final List<Line> LINES = List.of(
            new Line(1, "en", "Invented: envoys to meet in Ankara on monitoring the line of contact",
                    "Technical teams would arrive on Tuesday; both sides speak of a first exchange of maps.",
                    List.of("envoys", "Ankara", "monitoring the line of contact", "exchange of maps"),
                    tags("track-1", "united-states,turkey", "peacekeeping", "")),
            new Line(2, "en", "Invented: Paris and London set out who would command a reassurance force", "",
                    List.of("Paris", "London", "reassurance force"),
                    tags("track-1", "europe,united-kingdom,france", "security-guarantees,peacekeeping", "fragile-ceasefire")),
            new Line(3, "en", "Invented: what a demilitarised zone would ask of its monitors",
                    "Three precedents and why none of them fits a line of 1,200 kilometres, with a table of the forces, "
                            + "budgets and mandates that earlier missions had, and what a mission of today could borrow of them.",
                    List.of("demilitarised zone", "monitors"), tags("track-2", "think-tanks", "ceasefire,peacekeeping", "")),
            new Line(0, "uk", "Вигадано: обмін полоненими, сторони погодили нові списки за посередництва Туреччини", "",
                    List.of("обмін полоненими", "Туреччини"), tags("track-1", "ukraine,russia,turkey", "prisoners-humanitarian", "")),
            new Line(4, "ru", "Выдумано: иностранные войска названы законной целью",
                    "Представитель ведомства повторил прежнюю позицию на брифинге.", List.of("иностранные войска"),
                    tags("track-1", "russia", "peacekeeping", "prolonged-stalemate")),
            new Line(5, "fr", "Inventé : le Conseil reporte son vote sur un cessez-le-feu", "", List.of("cessez-le-feu"),
                    tags("", "united-nations", "ceasefire", "")),
            new Line(2, "de", "Erfunden: Sanktionspaket soll Schattenflotte treffen, drei Hauptstädte zögern noch",
                    "Die Beratungen gehen am Montag weiter.", List.of("Sanktionspaket", "Schattenflotte"),
                    tags("", "europe,germany", "sanctions", "")));

    static final List<Item> ITEMS = items();

    static final Configuration CONFIGURATION = new Configuration(Duration.ofDays(400),
            new Configuration.FetchRules(2, Duration.ofSeconds(5), List.of()), SOURCES, feeds(),
            List.of(new Topic("european-guarantees", "European guarantees",
                    Filter.of("actor", "europe").with("issue", "security-guarantees"))));

    static final Analysis ANALYSIS = analysis();
    static final Names NAMES = new Names(TAGS, SOURCES, CONFIGURATION.topics(),
            ANALYSIS.sections().stream().flatMap(section -> section.statements().stream()).toList());

    static final List<Movement> MOVEMENTS = List.of(
            new Movement("europe-s-role-and-guarantees", "Europe's role and guarantees", 412, "1.7 a day", "2.4 times the others' mean"),
            new Movement("obstacles", "Obstacles", 190, "0.8 a day", ""), new Movement("a-mediator", "A mediator", 1, "under 0.1 a day", ""));

    private Sample() {
    }

    static Strip strip(Filter filter) {
        return Strip.of(new int[] {31, 28, 44, 12, 0, 9, 37, 52, 48, 33, 61, 20, 14, 25}, filter);
    }

    static Archive.Page page() {
        return new Archive.Page(ITEMS, OptionalLong.of(ITEMS.getLast().seq()), 900);
    }

    static Banner banner() {
        var first = ITEMS.getFirst();
        return new Banner(1733, Banner.State.LIVE, new Banner.Latest(first.seq(), first.title(), first.source().name(),
                first.time(), false), new Banner.Feeds(31, 36, 3, 1, 840), "k3x9", 900);
    }

    static List<FeedHealth> health() {
        var conditions = FeedHealth.Condition.values();
        var health = new ArrayList<FeedHealth>();
        for (var feed : CONFIGURATION.feeds()) {
            var condition = conditions[health.size() % conditions.length];
            var waiting = condition == FeedHealth.Condition.WAITING;
            var paused = condition == FeedHealth.Condition.PAUSED;
            var state = new FeedState(feed.id(), feed.url().toString(), null, null, null, waiting ? null : NOW.minusSeconds(200), null, 0, "same", "",
                    paused ? null : NOW.plusSeconds(400), 12);
            health.add(new FeedHealth(feed, state, condition, switch (condition) {
                case WAITING, FRESH, QUIET -> "";
                case SILENT -> "Nothing new for 9 days; it usually brings something every 2 days.";
                case SLOW -> "The server asked for a pause of 20 minutes (status 429).";
                case FAILING -> "The server's name can't be resolved: feeds.example has no address. Tried 4 times.";
                case PAUSED -> "The server says that this feed is gone for good (status 410).";
            }));
        }
        return health;
    }

    static Map<String, FeedActivity> activity() {
        var activity = new HashMap<String, FeedActivity>();
        int seed = 0;
        for (var feed : CONFIGURATION.feeds()) {
            var days = new ArrayList<Integer>();
            for (int day = 0; day < FeedActivity.DAYS; day++) {
                days.add((seed * 7 + day * day * 3) % (4 + seed * 5));
            }
            seed++;
            activity.put(feed.id(), new FeedActivity(days, seed));
        }
        return activity;
    }

    static List<Attempt> attempts() {
        var attempts = new ArrayList<Attempt>();
        for (int i = 0; i < 30; i++) {
            var failed = i % 9 == 0;
            attempts.add(new Attempt(NOW.minusSeconds(600L * i), failed ? "failed" : i % 3 == 0 ? "modified" : "same", failed ? 503 : i % 3 == 0 ? 200 : 304,
                    120 + 37L * i, i % 3 == 0 && !failed ? 48_211 : 0, i % 3 == 0 && !failed ? 20 : 0, i % 3 == 0 && !failed ? 2 : 0,
                    failed ? "The server is not available (status 503)." : ""));
        }
        return attempts;
    }

    /** Busy, quiet, as usual and unheard of. */
    static Statistics.Trends trends() {
        return new Statistics.Trends(8, Map.of(
                List.of("guarantees-1"), trend(7, 41, 22.4, 3), List.of("guarantees-2"), trend(0, 12, 11.9, 30),
                List.of("guarantees-3"), trend(0, 2, 14.1, 90), List.of("scenario-2"), trend(1, 14, 5, 1),
                List.of("obstacles-1"), trend(0, 0, 0.4, 900), List.of("question-1"), trend(2, 3, 0, 2)));
    }

    private static Trend trend(long day, long week, double usual, int hours) {
        return new Trend(day, week, 9, usual, 8, 5, NOW.minus(Duration.ofHours(hours)), List.of(0, 1, 2, 3, 2, 1, 0, 4, 2, 8, 3, 4, 9, 7));
    }

    static Optional<Item> latestOf(String feed) {
        return ITEMS.stream().filter(item -> item.feed().equals(feed)).findFirst();
    }

    /** An item as it might come again with other words. */
    static Item with(Item item, String title, String summary, String link, Instant received) {
        return new Item(item.seq(), item.record(), item.revision(), item.id(), title, summary, link, item.source(), item.feed(),
                item.lang(), item.author(), item.published(), item.updated(), received, item.time(), item.tags(), item.evidence(),
                item.story(), item.statements(), item.previousTitle());
    }

    /** An item that came after all of {@link #ITEMS}. */
    static Item later(long seq, long record, String title) {
        var item = ITEMS.getFirst();
        return new Item(seq, record, 0, "urn:sample:" + seq, title, "", "https://news.example/" + seq, item.source(), item.feed(),
                "en", null, NOW, null, NOW, NOW, item.tags(), List.of(), seq, List.of(), null);
    }

    private static List<Feed> feeds() {
        var feeds = new ArrayList<Feed>();
        for (var source : SOURCES) {
            for (var lang : List.of("en", "uk")) {
                feeds.add(new Feed(source.id() + "-" + lang, source, URI.create("https://feeds.example/" + source.id() + "/" + lang),
                        lang, Duration.ofMinutes(10), Feed.Wire.RELEVANT, Feed.Show.SUMMARY, null, null));
            }
        }
        return feeds;
    }

    private static List<Item> items() {
        var items = new ArrayList<Item>();
        long seq = 880;
        for (int i = 0; i < 32; i++) {
            items.add(item(seq, LINES.get(i % LINES.size()), NOW.minusSeconds(120L + 2_400L * i * (1 + i / 8)), i));
            seq -= 1 + i % 3;
        }
        return items;
    }

    private static Item item(long seq, Line line, Instant time, int i) {
        var source = SOURCES.get(line.source());
        var revised = i % 7 == 1;
        return new Item(seq, revised ? seq + 9 : seq, revised ? 1 : 0, "urn:sample:" + seq, line.title(), line.summary(),
                i == 5 ? null : "https://news.example/" + seq, source, source.id() + "-en", line.lang(), null, time, null,
                time.plusSeconds(40), time, line.tags(), evidence(line), i % 5 == 3 ? 880 : seq, List.of("guarantees-1"),
                revised ? line.title().replace("set out", "agree") : null);
    }

    private static List<Evidence> evidence(Line line) {
        var evidence = new ArrayList<Evidence>();
        var tags = line.tags().all().toList();
        for (var words : line.words()) {
            var tag = tags.get(evidence.size() % tags.size());
            var start = line.title().indexOf(words);
            if (start >= 0) {
                evidence.add(new Evidence(tag, "title", words, start, start + words.length()));
            } else if (line.summary().contains(words)) {
                start = line.summary().indexOf(words);
                evidence.add(new Evidence(tag, "summary", words, start, start + words.length()));
            }
        }
        return evidence;
    }

    private static Tags tags(String tracks, String actors, String issues, String scenarios) {
        return new Tags(list(tracks), list(actors), list(issues), list(scenarios));
    }

    private static List<String> list(String ids) {
        return ids.isEmpty() ? List.of() : List.of(ids.split(","));
    }

    private static List<Tag> tags() {
        var tags = new ArrayList<Tag>();
        Map.of("track-1", "Track I", "track-2", "Track II").entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(e -> tags.add(new Tag(Dimension.TRACK, e.getKey(), e.getValue(), "An invented sentence on how the parties talk on this track.")));
        add(tags, Dimension.ACTOR, "ukraine:Ukraine russia:Russia united-states:United_States europe:Europe united-kingdom:United_Kingdom "
                + "france:France germany:Germany poland:Poland nato:NATO turkey:Turkey saudi-arabia:Saudi_Arabia united-nations:United_Nations "
                + "think-tanks:Think_tanks china:China holy-see:Holy_See gulf-mediators:Gulf_mediators");
        add(tags, Dimension.ISSUE, "territory:Territory ceasefire:Ceasefire security-guarantees:Security_guarantees nato-membership:NATO_membership "
                + "peacekeeping:Peacekeeping sanctions:Sanctions peace-formula:Peace_Formula prisoners-humanitarian:Prisoners_and_humanitarian "
                + "war-crimes:War_crimes nuclear-safety:Nuclear_safety food-security:Food_security military-aid:Military_aid "
                + "battlefield:Battlefield domestic-politics:Domestic_politics");
        add(tags, Dimension.SCENARIO, "fragile-ceasefire:Fragile_ceasefire prolonged-stalemate:Prolonged_stalemate "
                + "collapse-escalation:Collapse,_escalation russian-breakthrough:Russian_breakthrough");
        return List.copyOf(tags);
    }

    private static void add(List<Tag> tags, Dimension dimension, String pairs) {
        for (var pair : pairs.split(" ")) {
            var name = pair.substring(pair.indexOf(':') + 1).replace('_', ' ');
            tags.add(new Tag(dimension, pair.substring(0, pair.indexOf(':')), name,
                    "An invented sentence that says what counts as " + name + " in this preview."));
        }
    }

    private static Analysis analysis() {
        var sections = new ArrayList<Analysis.Section>();
        for (var title : List.of("Invented landscape", "One side's position", "The other side's position", "A mediator",
                "Europe's role and guarantees", "Obstacles")) {
            var id = title.toLowerCase().replaceAll("\\W+", "-");
            var statements = new ArrayList<Analysis.Statement>();
            for (int n = 1; n <= 3; n++) {
                statements.add(statement((title.startsWith("Europe") ? "guarantees" : id) + "-" + n, "Invented point " + n));
            }
            sections.add(new Analysis.Section(id, title, statements));
        }
        var scenarios = List.of(
                new Analysis.Scenario("fragile-ceasefire", "Fragile ceasefire", "possible", statement("scenario-1", "Fragile ceasefire")),
                new Analysis.Scenario("prolonged-stalemate", "Prolonged stalemate", "most probable", statement("scenario-2", "Stalemate")),
                new Analysis.Scenario("collapse-escalation", "Collapse, then escalation", "unlikely", statement("scenario-3", "Collapse")));
        var questions = List.of(new Analysis.Question("Is this question invented?", statement("question-1", "Invented?")),
                new Analysis.Question("Does a longer question, one that runs well over a line on a narrow screen, still sit well?",
                        statement("question-2", "Longer")));
        var references = List.of(
                new Analysis.Reference("Sample Ministry", "Statements", List.of("sample-ministry-en", "sample-ministry-uk"), ""),
                new Analysis.Reference("Sample Institute", "Comments", List.of("sample-institute-en"), "Carried by a substitute, for it has no feed of its own."),
                new Analysis.Reference("Sample Paper", "Diplomatic reporting", List.of("sample-paper-en"), ""));
        var channels = List.of(
                new Analysis.Channel("hosted", "track-1", "Hosted talks", "An invented channel with a host.", Filter.of("actor", "turkey")),
                new Analysis.Channel("envoy", "track-1", "The envoy", "An invented envoy who travels.", Filter.of("actor", "united-states")),
                new Analysis.Channel("institutes", "track-2", "Institutes", "Invented papers and meetings.", Filter.of("actor", "think-tanks")),
                new Analysis.Channel("quiet", "track-2", "Back channels", "Nobody speaks of it.", Filter.of("track", "track-2")));
        return new Analysis("Where the invented talks stand", "February-March 2026", LocalDate.of(2026, 3, 31), sections,
                scenarios, questions, references, channels,
                List.of(new Analysis.Event("Invented: a summit", LocalDate.of(2026, 2, 28), "guarantees-1")));
    }

    private static Analysis.Statement statement(String id, String title) {
        var text = "An invented paragraph of the length that a point of the analysis has, so that its measure, its leading and "
                + "the figure beside it can be judged. It names <em>no one</em>, and says in a second sentence what the first left "
                + "open, as such points do; a third one rounds it off.";
        return new Analysis.Statement(id, title, "<p>" + text + "</p>", text, LocalDate.of(2026, 3, 1), Filter.of("statement", id));
    }
}

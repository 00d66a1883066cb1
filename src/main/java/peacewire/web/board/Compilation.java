package peacewire.web.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import peacewire.archive.Archive;
import peacewire.archive.Statistics;
import peacewire.archive.Statistics.Trends;
import peacewire.archive.Trend;
import peacewire.baseline.Analysis;
import peacewire.news.BadFilter;
import peacewire.news.Dimension;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.tag.Taxonomy;
import peacewire.web.board.Board.Cell;
import peacewire.web.board.Board.Channel;
import peacewire.web.board.Board.Latest;
import peacewire.web.board.Board.Quiet;
import peacewire.web.board.Board.Unusual;
import peacewire.web.board.Usual.Turn;

/** Makes one board: asks the archive, and puts its answers against the rules. Blocks for a moment: for workers. */
final class Compilation {

    /** A reader takes in a handful of them; the rest is in the matrix. */
    private static final int MOST_LINES = 6;

    private final Archive archive;
    private final Statistics statistics;
    private final Taxonomy taxonomy;
    private final Analysis analysis;
    private final Window window;
    private final Instant now;
    private final long last;
    private final Trends tracks;
    private final Trends actors;
    private final Trends issues;
    private final Trends scenarios;

    Compilation(Archive archive, Taxonomy taxonomy, Analysis analysis, Window window, Instant now) throws BadFilter {
        this.archive = archive;
        this.statistics = archive.statistics();
        this.taxonomy = taxonomy;
        this.analysis = analysis;
        this.window = window;
        this.now = now;
        this.last = archive.last(); // before the questions: what they show is at least as new
        var all = archive.select(Filter.ALL);
        tracks = statistics.trends(all, now, "track");
        actors = statistics.trends(all, now, "actor");
        issues = statistics.trends(all, now, "issue");
        scenarios = statistics.trends(all, now, "scenario");
    }

    Board board() throws BadFilter {
        var shown = tracks();
        var quiet = quiet(shown);
        return new Board(window, now, last, tracks.weeks(), Usual.WEEKS_NEEDED, shown, matrix(), scenarios(), quiet,
                unusual(quiet));
    }

    private List<Board.Track> tracks() throws BadFilter {
        var shown = new ArrayList<Board.Track>();
        for (var tag : taxonomy.tags(Dimension.TRACK)) {
            var channels = new ArrayList<Channel>();
            for (var channel : analysis.channels()) {
                if (channel.track().equals(tag.id())) {
                    channels.add(channel(channel));
                }
            }
            var filter = Filter.of("track", tag.id());
            shown.add(new Board.Track(tag.id(), tag.name(), tag.description(), filter.toString(), tracks.of(tag.id()),
                    latest(filter), List.copyOf(channels)));
        }
        return List.copyOf(shown);
    }

    private Channel channel(Analysis.Channel channel) throws BadFilter {
        var trend = statistics.trends(archive.select(channel.filter()), now).of();
        return new Channel(channel.id(), channel.name(), channel.description(), channel.filter().toString(), trend,
                latest(channel.filter()));
    }

    private Latest latest(Filter filter) throws BadFilter {
        return archive.latest(archive.select(filter), now).map(Compilation::latest).orElse(null);
    }

    private static Latest latest(Item item) {
        return new Latest(item.seq(), item.title(), item.lang(), item.source().name(), item.time());
    }

    private Board.Matrix matrix() throws BadFilter {
        var since = archive.select(Filter.parse("from=" + window));
        var total = statistics.totals(since, now).getOrDefault(List.<String>of(), 0L);
        var whole = cell("", "", Filter.ALL, total, statistics.trends(archive.select(Filter.ALL), now).of());
        var byActor = statistics.totals(since, now, "actor");
        var byIssue = statistics.totals(since, now, "issue");
        var byPair = statistics.totals(since, now, "actor", "issue");
        var pairs = statistics.trends(archive.select(Filter.ALL), now, "actor", "issue");
        var rows = taxonomy.tags(Dimension.ACTOR).stream().map(actor -> new Board.Matrix.Row(actor.id(),
                taxonomy.tags(Dimension.ISSUE).stream().map(issue -> cell("", "",
                        Filter.of("actor", actor.id()).with("issue", issue.id()),
                        byPair.getOrDefault(List.of(actor.id(), issue.id()), 0L),
                        pairs.of(actor.id(), issue.id()))).toList())).toList();
        return new Board.Matrix(whole, heads(Dimension.ACTOR, byActor, actors), heads(Dimension.ISSUE, byIssue, issues), rows);
    }

    private List<Cell> heads(Dimension dimension, Map<List<String>, Long> totals, Trends trends) {
        return taxonomy.tags(dimension).stream().map(tag -> cell(tag.id(), tag.name(), Filter.of(dimension.toString(), tag.id()),
                totals.getOrDefault(List.of(tag.id()), 0L), trends.of(tag.id()))).toList();
    }

    private Cell cell(String id, String name, Filter filter, long count, Trend trend) {
        return new Cell(id, name, and(filter, window), count, trend.usual() * window.weeks(),
                Usual.level(count, trend.usual(), trend.weeks(), window));
    }

    private List<Board.Scenario> scenarios() {
        return analysis.scenarios().stream().map(scenario -> {
            var trend = scenarios.of(scenario.tag());
            return new Board.Scenario(scenario.tag(), scenario.name(), scenario.likelihood(),
                    and(Filter.of("scenario", scenario.tag()), Window.WEEK), trend.week(), trend.weekBefore());
        }).toList();
    }

    private record Subject(String kind, String id, String name, String filter, Trend trend) {
    }

    private List<Subject> tags() {
        var subjects = new ArrayList<Subject>();
        for (var dimension : List.of(Dimension.TRACK, Dimension.ACTOR, Dimension.ISSUE, Dimension.SCENARIO)) {
            var trends = switch (dimension) {
                case TRACK -> tracks;
                case ACTOR -> actors;
                case ISSUE -> issues;
                case SCENARIO -> scenarios;
            };
            taxonomy.tags(dimension).forEach(tag -> subjects.add(new Subject(dimension.toString(), tag.id(), tag.name(),
                    Filter.of(dimension.toString(), tag.id()).toString(), trends.of(tag.id()))));
        }
        return subjects;
    }

    private List<Quiet> quiet(List<Board.Track> shown) {
        var subjects = new ArrayList<>(tags());
        subjects.removeIf(subject -> subject.kind().equals("scenario"));
        shown.stream().flatMap(track -> track.channels().stream()).forEach(channel -> subjects.add(
                new Subject("channel", channel.id(), channel.name(), channel.filter(), channel.trend())));
        var quiet = new ArrayList<Quiet>();
        subjects.forEach(subject -> Silence.days(subject.trend().latest(), subject.trend().usual(), subject.trend().weeks(), now)
                .ifPresent(days -> quiet.add(new Quiet(subject.kind(), subject.id(), subject.name(), subject.filter(), days,
                        subject.trend().usual()))));
        // first what is missed most
        quiet.sort(Comparator.comparingDouble((Quiet one) -> one.days() * one.usual()).reversed());
        return quiet.stream().limit(MOST_LINES).toList();
    }

    /** What is listed as quiet is not said twice. */
    private List<Unusual> unusual(List<Quiet> quiet) {
        var said = quiet.stream().map(Quiet::id).toList();
        return tags().stream().filter(subject -> !said.contains(subject.id()))
                .filter(subject -> turn(subject.trend()) != Turn.NONE)
                .sorted(Comparator.comparingDouble((Subject subject) -> Math.abs(distance(subject.trend()))).reversed())
                .limit(MOST_LINES)
                .map(subject -> new Unusual(subject.kind(), subject.id(), subject.name(), subject.filter() + "&from=7d",
                        turn(subject.trend()), subject.trend().week(), subject.trend().usual(), subject.trend().publishers()))
                .toList();
    }

    private static String and(Filter filter, Window window) {
        return (filter.isAll() ? "" : filter + "&") + "from=" + window;
    }

    private static Turn turn(Trend trend) {
        return Usual.turn(trend.week(), trend.usual(), trend.weeks(), trend.publishers());
    }

    private static double distance(Trend trend) {
        return Usual.distance(trend.week(), trend.usual(), trend.weeks(), 1);
    }
}

package peacewire.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import peacewire.archive.Trend;
import peacewire.news.Filter;
import peacewire.web.board.Board;
import peacewire.web.board.Rate;
import peacewire.web.board.Usual;
import peacewire.web.board.Window;

/**
 * The board in words and links. The same for every reader, but for the links to other windows, which keep the filter of
 * the wire beside it.
 *
 * @param last    the log position it shows
 * @param rests   on what "usual" rests, in words
 * @param known   whether enough is known to call anything usual
 * @param quiet   silences that are news
 * @param unusual what is out of the ordinary
 */
public record BoardView(String window, long last, List<WindowLink> windows, String rests, boolean known,
                        List<TrackView> tracks, MatrixView matrix, List<ScenarioView> scenarios, List<Line> quiet,
                        List<Line> unusual) {

    public record WindowLink(String name, String href, boolean on) {
    }

    /** @param silent whole days since the last movement, in words; empty within the first day, and where nothing ever was */
    public record TrackView(String id, String name, String description, String href, String silent, Chart chart,
                            LatestView latest, List<TrackView> channels) {
    }

    public record LatestView(String href, String title, String lang, String source, When time) {
    }

    /** @param change such as {@code 3 more than in the 7 days before} */
    public record ScenarioView(String name, String likelihood, String href, long week, long before, String change) {
    }

    /** @param turn {@code rise} or {@code fall}; empty for a silence */
    public record Line(String name, String href, String words, String turn) {
    }

    /** @param wire what the wire beside it shows */
    public static BoardView of(Board board, Filter wire) {
        return new BoardView(board.window().toString(), board.last(), windows(board.window(), wire), rests(board), board.enough(),
                board.tracks().stream().map(track -> track(track, board.at())).toList(), MatrixView.of(board),
                board.scenarios().stream().map(BoardView::scenario).toList(),
                board.quiet().stream().map(BoardView::line).toList(),
                board.unusual().stream().map(BoardView::line).toList());
    }

    private static List<WindowLink> windows(Window chosen, Filter wire) {
        return Arrays.stream(Window.values()).map(window -> new WindowLink(window.words(),
                FilterView.keeping(FilterView.href("/", wire), "window", window + "#board"), window == chosen)).toList();
    }

    private static String rests(Board board) {
        return board.enough() ? "Usual is the mean of the " + board.weeks() + " weeks before the last 7 days."
                : "Too little history yet: what is usual shows after " + board.weeksNeeded() + " weeks, "
                + (board.weeks() == 0 ? "none is known." : board.weeks() == 1 ? "1 is known." : board.weeks() + " are known.");
    }

    private static TrackView track(Board.Track track, Instant now) {
        var channels = track.channels().stream().map(channel -> new TrackView(channel.id(), channel.name(),
                channel.description(), "/wire?" + channel.filter(), silent(channel.latest(), now), chart(channel.trend()),
                latest(channel.latest(), now), List.of())).toList();
        return new TrackView(track.id(), track.name(), track.description(), "/wire?" + track.filter(),
                silent(track.latest(), now), chart(track.trend()), latest(track.latest(), now), channels);
    }

    private static Chart chart(Trend trend) {
        var usual = trend.weeks() < Usual.WEEKS_NEEDED ? "" : ", usually " + Rate.figure(trend.usual());
        return Chart.of(trend.days(), trend.week() + " in 7 days" + usual);
    }

    private static LatestView latest(Board.Latest latest, Instant now) {
        return latest == null ? null : new LatestView("/items/" + latest.seq(), latest.title(), latest.lang(),
                latest.source(), When.of(latest.time(), now));
    }

    private static String silent(Board.Latest latest, Instant now) {
        if (latest == null) {
            return "";
        }
        long days = Duration.between(latest.time(), now).toDays();
        return days < 1 ? "" : days == 1 ? "1 day" : days + " days";
    }

    private static ScenarioView scenario(Board.Scenario scenario) {
        long more = scenario.week() - scenario.weekBefore();
        var change = more == 0 ? "as many" : more > 0 ? more + " more" : -more + " fewer";
        return new ScenarioView(scenario.name(), scenario.likelihood(), "/wire?" + scenario.filter(), scenario.week(),
                scenario.weekBefore(), change);
    }

    private static Line line(Board.Quiet quiet) {
        var what = quiet.kind().equals("track") ? "No " + quiet.name() + " item" : quiet.name() + ": no item";
        return new Line(what + " for " + quiet.days() + " days", "/wire?" + quiet.filter(), Rate.aWeek(quiet.usual()), "");
    }

    private static Line line(Board.Unusual unusual) {
        var from = unusual.week() == 0 ? "" : ", from " + unusual.publishers()
                + (unusual.publishers() == 1 ? " publisher" : " publishers");
        return new Line(unusual.name(), "/wire?" + unusual.filter(), unusual.week() + " in 7 days, usually "
                + Rate.figure(unusual.usual()) + from, unusual.turn().toString());
    }
}

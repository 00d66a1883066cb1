package peacewire.web.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import peacewire.archive.Trend;
import peacewire.news.Dimension;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.tag.Taxonomy;
import peacewire.web.board.Board;
import peacewire.web.board.Usual;
import peacewire.web.board.Window;

/** An invented board, with a cell in every shade, silences and rises. */
final class SampleBoard {

    private static final int WEEKS = 8;

    private SampleBoard() {
    }

    static String html() {
        return new Layout(PagePreview.assets()).part("board", BoardView.of(board(), Filter.ALL));
    }

    static Board board() {
        var tracks = tags(Dimension.TRACK).stream().map(tag -> new Board.Track(tag.id(), tag.name(), tag.description(),
                "track=" + tag.id(), trend(tag.id().hashCode() & 7), latest(Sample.ITEMS.getFirst()), channels(tag.id()))).toList();
        var quiet = List.of(new Board.Quiet("track", "track-2", "Track II", "track=track-2", 9, 4),
                new Board.Quiet("actor", "holy-see", "Holy See", "actor=holy-see", 16, 2));
        var unusual = List.of(
                new Board.Unusual("issue", "sanctions", "Sanctions", "issue=sanctions&from=7d", Usual.Turn.RISE, 31, 12, 9),
                new Board.Unusual("issue", "prisoners-humanitarian", "Prisoners and humanitarian",
                        "issue=prisoners-humanitarian&from=7d", Usual.Turn.FALL, 3, 14, 2));
        return new Board(Window.WEEK, Sample.NOW, 900, WEEKS, Usual.WEEKS_NEEDED, tracks, matrix(), scenarios(), quiet, unusual);
    }

    private static List<Taxonomy.Tag> tags(Dimension dimension) {
        return Sample.TAGS.stream().filter(tag -> tag.dimension() == dimension).toList();
    }

    private static List<Board.Channel> channels(String track) {
        var channels = new ArrayList<Board.Channel>();
        for (var channel : Sample.ANALYSIS.channels()) {
            if (channel.track().equals(track)) {
                boolean never = channel.id().equals("quiet");
                channels.add(new Board.Channel(channel.id(), channel.name(), channel.description(), channel.filter().toString(),
                        never ? Trend.none(WEEKS) : trend(channel.id().length()),
                        never ? null : latest(Sample.ITEMS.get(channel.id().length() * 3))));
            }
        }
        return channels;
    }

    private static Board.Latest latest(Item item) {
        return new Board.Latest(item.seq(), item.title(), item.lang(), item.source().name(), item.time());
    }

    private static Trend trend(int seed) {
        var days = IntStream.range(0, 14).map(day -> (seed * 5 + day * day * 3) % (3 + seed)).boxed().toList();
        return new Trend(days.getLast(), days.stream().skip(7).mapToInt(n -> n).sum(),
                days.stream().limit(7).mapToInt(n -> n).sum(), seed * 1.5, WEEKS, 3, Sample.NOW.minus(Duration.ofHours(seed)), days);
    }

    private static Board.Matrix matrix() {
        var rows = new ArrayList<Board.Matrix.Row>();
        int row = 0;
        for (var actor : tags(Dimension.ACTOR)) {
            var cells = new ArrayList<Board.Cell>();
            int column = 0;
            for (var issue : tags(Dimension.ISSUE)) {
                int wild = (row * 31 + column++ * 17) % 23;
                cells.add(cell("", "", "actor=" + actor.id() + "&issue=" + issue.id(), Math.max(0, wild * wild / (4 + row * 2)), 6.0 / (1 + row / 3)));
            }
            row++;
            rows.add(new Board.Matrix.Row(actor.id(), cells));
        }
        return new Board.Matrix(cell("", "", "", 412, 300), heads(Dimension.ACTOR), heads(Dimension.ISSUE), rows);
    }

    private static List<Board.Cell> heads(Dimension dimension) {
        return tags(dimension).stream().map(tag -> cell(tag.id(), tag.name(), dimension + "=" + tag.id(),
                tag.id().length() * 7L, 60)).toList();
    }

    private static Board.Cell cell(String id, String name, String filter, long count, double usual) {
        return new Board.Cell(id, name, (filter.isEmpty() ? "" : filter + "&") + "from=7d", count, usual,
                Usual.level(count, usual, WEEKS, Window.WEEK));
    }

    private static List<Board.Scenario> scenarios() {
        return Sample.ANALYSIS.scenarios().stream().map(scenario -> new Board.Scenario(scenario.tag(), scenario.name(),
                scenario.likelihood(), "scenario=" + scenario.tag() + "&from=7d", scenario.name().length() / 2, 8)).toList();
    }
}

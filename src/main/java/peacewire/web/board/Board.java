package peacewire.web.board;

import java.time.Instant;
import java.util.List;
import peacewire.archive.Trend;
import peacewire.web.board.Usual.Level;
import peacewire.web.board.Usual.Turn;

/**
 * The board as facts; its components are the Board JSON. Filters are in their written form, ready for any view.
 *
 * @param window      what the matrix counts, such as {@code 7d}
 * @param at          the moment it speaks of
 * @param last        the log position it shows
 * @param weeks       on how many known weeks the usual rates rest
 * @param weeksNeeded with fewer nothing is called usual, quiet or unusual
 */
public record Board(Window window, Instant at, long last, int weeks, int weeksNeeded, List<Track> tracks, Matrix matrix,
                    List<Scenario> scenarios, List<Quiet> quiet, List<Unusual> unusual) {

    /** @param latest the newest item by time; null where there never was one */
    public record Track(String id, String name, String description, String filter, Trend trend, Latest latest,
                        List<Channel> channels) {
    }

    public record Channel(String id, String name, String description, String filter, Trend trend, Latest latest) {
    }

    public record Latest(long seq, String title, String lang, String source, Instant time) {
    }

    /**
     * Who on what. An item with several actors or issues counts in several cells, so that the cells of a row add up to
     * more than its head.
     *
     * @param all everything on the wire
     */
    public record Matrix(Cell all, List<Cell> actors, List<Cell> issues, List<Row> rows) {

        /** The cells in the order of the issues. */
        public record Row(String actor, List<Cell> cells) {
        }
    }

    /**
     * @param id    of the tag that a head stands for; empty in a row
     * @param usual items in a stretch as long as the window
     */
    public record Cell(String id, String name, String filter, long count, double usual, Level level) {
    }

    /** @param likelihood the analysis' own word; no probability is computed */
    public record Scenario(String id, String name, String likelihood, String filter, long week, long weekBefore) {
    }

    /**
     * @param kind {@code track channel actor} or {@code issue}
     * @param days whole days since the last item
     */
    public record Quiet(String kind, String id, String name, String filter, long days, double usual) {
    }

    public record Unusual(String kind, String id, String name, String filter, Turn turn, long week, double usual,
                          int publishers) {
    }

    /** Whether it can be said what is usual. */
    public boolean enough() {
        return weeks >= weeksNeeded;
    }
}

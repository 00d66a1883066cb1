package peacewire.web.page;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import peacewire.news.BadFilter;
import peacewire.news.Filter;
import peacewire.web.Site;
import peacewire.web.board.Board;
import peacewire.web.board.LiveBoard;
import peacewire.web.board.Window;

/** What a dashboard shows beside the wire, as HTML: made once for each new board, for all readers. */
final class LiveParts {

    private final Site site;
    private final LiveBoard live;
    private final Layout layout;
    private final Map<Window, Parts> made = new EnumMap<>(Window.class);
    private Whole analysis;

    LiveParts(Site site, LiveBoard live, Layout layout) {
        this.site = site;
        this.live = live;
        this.layout = layout;
    }

    /**
     * @param of      what they were made of
     * @param board   beside a wire of everything
     * @param margins of all statements of the analysis, each to be found by its id
     */
    record Parts(Board of, String board, String margins) {
    }

    private record Whole(Board of, String html) {
    }

    /** What the analysis has in its margins. */
    public record Margins(List<BearingView> margins) {
    }

    synchronized Parts of(Window window, Instant now) throws BadFilter {
        var board = live.of(window, now);
        var latest = made.get(window);
        if (latest == null || latest.of() != board) {
            latest = new Parts(board, html(board, Filter.ALL),
                    layout.part("margins", new Margins(new Baseline(site).bearings(board.at()))));
            made.put(window, latest);
        }
        return latest;
    }

    /** The whole analysis with its contents and margins; open pages need none but the margins, so it is made when asked for. */
    synchronized String analysis(Parts parts) throws BadFilter {
        if (analysis == null || analysis.of() != parts.of()) {
            analysis = new Whole(parts.of(), layout.part("analysis", new Baseline(site).view(parts.of().at())));
        }
        return analysis.html();
    }

    /** The board beside a wire: its links to other windows keep what the wire shows. */
    String board(Parts parts, Filter wire) {
        return wire.isAll() ? parts.board() : html(parts.of(), wire);
    }

    private String html(Board board, Filter wire) {
        return layout.part("board", BoardView.of(board, wire));
    }
}

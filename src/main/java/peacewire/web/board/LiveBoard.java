package peacewire.web.board;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import peacewire.baseline.Analysis;
import peacewire.news.BadFilter;
import peacewire.tag.Taxonomy;
import peacewire.web.Site;

/**
 * The board of this moment, for any number of readers: made at most once per change of the log and every few seconds.
 * Any thread but an event loop; who asks while it is being made waits for it.
 */
public final class LiveBoard {

    /** News comes in bursts: within one, a board may be so old. */
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    /** Windows move without the log. */
    private static final Duration OLDEST = Duration.ofMinutes(1);

    private final Site site;
    private final Map<Window, Made> made = new EnumMap<>(Window.class);

    public LiveBoard(Site site) {
        this.site = site;
    }

    private record Made(Board board, Taxonomy taxonomy, Analysis analysis, long rereadings) {

        boolean serves(long last, long rereadings, Instant now) {
            var age = Duration.between(board.at(), now);
            return !age.isNegative() && (age.compareTo(BETWEEN) < 0 || board.last() == last
                    && this.rereadings == rereadings && age.compareTo(OLDEST) < 0);
        }
    }

    /** The same object until there is something else to show. */
    public synchronized Board of(Window window, Instant now) throws BadFilter {
        var taxonomy = site.taxonomy();
        var analysis = site.analysis();
        long rereadings = site.archive().rereadings();
        var latest = made.get(window);
        if (latest == null || latest.taxonomy != taxonomy || latest.analysis != analysis
                || !latest.serves(site.archive().last(), rereadings, now)) {
            var board = new Compilation(site.archive(), taxonomy, analysis, window, now).board();
            latest = new Made(board, taxonomy, analysis, rereadings);
            made.put(window, latest);
        }
        return latest.board;
    }
}

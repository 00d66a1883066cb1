package peacewire.web.page;

import java.time.Instant;
import java.util.List;
import peacewire.archive.Statistics;
import peacewire.archive.Trend;
import peacewire.baseline.Analysis;
import peacewire.web.board.Rate;
import peacewire.web.board.Usual;

/**
 * What bears on one statement, as the margin beside it says: {@code bearing.hbs}, found by the id
 * {@code bearing-<statement>} wherever it stands, so that script can mend it.
 *
 * @param id     of the statement
 * @param title  of the statement
 * @param href   its page
 * @param day    items of the last 24 hours
 * @param week   items of the last 7 days
 * @param rate   the week against what is usual
 * @param basis  what that rests on, in words; empty where too little is known
 * @param latest time of the newest item; null where nothing ever bore on it
 */
public record BearingView(String id, String title, String href, long day, long week, Rate rate, String basis, When latest) {

    static BearingView of(Analysis.Statement statement, Trend trend, Instant now) {
        return new BearingView(statement.id(), statement.title(), "/statements/" + statement.id(), trend.day(), trend.week(),
                Rate.of(trend), basis(trend.weeks()), When.of(trend.latest(), now));
    }

    /** Of every statement. @param trends by statement id */
    static List<BearingView> all(Analysis analysis, Statistics.Trends trends, Instant now) {
        return analysis.statements().stream().map(statement -> of(statement, trends.of(statement.id()), now)).toList();
    }

    private static String basis(int weeks) {
        return weeks < Usual.WEEKS_NEEDED ? "" : "Usual: the mean of the " + weeks + " weeks before";
    }
}

package peacewire.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import peacewire.archive.Archive;
import peacewire.baseline.Analysis;
import peacewire.news.BadFilter;
import peacewire.news.Filter;

/**
 * How much has borne on a section of the analysis since it was written.
 *
 * @param items   since its date; one that bears on several of its statements counts once
 * @param rate    items a day, such as {@code 1.6 a day}
 * @param against the others, such as {@code 2.1 times the others' mean}; empty where it does not stand out
 */
public record Movement(String id, String title, long items, String rate, String against) {

    /** What a reader takes in at a glance. */
    private static final int SHOWN = 3;

    /** From here on a section stands out from the others. */
    private static final double NOTABLE = 1.25;

    private record Pace(Analysis.Section section, long items, double daily) {
    }

    /** Those that moved most, first the one that moved most of all; none where nothing did. */
    static List<Movement> most(Analysis analysis, Archive archive, Instant now) throws BadFilter {
        var first = archive.statistics().span(archive.select(Filter.ALL), now).first();
        var paces = new ArrayList<Pace>();
        for (var section : analysis.sections()) {
            long items = archive.statistics().span(archive.select(since(section)), now).items();
            paces.add(new Pace(section, items, items / days(section.dated(), first, now)));
        }
        paces.sort(Comparator.comparingDouble(Pace::daily).reversed());
        return paces.stream().limit(SHOWN).filter(pace -> pace.items() > 0).map(pace -> movement(pace, paces)).toList();
    }

    private static Filter since(Analysis.Section section) throws BadFilter {
        var filter = Filter.parse("from=" + section.dated().plusDays(1) + "T00:00:00Z");
        for (var statement : section.statements()) {
            filter = filter.with("statement", statement.id());
        }
        return filter;
    }

    /** Since the section was written, or since the oldest item on the wire: of what was before nothing is known. */
    private static double days(LocalDate dated, Instant first, Instant now) {
        var written = dated.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var from = first == null || first.isBefore(written) ? written : first;
        return Math.max(1, Duration.between(from, now).toMinutes() / (24 * 60.0));
    }

    private static Movement movement(Pace pace, List<Pace> all) {
        double others = all.stream().filter(other -> other != pace).mapToDouble(Pace::daily).average().orElse(0);
        double ratio = others == 0 ? 0 : pace.daily() / others;
        return new Movement(pace.section().id(), pace.section().title(), pace.items(), rate(pace.daily()),
                ratio < NOTABLE ? "" : String.format(Locale.ENGLISH, "%.1f times the others' mean", ratio));
    }

    private static String rate(double daily) {
        return daily < 0.1 ? "under 0.1 a day" : daily >= 10 ? Math.round(daily) + " a day"
                : String.format(Locale.ENGLISH, "%.1f a day", daily);
    }
}

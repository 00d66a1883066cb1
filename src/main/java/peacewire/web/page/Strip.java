package peacewire.web.page;

import java.util.Arrays;
import java.util.stream.IntStream;
import peacewire.news.Filter;

/**
 * How much of a wire came in on each of the last days: small, above its items.
 *
 * @param href  the whole chart, of the same filter
 * @param fresh where script has this strip anew
 */
public record Strip(Chart chart, String href, String fresh) {

    static final Span SPAN = Span.FORTNIGHT;

    /** @param days items of each day, UTC, oldest first */
    static Strip of(int[] days, Filter filter) {
        int total = IntStream.of(days).sum();
        var words = total + (total == 1 ? " item in " : " items in ") + SPAN.words();
        var chart = FilterView.keeping(FilterView.href("/activity", filter), "span", SPAN.id());
        return new Strip(Chart.byDay(Arrays.stream(days).boxed().toList(), words), chart,
                FilterView.keeping(FilterView.href("/activity", filter), "part", "strip"));
    }
}

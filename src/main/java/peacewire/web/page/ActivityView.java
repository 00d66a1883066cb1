package peacewire.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peacewire.archive.Archive;
import peacewire.archive.Statistics;
import peacewire.baseline.Analysis;
import peacewire.news.BadFilter;
import peacewire.news.Filter;
import peacewire.tag.Taxonomy;

/**
 * How much came in when: all together, and by tag.
 *
 * @param unit  one piece of time, in a word
 * @param width of the drawings, in units of which a piece has {@link #STEP}
 * @param most  items of the fullest piece
 */
public record ActivityView(FilterView filter, String heading, List<Choice> spans, List<Choice> dimensions, String unit, int width,
                           int most, long total, List<Piece> pieces, List<Mark> marks, List<Row> rows, String first,
                           String last) {

    private static final int STEP = 10;
    private static final int HEIGHT = 60;
    private static final int ROW_HEIGHT = 24;

    /** More would not be compared, only listed. */
    private static final int ROWS = 16;

    public record Choice(String name, String href, boolean on) {
    }

    /** One hour, day or week of all items. @param start and end ISO 8601 UTC @param counts of the rows, in their order */
    public record Piece(int x, int y, int height, String name, String start, String end, String href, long count,
                        List<Integer> counts) {
    }

    /** A date that the analysis builds on. @param number that stands in the drawing and in its list */
    public record Mark(int number, int x, String words, String when, String href) {
    }

    /** One tag. @param path its bars, all rows at one scale */
    public record Row(String dimension, String name, String href, String path, long total, String label) {
    }

    static ActivityView of(Archive archive, Filter filter, Span span, String by, Analysis analysis, Names names,
                           List<Taxonomy.Tag> tags, Instant now) throws BadFilter {
        var selection = archive.select(filter);
        var whole = span.sums(archive.statistics().counts(selection, "source", span.bucket(), now), now);
        var byTag = sums(archive.statistics().counts(selection, by, span.bucket(), now), span, now).entrySet().stream()
                .filter(entry -> Arrays.stream(entry.getValue()).sum() > 0)
                .sorted(Comparator.<Map.Entry<String, int[]>>comparingInt(entry -> -Arrays.stream(entry.getValue()).sum())
                        .thenComparing(Map.Entry::getKey))
                .limit(ROWS).toList();
        int top = byTag.stream().flatMapToInt(entry -> Arrays.stream(entry.getValue())).max().orElse(0);
        var rows = byTag.stream().map(entry -> row(by, entry.getKey(), entry.getValue(), top, filter, span, names)).toList();
        return new ActivityView(FilterView.of(filter, "/activity", tags, names), filter.isAll() ? "All items" : names.of(filter),
                Arrays.stream(Span.values()).map(each -> new Choice(each.words(), here(filter, each, by), each == span)).toList(),
                List.of("track", "actor", "issue").stream().map(each -> new Choice(each + "s", here(filter, span, each), each.equals(by))).toList(),
                span.unit(), STEP * span.pieces(), Arrays.stream(whole).max().orElse(0), Arrays.stream(whole).sum(),
                pieces(whole, byTag.stream().map(Map.Entry::getValue).toList(), filter, span, now),
                marks(analysis, span, now), rows, span.name(span.start(now)), span.name(span.start(now, span.pieces() - 1)));
    }

    private static Map<String, int[]> sums(Statistics.Counts counts, Span span, Instant now) {
        var sums = new HashMap<String, int[]>();
        for (var bucket : counts.buckets()) {
            int place = span.place(now, bucket.start());
            if (place >= 0 && place < span.pieces()) {
                bucket.counts().forEach((value, n) -> sums.computeIfAbsent(value, any -> new int[span.pieces()])[place] += n.intValue());
            }
        }
        return sums;
    }

    private static List<Piece> pieces(int[] whole, List<int[]> rows, Filter filter, Span span, Instant now) {
        int most = Math.max(1, Arrays.stream(whole).max().orElse(1));
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < whole.length; i++) {
            int place = i;
            var start = span.start(now, i);
            var end = span.start(now, i + 1);
            int height = whole[i] == 0 ? 0 : Math.max(2, Math.round((float) whole[i] * HEIGHT / most));
            pieces.add(new Piece(i * STEP, HEIGHT - height, height, span.name(start), start.toString(), end.toString(),
                    FilterView.href("/wire", between(filter, start, end)), whole[i],
                    rows.stream().map(counts -> counts[place]).toList()));
        }
        return pieces;
    }

    private static Filter between(Filter filter, Instant start, Instant end) {
        return new Filter(filter.values(), filter.q(), Filter.TimeBound.of(start), Filter.TimeBound.of(end));
    }

    private static List<Mark> marks(Analysis analysis, Span span, Instant now) {
        var marks = new ArrayList<Mark>();
        for (var event : analysis.events()) {
            int place = span.place(now, event.last().atStartOfDay(ZoneOffset.UTC).toInstant());
            if (place >= 0 && place < span.pieces()) {
                marks.add(new Mark(marks.size() + 1, place * STEP, event.words(), event.last().toString().substring(0, 7),
                        "/statements/" + event.statement()));
            }
        }
        return marks;
    }

    private static Row row(String by, String id, int[] counts, int top, Filter filter, Span span, Names names) {
        var path = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                int height = Math.max(2, Math.round((float) counts[i] * ROW_HEIGHT / top));
                path.append('M').append(i * STEP + 1).append(' ').append(ROW_HEIGHT).append("v-").append(height).append('h')
                        .append(STEP - 2).append('v').append(height).append('z');
            }
        }
        int total = Arrays.stream(counts).sum();
        int peak = Arrays.stream(counts).max().orElse(0);
        return new Row(by, names.tag(id), FilterView.href("/wire", filter.has(by, id) ? filter : filter.with(by, id)), path.toString(), total,
                names.tag(id) + ": " + total + " in " + span.words() + ", at most " + peak + " in one " + span.unit());
    }

    private static String here(Filter filter, Span span, String by) {
        var query = "span=" + span.id() + "&by=" + by;
        return "/activity?" + (filter.isAll() ? query : filter + "&" + query);
    }
}

package peacewire.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import peacewire.news.Evidence;

/**
 * A text cut where evidence begins and ends, so that a template can mark the words that caused tags.
 *
 * @param why the names of the tags these words caused; empty for plain text
 */
public record Marked(String text, String why) {

    /** Evidence that lies beyond a shortened text, or does not stand where it says, marks nothing. */
    public static List<Marked> of(String text, String field, List<Evidence> evidence, Names names) {
        var found = evidence.stream()
                .filter(e -> e.field().equals(field) && 0 <= e.start() && e.start() < e.end() && e.end() <= text.length())
                .filter(e -> text.substring(e.start(), e.end()).equals(e.text()))
                .sorted(Comparator.comparingInt(Evidence::start))
                .toList();
        var parts = new ArrayList<Marked>();
        int at = 0;
        for (int i = 0; i < found.size(); ) {
            int start = found.get(i).start();
            int end = found.get(i).end();
            int first = i;
            // overlapping evidence becomes one mark, for marks can't nest usefully
            while (++i < found.size() && found.get(i).start() < end) {
                end = Math.max(end, found.get(i).end());
            }
            plain(parts, text.substring(at, start));
            parts.add(new Marked(text.substring(start, end), tags(found.subList(first, i), names)));
            at = end;
        }
        plain(parts, text.substring(at));
        return parts;
    }

    private static String tags(List<Evidence> evidence, Names names) {
        return evidence.stream().map(Evidence::tag).distinct().map(names::tag).collect(Collectors.joining(", "));
    }

    private static void plain(List<Marked> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Marked(text, ""));
        }
    }
}

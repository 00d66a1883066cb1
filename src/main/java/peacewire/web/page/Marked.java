package peacewire.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import peacewire.archive.Found;
import peacewire.news.Evidence;

/**
 * A text cut where evidence begins and ends, so that a template can mark the words that caused tags.
 *
 * @param why   the names of the tags these words caused; empty for plain text
 * @param found whether a search was looking for them
 */
public record Marked(String text, String why, boolean found) {

    /** Stands for a tag in evidence of a search: it names none. */
    private static final String SEARCH = "";

    Marked(String text, String why) {
        this(text, why, false);
    }

    /** The same, with what a search found marked too. */
    static List<Marked> of(String text, String field, List<Evidence> evidence, List<Found> found, Names names) {
        var all = new ArrayList<>(evidence);
        found.stream().filter(place -> place.field().equals(field) && place.end() <= text.length()).forEach(place -> all.add(
                new Evidence(SEARCH, field, text.substring(place.start(), place.end()), place.start(), place.end())));
        return of(text, field, all, names);
    }

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
            var marked = found.subList(first, i);
            parts.add(new Marked(text.substring(start, end), tags(marked, names),
                    marked.stream().anyMatch(each -> each.tag().equals(SEARCH))));
            at = end;
        }
        plain(parts, text.substring(at));
        return parts;
    }

    private static String tags(List<Evidence> evidence, Names names) {
        return evidence.stream().map(Evidence::tag).distinct()
                .map(tag -> tag.equals(SEARCH) ? "your search" : names.tag(tag)).collect(Collectors.joining(", "));
    }

    private static void plain(List<Marked> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Marked(text, ""));
        }
    }
}

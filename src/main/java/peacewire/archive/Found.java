package peacewire.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import peacewire.news.BadFilter;
import peacewire.news.Filter;
import peacewire.news.Item;

/**
 * Words of an item that a free query was looking for.
 *
 * @param field {@code title} or {@code summary}
 * @param start UTF-16 units from its beginning
 * @param end   exclusive
 */
public record Found(String field, int start, int end) {

    /** Where the words of a filter's free query stand in an item; nowhere where it has none. */
    public static List<Found> of(Item item, Filter filter) {
        try {
            return filter.q() == null ? List.of() : in(item, FreeQuery.read(filter.q()));
        } catch (BadFilter e) {
            throw new IllegalArgumentException("the filter can't be used: " + filter, e);
        }
    }

    /** Asks Lucene itself where a query matches, so that phrases and wildcards are marked as they were found. */
    private static List<Found> in(Item item, Query query) {
        var memory = new MemoryIndex(true);
        memory.addField(ItemDocument.TITLE, item.title(), ItemDocument.ANALYZER);
        memory.addField(ItemDocument.SUMMARY, item.summary(), ItemDocument.ANALYZER);
        memory.addField(ItemDocument.TEXT, item.title(), ItemDocument.ANALYZER);
        memory.addField(ItemDocument.TEXT, item.summary(), ItemDocument.ANALYZER);
        memory.freeze();
        try {
            var searcher = memory.createSearcher();
            var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            return in(item, weight.matches(searcher.getIndexReader().leaves().getFirst(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't be read", e);
        }
    }

    private static List<Found> in(Item item, Matches matches) throws IOException {
        var found = new ArrayList<Found>();
        if (matches == null) {
            return found;
        }
        for (var field : List.of(ItemDocument.TITLE, ItemDocument.SUMMARY, ItemDocument.TEXT)) {
            var places = matches.getMatches(field);
            while (places != null && places.next()) {
                found.add(at(item, field, places));
            }
        }
        return List.copyOf(found);
    }

    private static Found at(Item item, String field, MatchesIterator place) throws IOException {
        int summary = item.title().length() + ItemDocument.ANALYZER.getOffsetGap(ItemDocument.TEXT);
        if (!field.equals(ItemDocument.TEXT)) {
            return new Found(field, place.startOffset(), place.endOffset());
        }
        return place.startOffset() < item.title().length()
                ? new Found(ItemDocument.TITLE, place.startOffset(), place.endOffset())
                : new Found(ItemDocument.SUMMARY, place.startOffset() - summary, place.endOffset() - summary);
    }
}

package peacewire.tag;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import peacewire.news.Dimension;

/**
 * How well readings agree with labels, in rows: relevance and each dimension, over all and by language, and each tag.
 * A label that an item calls okay neither helps nor harms. Of scenarios one that agrees is enough. The actors that
 * few items name (China, the Holy See, the Gulf mediators) are counted apart, as they would only flatter the rest.
 */
final class Agreement {

    static final String RELEVANT = "relevant";
    private static final String RARE = "rare actors";
    private static final Set<String> RARE_ACTORS = Set.of("china", "holy-see", "gulf-mediators");
    private static final Set<String> YES = Set.of("yes");

    private final Map<String, Score> dimensions = new LinkedHashMap<>();
    private final Map<String, Score> languages = new LinkedHashMap<>();
    private final Map<String, Score> tags = new LinkedHashMap<>();
    private int irrelevant;
    private int irrelevantOnTheWire;

    /** Hits, wrong and missed labels of one row. */
    static final class Score {
        private int hits;
        private int wrong;
        private int missed;

        private void add(Set<String> expected, Set<String> given) {
            given.forEach(label -> {
                hits += expected.contains(label) ? 1 : 0;
                wrong += expected.contains(label) ? 0 : 1;
            });
            missed += (int) expected.stream().filter(label -> !given.contains(label)).count();
        }

        double f1() {
            return ratio(2 * hits, 2 * hits + wrong + missed);
        }

        @Override
        public String toString() {
            return "%5d %6.3f %6.3f %6.3f".formatted(hits + missed, ratio(hits, hits + wrong), ratio(hits, hits + missed), f1());
        }

        private static double ratio(int part, int whole) {
            return whole == 0 ? 1 : (double) part / whole;
        }
    }

    static Agreement of(List<LabelledItems.Item> items, Taxonomy taxonomy, Tagger tagger) {
        var agreement = new Agreement();
        items.forEach(item -> agreement.add(item, tagger.read(item.text()), taxonomy));
        return agreement;
    }

    /** Of one dimension by its plural, or {@link #RELEVANT}. */
    Score of(String row) {
        return dimensions.get(row);
    }

    Score of(String row, String lang) {
        return languages.get(row + " (" + lang + ")");
    }

    /** The share of irrelevant items that were let on the wire. */
    double letOnTheWire() {
        return (double) irrelevantOnTheWire / irrelevant;
    }

    private void add(LabelledItems.Item item, Reading reading, Taxonomy taxonomy) {
        irrelevant += item.relevant() ? 0 : 1;
        irrelevantOnTheWire += !item.relevant() && reading.relevant() ? 1 : 0;
        add(RELEVANT, item, item.relevant() ? YES : Set.of(), reading.relevant() ? YES : Set.of());
        for (var dimension : Dimension.values()) {
            var ids = new HashSet<>(taxonomy.tags(dimension).stream().map(Taxonomy.Tag::id).toList());
            var given = reading.tags().of(dimension);
            if (dimension == Dimension.ACTOR) {
                addTags(RARE, item, common(ids, RARE_ACTORS), given);
                ids.removeAll(RARE_ACTORS);
            }
            addTags(dimension.plural(), item, ids, given);
        }
    }

    private void addTags(String row, LabelledItems.Item item, Set<String> ids, List<String> read) {
        var expected = common(item.labels(), ids);
        var given = common(Set.copyOf(read), ids);
        given.removeIf(label -> item.okay().contains(label) && !expected.contains(label));
        if (row.equals(Dimension.SCENARIO.plural()) && !common(given, expected).isEmpty()) {
            given = expected;
        }
        add(row, item, expected, given);
        for (var id : ids) {
            tags.computeIfAbsent(row + " " + id, r -> new Score()).add(common(expected, Set.of(id)), common(given, Set.of(id)));
        }
    }

    private void add(String row, LabelledItems.Item item, Set<String> expected, Set<String> given) {
        dimensions.computeIfAbsent(row, r -> new Score()).add(expected, given);
        languages.computeIfAbsent(row + " (" + item.text().lang() + ")", r -> new Score()).add(expected, given);
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        var common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }

    /** As a table; with {@code everything} also by language and by tag. */
    String table(String title, boolean everything) {
        var text = new StringBuilder("%n%-36s %5s %6s %6s %6s%n".formatted(title, "n", "P", "R", "F1"));
        append(text, dimensions);
        text.append("%-36s %d of %d = %.1f %%%n".formatted("irrelevant, yet on the wire", irrelevantOnTheWire, irrelevant,
                100 * letOnTheWire()));
        if (everything) {
            append(text, new TreeMap<>(languages));
            append(text, new TreeMap<>(tags));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Map<String, Score> rows) {
        rows.forEach((row, score) -> text.append("%-36s %s%n".formatted(row, score)));
    }
}

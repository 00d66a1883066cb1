package peacewire.story;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import peacewire.news.Item;

/**
 * What was last on the wire, and to which of its stories a further item belongs. A story is joined as a whole: nothing in it
 * may be of another event than the newcomer, and the first and most others must be sure to be of the same; no chain of weak
 * likenesses makes one. To be told of every item that comes on the wire, in the log's order. One thread.
 */
public final class Stories {

    /** Beyond this, what looks the same is the next of its kind: the next round, the next exchange. */
    public static final Duration WINDOW = Duration.ofHours(72);

    /** Days of a busy wire; bounds memory and the work an item makes, whatever a feed lists at its first fetch. */
    public static final int MOST_ITEMS = 4_000;

    /** A feature of more items than this leads to no candidates: it tells nothing. */
    private static final int COMMON = 150;

    /** Stories looked at closely for one item. */
    private static final int CANDIDATES = 16;

    /** Members of a story compared, from its first on: enough to know it by. */
    private static final int MEMBERS = 12;

    private static final PassageReader READER = new PassageReader(WordList.read());

    private final ArrayDeque<Report> window = new ArrayDeque<>();
    private final Map<Long, List<Report>> stories = new HashMap<>();

    /** By feature, how many items of which stories have it: an item leaves at one price, however long its story is. */
    private final Map<String, Map<Long, Integer>> storiesWith = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private Report last;
    private final SameEvent sameEvent = new SameEvent(this::weight);

    private double weight(String feature) {
        return Weights.of(feature, count(feature), window.size());
    }

    /** How many of the items at hand have a feature. */
    int count(String feature) {
        return seen.getOrDefault(feature, 0);
    }

    /** The story that an item joins; empty where it begins its own. Its own story number is not looked at. */
    public OptionalLong join(Item item) {
        var report = read(item);
        long best = 0;
        double surest = 0;
        for (long story : candidates(report)) {
            double sure = sure(report, stories.get(story));
            if (sure > surest || sure == surest && sure > 0 && story < best) {
                best = story;
                surest = sure;
            }
        }
        return surest > 0 ? OptionalLong.of(best) : OptionalLong.empty();
    }

    /** An item that was looked for is mostly added right after. */
    private Report read(Item item) {
        if (last == null || last.seq() != item.seq()) {
            last = Report.of(item, READER);
        }
        return last;
    }

    private List<Long> candidates(Report report) {
        var common = new HashMap<Long, Double>();
        for (var feature : report.all()) {
            var with = storiesWith.getOrDefault(feature, Map.of()).keySet();
            if (with.size() <= COMMON) {
                double weight = weight(feature);
                with.forEach(story -> common.merge(story, weight, Double::sum));
            }
        }
        return common.entrySet().stream()
                .filter(entry -> within(report, stories.get(entry.getKey()).getFirst()))
                .sorted(Map.Entry.<Long, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES).map(Map.Entry::getKey).toList();
    }

    private static boolean within(Report report, Report first) {
        return Duration.between(first.time(), report.time()).abs().compareTo(WINDOW) <= 0;
    }

    /** How sure it is that a report belongs to a story; 0 where it does not. */
    private double sure(Report report, List<Report> members) {
        double sum = 0;
        int same = 0;
        int compared = Math.min(members.size(), MEMBERS);
        for (var member : members.subList(0, compared)) {
            double sure = sameEvent.sure(report, member);
            if (sure == SameEvent.PARTED) {
                return 0;
            }
            same += sure > 0 ? 1 : 0;
            sum += sure;
        }
        return 2 * same >= compared ? sum / compared : 0;
    }

    /** An item came on the wire, in this story. */
    public void add(Item item) {
        var report = read(item).in(item.story());
        window.add(report);
        stories.computeIfAbsent(item.story(), any -> new ArrayList<>()).add(report);
        for (var feature : report.all()) {
            seen.merge(feature, 1, Integer::sum);
            storiesWith.computeIfAbsent(feature, any -> new HashMap<>()).merge(item.story(), 1, Integer::sum);
        }
        if (window.size() > MOST_ITEMS) {
            drop(window.remove());
        }
    }

    /** An item is off the wire: nothing may join it any more. */
    public void remove(long seq) {
        window.stream().filter(report -> report.seq() == seq).findFirst().ifPresent(report -> {
            window.remove(report);
            drop(report);
        });
    }

    private void drop(Report report) {
        var members = stories.get(report.story());
        members.remove(report);
        if (members.isEmpty()) {
            stories.remove(report.story());
        }
        for (var feature : report.all()) {
            seen.computeIfPresent(feature, (any, count) -> count == 1 ? null : count - 1);
            storiesWith.computeIfPresent(feature, (any, with) -> {
                with.computeIfPresent(report.story(), (story, count) -> count == 1 ? null : count - 1);
                return with.isEmpty() ? null : with;
            });
        }
    }
}

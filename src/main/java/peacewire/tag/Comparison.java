package peacewire.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What another taxonomy would change, over any number of texts. One thread. */
public final class Comparison {

    /** Texts shown of each change. */
    private static final int SAMPLES = 5;

    private final Map<String, Change> changes = new LinkedHashMap<>();
    private long read;
    private long changed;

    /**
     * @param id    how the text is named to people: the number of an item, or what they gave
     * @param title what they see of it
     */
    public record Sample(Object id, String title) {
    }

    /** Of one tag, or of {@code relevant}: on the wire or off it. */
    public static final class Change {
        private final List<Sample> gained = new ArrayList<>();
        private final List<Sample> lost = new ArrayList<>();
        private long gains;
        private long losses;

        private void add(boolean gain, Sample sample) {
            gains += gain ? 1 : 0;
            losses += gain ? 0 : 1;
            var samples = gain ? gained : lost;
            if (samples.size() < SAMPLES) {
                samples.add(sample);
            }
        }
    }

    /** Components are the JSON of the dry run. */
    public record Result(long read, long changed, List<TagChange> tags) {
    }

    public record TagChange(String tag, long gained, long lost, List<Sample> gainedSamples, List<Sample> lostSamples) {
    }

    public void add(Object id, String title, Reading before, Reading after) {
        read++;
        var was = tags(before);
        var is = tags(after);
        if (was.equals(is)) {
            return;
        }
        changed++;
        var sample = new Sample(id, title);
        is.stream().filter(tag -> !was.contains(tag)).forEach(tag -> change(tag).add(true, sample));
        was.stream().filter(tag -> !is.contains(tag)).forEach(tag -> change(tag).add(false, sample));
    }

    private Change change(String tag) {
        return changes.computeIfAbsent(tag, any -> new Change());
    }

    private static List<String> tags(Reading reading) {
        return Stream.concat(reading.relevant() ? Stream.of(TaxonomyFile.RELEVANT) : Stream.of(), reading.tags().all()).toList();
    }

    /** The wire first, then the tags that change most. */
    public Result result() {
        var tags = changes.entrySet().stream().map(entry -> new TagChange(entry.getKey(), entry.getValue().gains,
                        entry.getValue().losses, entry.getValue().gained, entry.getValue().lost))
                .sorted(java.util.Comparator.<TagChange, Boolean>comparing(change -> !change.tag().equals(TaxonomyFile.RELEVANT))
                        .thenComparing(change -> -(change.gained() + change.lost())).thenComparing(TagChange::tag)).toList();
        return new Result(read, changed, tags);
    }
}

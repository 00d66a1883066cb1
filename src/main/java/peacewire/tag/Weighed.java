package peacewire.tag;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the words of one text weigh, the heaviest first. */
record Weighed(List<Share> shares) {

    /**
     * The share of one place.
     *
     * @param weight       in hundredths
     * @param vocabularies those that are first mentioned there, with {@code title:} before what the title adds
     */
    record Share(Hit place, int weight, List<String> vocabularies) {

        Share with(Share other) {
            return new Share(place, weight + other.weight, Stream.concat(vocabularies.stream(), other.vocabularies.stream()).toList());
        }
    }

    /** In hundredths. */
    int sum() {
        return shares.stream().mapToInt(Share::weight).sum();
    }

    /** The places that weigh most, as many as evidence is kept for one tag. */
    TreeSet<Hit> strongest() {
        return shares.stream().filter(share -> share.weight() > 0).limit(Tagger.EVIDENCE_PER_TAG).map(Share::place)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

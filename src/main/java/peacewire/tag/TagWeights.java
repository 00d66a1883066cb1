package peacewire.tag;

import java.util.Set;

/**
 * A second opinion on one tag of a relevant text: enough weight gives the tag where no rule does, and too little takes
 * away what a rule gave. Immutable.
 *
 * @param bar   the least sum that gives the tag, in hundredths
 * @param least the least sum that leaves the tag to its rules, in hundredths
 */
record TagWeights(Scale scale, int bar, int least) {

    static TagWeights of(YamlField field) throws InvalidTaxonomy {
        var fields = field.entries(Set.of("bar", "least", "text", "title"));
        Weights.demand(field, fields, "bar", "least");
        return new TagWeights(Scale.of(fields), fields.get("bar").hundredths(), fields.get("least").hundredths());
    }

    /** @param sum what the words of a text weigh, in hundredths */
    boolean gives(int sum) {
        return sum >= bar;
    }

    /** @param sum what the words of a text weigh, in hundredths */
    boolean takesAway(int sum) {
        return sum < least;
    }
}

package peacewire.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labelled items of both halves, joined in the order in which they came. */
class StoryLabelsTest {

    /** A little below what is reached. */
    @ParameterizedTest
    @CsvSource({"development, 0.97, 0.98, 0.995", "held-out, 0.90, 0.97, 0.99"})
    void stories_are_told_apart_and_found(String half, double f1, double pairs, double apart) {
        var labelled = LabelledStories.read(half);
        var score = labelled.score(labelled.joined());
        System.out.printf(Locale.ROOT, "stories, %-11s %d items: B-cubed P %.3f R %.3f F1 %.3f; pairs P %.3f, %d of %d found; "
                        + "of %d near misses %.4f apart%n", half, labelled.items().size(), score.precision(), score.recall(),
                score.f1(), score.pairs(), score.foundPairs(), score.truePairs(), score.nearMisses(), score.apart());
        assertThat(score.f1()).as("B-cubed F1").isGreaterThanOrEqualTo(f1);
        assertThat(score.pairs()).as("pair precision").isGreaterThanOrEqualTo(pairs);
        assertThat(score.apart()).as("near misses apart").isGreaterThanOrEqualTo(apart);
    }

    @Test
    void the_set_is_large_enough_to_judge_by() {
        var development = LabelledStories.read("development");
        var heldOut = LabelledStories.read("held-out");
        assertThat(development.items().size() + heldOut.items().size()).isGreaterThanOrEqualTo(300);
        assertThat(development.score(development.joined()).truePairs() + heldOut.score(heldOut.joined()).truePairs())
                .isGreaterThanOrEqualTo(300);
    }
}

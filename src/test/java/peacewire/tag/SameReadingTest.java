package peacewire.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Promise 4: the same input always gets the same tags, and the same evidence. */
class SameReadingTest {

    private static List<Text> texts;
    private static Tagger tagger;
    private static List<Reading> readings;

    @BeforeAll
    static void read_all() throws IOException {
        texts = new ArrayList<>();
        for (var half : LabelledItems.Half.values()) {
            LabelledItems.read(half).forEach(item -> texts.add(item.text()));
        }
        tagger = new Tagger(Taxonomy.builtIn());
        readings = all(tagger);
    }

    @AfterAll
    static void close() {
        tagger.close();
    }

    @Test
    void a_text_read_again_reads_the_same() {
        assertThat(all(tagger)).isEqualTo(readings);
    }

    @Test
    void what_was_read_before_leaves_no_trace() {
        var order = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        Collections.shuffle(order, new Random(4));
        for (int i : order) {
            assertThat(tagger.read(texts.get(i))).as(texts.get(i).title()).isEqualTo(readings.get(i));
        }
    }

    @Test
    void two_taggers_on_many_threads_read_the_same() throws Exception {
        try (var second = new Tagger(Taxonomy.builtIn()); var pool = Executors.newFixedThreadPool(8)) {
            var runs = Stream.of(tagger, second, tagger, second, tagger, second, tagger, second)
                    .<Callable<List<Reading>>>map(each -> () -> all(each)).toList();
            for (var run : pool.invokeAll(runs)) {
                assertThat(run.get()).isEqualTo(readings);
            }
        }
    }

    private static List<Reading> all(Tagger tagger) {
        return texts.stream().map(tagger::read).toList();
    }
}

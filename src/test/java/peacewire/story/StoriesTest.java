package peacewire.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.news.Item;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.news.Tags;

class StoriesTest {

    private static final Instant NOON = Instant.parse("2026-04-19T12:00:00Z");

    private final Stories stories = new Stories();
    private long last;

    private Item item(String source, String lang, String title, Duration later) {
        long seq = ++last;
        var time = NOON.plus(later);
        return new Item(seq, seq, 0, "", title, "", null, new Source(source, source, SourceKind.AGENCY, "XX", Side.OTHER), source,
                lang, null, time, null, time, time, Tags.NONE, List.of(), seq, List.of(), null);
    }

    /** The story that an item is given. */
    private long tell(String source, String lang, String title, Duration later) {
        var item = item(source, lang, title, later);
        long story = stories.join(item).orElse(item.seq());
        stories.add(item.in(story));
        return story;
    }

    private long tell(String source, String lang, String title) {
        return tell(source, lang, title, Duration.ofMinutes(last));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | EU adopts 12th package of sanctions against Russia | de | EU beschließt zwölftes Sanktionspaket gegen Russland
            en | Ukraine and Russia exchange 200 prisoners each      | uk | Україна та Росія обмінялися полоненими: 200 на 200
            en | Zelensky and Macron speak by phone about Odesa      | ru | Зеленский и Макрон поговорили по телефону об Одессе
            fr | Début des pourparlers à Istanbul                    | tr | İstanbul'da müzakereler başladı
            en | Ukraine receives 1,000 bodies from Russia           | pl | Rosja przekazała Ukrainie ciała 1000 żołnierzy
            """)
    void one_event_in_two_languages_is_one_story(String lang, String title, String otherLang, String other) {
        assertThat(tell("a", lang, title)).isEqualTo(tell("b", otherLang, other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EU adopts 12th package of sanctions against Russia  | EU adopts 13th package of sanctions against Russia
            Ukraine and Russia exchange 200 prisoners           | Ukraine and Russia exchange 1,000 prisoners
            Zelensky and Macron speak by phone                  | Zelensky and Merz speak by phone
            Russian strike on Odesa port kills two              | Russian strike on Izmail port kills two
            Ukraine and Russia to meet in Istanbul on 2 June    | Ukraine and Russia to meet in Istanbul on 3 June
            Ukraine and Russia to meet in Istanbul on Monday    | Ukraine and Russia to meet in Istanbul on Tuesday
            Talks between Ukraine and Russia begin in Istanbul  | Talks between Ukraine and Russia in Istanbul called off
            Talks between Ukraine and Russia begin in Istanbul  | Talks between Ukraine and Russia end in Istanbul
            Britain sanctions 30 tankers of Russia's shadow fleet | EU sanctions 30 tankers of Russia's shadow fleet
            European governments discuss draft 4 of guarantees for Ukraine | European governments discuss draft 5 of guarantees for Ukraine
            Zelensky and Macron speak by phone                  | Macron calls Zelensky after he spoke to Putin by phone
            EU adopts 12th package of sanctions against Russia  | Why the EU's 12th package of sanctions against Russia leaks
            """)
    void headlines_that_differ_in_one_fact_are_two_stories(String title, String other) {
        assertThat(tell("a", "en", title)).isNotEqualTo(tell("b", "en", other));
    }

    @Test
    void what_is_said_again_three_days_later_is_news() {
        long first = tell("a", "en", "Ukraine and Russia exchange 200 prisoners each", Duration.ZERO);
        assertThat(tell("b", "en", "Ukraine and Russia exchange 200 prisoners each", Duration.ofHours(2))).isEqualTo(first);
        assertThat(tell("c", "en", "Ukraine and Russia exchange 200 prisoners each", Duration.ofHours(73))).isNotEqualTo(first);
    }

    @Test
    void a_publishers_next_report_is_its_next_story_unless_it_is_the_same_again() {
        long first = tell("a", "en", "Ukraine and Russia exchange 200 prisoners at border");
        assertThat(tell("a", "en", "Ukraine and Russia exchange 200 prisoners at the border")).isEqualTo(first);
        assertThat(tell("a", "en", "Families welcome 200 prisoners that Ukraine and Russia exchanged")).isNotEqualTo(first);
    }

    @Test
    void the_number_of_an_article_of_a_treaty_counts_nothing() {
        long first = tell("a", "en", "European governments discuss draft 4 of guarantees under Article 5");
        assertThat(tell("b", "en", "European governments discuss draft 5 of guarantees")).isNotEqualTo(first);
    }

    @Test
    void nothing_joins_by_a_chain() {
        long first = tell("a", "en", "Talks in Istanbul on prisoners");
        tell("b", "en", "Talks in Istanbul on prisoners and grain");
        assertThat(tell("c", "en", "Grain talks: ships leave Odesa port")).isNotEqualTo(first);
    }

    @Test
    void what_is_off_the_wire_is_joined_by_nothing() {
        long first = tell("a", "en", "Ukraine and Russia exchange 200 prisoners each");
        stories.remove(first);
        assertThat(tell("b", "en", "Ukraine and Russia exchange 200 prisoners each")).isNotEqualTo(first);
    }

    @Test
    void the_first_items_are_forgotten_on_a_wire_that_is_too_busy() {
        long first = tell("a", "en", "Ukraine and Russia exchange 200 prisoners each");
        for (int i = 0; i < Stories.MOST_ITEMS; i++) {
            stories.add(item("b", "en", "Invented " + i, Duration.ZERO));
        }
        assertThat(tell("c", "en", "Ukraine and Russia exchange 200 prisoners each", Duration.ZERO)).isNotEqualTo(first);
    }

    @Test
    void a_wire_can_be_remembered_from_its_items() {
        var before = LabelledStories.read("development");
        var joined = before.joined();
        var again = new Stories();
        for (int i = 0; i < 100; i++) {
            again.add(before.items().get(i).item().in(joined.get(i)));
        }
        for (int i = 100; i < joined.size(); i++) {
            var item = before.items().get(i).item();
            assertThat(again.join(item).orElse(item.seq())).isEqualTo(joined.get(i));
            again.add(item.in(joined.get(i)));
        }
    }
}

package peacewire.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.news.Evidence;
import peacewire.news.SourceKind;

class TaggerTest {

    private static Tagger tagger;

    @BeforeAll
    static void open() {
        tagger = new Tagger(Taxonomy.builtIn());
    }

    @AfterAll
    static void close() {
        tagger.close();
    }

    private static Reading read(String title, String summary, String lang) {
        return tagger.read(new Text(title, summary, lang, null, null));
    }

    @Test
    void evidence_quotes_the_words_where_they_stand() {
        var reading = read("Kyiv’s envoys reject land swap", "Umerov told the U.S. side: “no ceasefire without guarantees”.", "en");
        assertThat(reading.evidence()).contains(
                new Evidence("ukraine", "title", "Kyiv", 0, 4),
                new Evidence("territory", "title", "land swap", 21, 30),
                new Evidence("united-states", "summary", "U.S", 16, 19),
                new Evidence("ceasefire", "summary", "ceasefire", 31, 40));
    }

    @Test
    void offsets_count_utf_16_units_also_after_an_emoji() {
        var title = "⚡️🕊 Кремль відкинув перемир’я";
        var reading = read(title, null, "uk");
        assertThat(reading.tags().issues()).contains("ceasefire");
        assertThat(reading.evidence()).allSatisfy(e -> assertThat(title.substring(e.start(), e.end())).isEqualTo(e.text()));
    }

    @Test
    void a_country_of_the_four_brings_europe_with_the_same_words() {
        var reading = read("Polish minister rules out troops for Ukraine", "", "en");
        assertThat(reading.tags().actors()).contains("poland", "europe");
        assertThat(reading.evidence()).contains(new Evidence("poland", "title", "Polish", 0, 6),
                new Evidence("europe", "title", "Polish", 0, 6));
    }

    @Test
    void a_think_tanks_own_feed_is_evidence_by_itself_but_only_of_what_is_relevant() {
        var reading = tagger.read(new Text("What a ceasefire in Ukraine needs", "", "en", null, SourceKind.THINK_TANK));
        assertThat(reading.tags().tracks()).contains("track-2");
        assertThat(reading.evidence()).contains(new Evidence("track-2", "source", "think-tank", 0, 0),
                new Evidence("think-tanks", "source", "think-tank", 0, 0));
        assertThat(tagger.read(new Text("Our summer school", "", "en", null, SourceKind.THINK_TANK))).isEqualTo(Reading.IRRELEVANT);
    }

    @Test
    void absent_texts_and_languages_are_read_all_the_same() {
        assertThat(tagger.read(new Text(null, null, null, null, null))).isEqualTo(Reading.IRRELEVANT);
        assertThat(read("Selenskyj trifft Macron: Gespräche über Waffenruhe", null, null).tags().issues()).contains("ceasefire");
        assertThat(read("Путин и Трамп обсудили перемирие на Украине", null, "en").tags().issues()).contains("ceasefire");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Peace talks on Ukraine, says European Council on Foreign Relations | think-tanks | europe
            Ukraine peace talks: European Solidarity lawmakers object | ukraine | europe
            Budapest Memorandum no model for Ukraine ceasefire, Kremlin says | russia | gulf-mediators
            Allies meet in Paris on Ukraine ceasefire | ukraine | france
            UKRAINE PEACE TALKS: TURKEY OFFERS TO HOST | turkey | china
            Ukraine peace talks: tell us what you think | ukraine | united-states
            """)
    void a_name_inside_another_or_a_mere_place_does_not_count(String title, String actor, String other) {
        assertThat(read(title, "", "en").tags().actors()).contains(actor).doesNotContain(other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uk | Зустріч із Зеленським у Стамбулі: про гарантії безпеки для Києва
            ru | Встреча с Зеленским в Стамбуле: о гарантиях безопасности для Киева
            pl | Spotkanie z Zełenskim w Stambule: o gwarancjach bezpieczeństwa dla Kijowa
            de | Treffen mit Selenskyj in Istanbul: Sicherheitsgarantien für Kiew
            fr | Rencontre avec Zelensky à Istanbul : garanties de sécurité pour l’Ukraine
            en | Zelenskyy’s Istanbul meeting on security guarantees for Kyiv
            """)
    void inflected_words_are_found_in_every_language(String lang, String title) {
        var reading = read(title, "", lang);
        assertThat(reading.tags().tracks()).contains("track-1");
        assertThat(reading.tags().actors()).contains("ukraine", "turkey");
        assertThat(reading.tags().issues()).contains("security-guarantees");
    }
}

package peacewire.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static peacewire.archive.Items.item;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.news.BadFilter;
import peacewire.news.Filter;
import peacewire.news.Item;

class FoundTest {

    private static final Item ITEM = item(1).words("Envoys hold cease-fire talks in Geneva", "L’Ukraine’s envoys: Переговоры без итога")
            .build().item();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "q=envoys | Envoys, envoys",
            "q=title:envoys | Envoys",
            "q=summary:envoys | envoys",
            "q=переговор* | Переговоры",
            "q=\"talks in geneva\" | talks in Geneva",
            "q=cease-fire | cease-fire",
            "q=geneva OR ukraine | Geneva, L’Ukraine’s",
            "q=geneva -moscow | Geneva"})
    void the_words_that_a_query_found_stand_where_they_are_said_to(String filter, String words) throws BadFilter {
        assertThat(words(filter)).isEqualTo(List.of(words.split(", ")));
    }

    @Test
    void nothing_is_found_without_a_query_or_where_it_does_not_match() throws BadFilter {
        assertThat(words("actor=ukraine")).isEmpty();
        assertThat(words("q=geneva AND moscow")).isEmpty();
        assertThat(words("q=track:track-1")).isEmpty();
    }

    private static List<String> words(String filter) throws BadFilter {
        return Found.of(ITEM, Filter.parse(filter)).stream()
                .map(found -> (found.field().equals("title") ? ITEM.title() : ITEM.summary()).substring(found.start(), found.end()))
                .toList();
    }
}

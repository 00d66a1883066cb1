package peacewire.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.json.Json;
import peacewire.news.Entry;
import peacewire.web.Problem;

class PostTest {

    @Test
    void a_full_post_becomes_an_entry() throws Exception {
        var entry = Post.read(Json.MAPPER.readTree("""
                {"title":"An invented\\n headline","summary":"Words","link":"https://example.org/a","lang":"uk",
                 "author":"A. Desk","published":"2026-04-19T14:00:00+02:00","id":"own-1"}"""), -1);
        assertThat(entry).isEqualTo(new Entry("own-1", "An invented headline", "Words", null, "https://example.org/a",
                "A. Desk", Instant.parse("2026-04-19T12:00:00Z"), null, "uk", List.of()));
    }

    @Test
    void a_title_is_enough_and_two_posts_without_id_are_two() throws Exception {
        var json = Json.MAPPER.readTree("{\"title\":\"Only this\",\"summary\":null}");
        assertThat(Post.read(json, -1).summary()).isNull();
        assertThat(Post.read(json, -1).id()).isNotEqualTo(Post.read(json, -1).id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"summary\":\"x\"} | title", "{\"title\":\"  \"} | title", "{\"title\":7} | title",
            "{\"title\":\"x\",\"headline\":\"y\"} | headline", "{\"title\":\"x\",\"link\":\"javascript:alert(1)\"} | link",
            "{\"title\":\"x\",\"link\":\"/relative\"} | link", "{\"title\":\"x\",\"lang\":\"not a tag\"} | lang",
            "{\"title\":\"x\",\"published\":\"yesterday\"} | published", "{\"title\":\"x\",\"summary\":[]} | summary"})
    void a_bad_field_is_named_with_the_post_it_stands_in(String json, String field) throws Exception {
        var node = Json.MAPPER.readTree(json);
        var refused = catchThrowableOfType(Problem.Refused.class, () -> Post.read(node, 3));
        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().more()).isEqualTo(Map.of("index", 3, "field", field));
    }

    @Test
    void a_title_that_is_too_long_hears_the_limit() throws Exception {
        var node = Json.MAPPER.readTree("{\"title\":\"" + "x".repeat(501) + "\"}");
        var refused = catchThrowableOfType(Problem.Refused.class, () -> Post.read(node, -1));
        assertThat(refused.problem().detail()).contains("501", "500");
        assertThat(refused.problem().more()).doesNotContainKey("index");
    }

    @Test
    void a_correction_changes_what_is_given_and_empties_what_is_null() throws Exception {
        var before = Post.read(Json.MAPPER.readTree(
                "{\"title\":\"Old\",\"summary\":\"Stays\",\"author\":\"Goes\",\"id\":\"own-1\"}"), -1);
        var after = Post.correct(Json.MAPPER.readTree("{\"title\":\"New\",\"author\":null}"), before);
        assertThat(after).extracting(Entry::id, Entry::title, Entry::summary, Entry::author)
                .containsExactly("own-1", "New", "Stays", null);
        assertThat(after.updated()).isNotNull();
        var refused = catchThrowableOfType(Problem.Refused.class,
                () -> Post.correct(Json.MAPPER.readTree("{\"id\":\"other\"}"), before));
        assertThat(refused.problem().more()).containsEntry("field", "id");
    }
}

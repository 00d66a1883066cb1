package peacewire.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.json.Json;
import peacewire.news.Freshness;
import peacewire.news.Item;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.news.Tags;

class BannerTest {

    private static final Instant NOW = Instant.parse("2026-04-19T12:00:00Z");

    @ParameterizedTest(name = "{0} fresh of {1}, {2} failing, {3} paused: {4}")
    @CsvSource({
        "10, 10, 0, 0, live",
        "5, 10, 5, 0, live",
        "4, 10, 6, 0, delayed",
        "1, 10, 0, 0, delayed",
        "1, 10, 0, 8, live",
        "0, 10, 10, 0, stale",
        "0, 10, 0, 0, stale",
        "0, 3, 0, 3, stale",
        "0, 0, 0, 0, stale"})
    void live_means_that_half_of_the_active_feeds_are_fresh(int fresh, int total, int failing, int paused,
                                                            String state) {
        var banner = Banner.of(NOW, null, false, new Freshness(fresh, total, failing, paused, 0), "e", 0);

        assertThat(banner.state()).hasToString(state);
    }

    @Test
    void the_banner_says_day_headline_and_feeds() {
        var banner = Banner.of(NOW, item(), true, new Freshness(31, 36, 3, 2, 840), "epoch", 840);

        assertThat(Json.MAPPER.<JsonNode>valueToTree(banner)).hasToString("""
                {"day":1516,"state":"live",\
                "latest":{"seq":812,"title":"Talks go on","source":"A paper","time":"2026-04-19T11:00:00Z","pinned":true},\
                "feeds":{"fresh":31,"total":36,"failing":3,"paused":2,"oldestSeconds":840},\
                "epoch":"epoch","last":840}""");
    }

    @Test
    void without_an_item_there_is_no_headline() {
        assertThat(Banner.of(NOW, null, false, new Freshness(1, 1, 0, 0, 3), "e", 0).latest()).isNull();
    }

    private static Item item() {
        var source = new Source("paper", "A paper", SourceKind.NEWSPAPER, "PL", Side.EUROPE);
        var time = Instant.parse("2026-04-19T11:00:00Z");
        return new Item(812, 840, 1, "id", "Talks go on", "", null, source, "paper-en", "en", null, null, null, time,
                time, Tags.NONE, List.of(), 812, List.of(), null);
    }
}

package peacewire.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.feeds.Configuration;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.parse.Discovery;
import peacewire.parse.ParsedFeed;

class SuggestedSourceTest {

    private static SuggestedSource of(String address, String name, String lang, String... taken) {
        var sources = java.util.Arrays.stream(taken).map(id -> new Source(id, id, SourceKind.OTHER, "XX", Side.OTHER)).toList();
        var configuration = new Configuration(Duration.ofDays(400), new Configuration.FetchRules(2, Duration.ofSeconds(5), List.of()),
                sources, List.of(), List.of());
        var feed = new ParsedFeed("rss2.0", new ParsedFeed.Channel("Feed title", null, lang, null), List.of(), List.of());
        return SuggestedSource.of(new Preview.Found(URI.create(address), feed, new Discovery.Site(null, name, null, null), List.of(),
                List.of(), null, null), URI.create(address), configuration);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "https://agency.gov.ua/rss | - | government | UA | kyiv",
        "https://www.invented.ua/rss | - | other | UA | kyiv",
        "https://invented.example.com/rss | uk | other | UA | kyiv",
        "https://invented.example.com/rss | ru | other | - | other",
        "https://invented.gov.ru/rss | - | government | RU | moscow",
        "https://invented.gov/rss | - | government | US | washington",
        "https://invented.gov.uk/rss | - | government | GB | europe",
        "https://invented.gouv.fr/rss | - | government | FR | europe",
        "https://invented.ec.europa.eu/rss | - | international | EU | europe",
        "https://invented.un.org/rss | - | international | UN | other",
        "https://invented.int/rss | - | international | - | other",
        "https://invented.de/rss | - | other | DE | europe",
        "https://invented.gov.tr/rss | - | government | TR | other",
        "https://invented.io/rss | - | other | - | other",
        "https://notgov.com/rss | - | other | - | other"})
    void the_address_tells_what_it_can_and_no_more(String address, String lang, String kind, String country, String side) {
        var suggested = of(address, "Invented", lang);
        assertThat(suggested.kind()).hasToString(kind);
        assertThat(suggested.country()).isEqualTo(country);
        assertThat(suggested.side()).hasToString(side);
        assertThat(suggested.lang()).isEqualTo(lang);
        assertThat(suggested.url()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"Invented News Agency,agency", "Radio Invented,broadcaster", "Invented Institute,think-tank", "The Invented Times,newspaper", "Sometimes,other"})
    void the_name_tells_the_kind_where_the_address_does_not(String name, String kind) {
        assertThat(of("https://invented.com/", name, "en").kind()).hasToString(kind);
    }

    @Test
    void ids_are_plain_and_not_taken() {
        assertThat(of("https://www.invented.com/rss", "x", null).id()).isEqualTo("invented");
        assertThat(of("https://news.invented.co.uk/rss", "x", null).id()).isEqualTo("news-invented-co-uk");
        assertThat(of("https://invented.com/rss", "x", null, "invented", "invented-2").id()).isEqualTo("invented-3");
        assertThat(of("https://editor.com/", "x", null).id()).isEqualTo("editor-2");
        assertThat(of("https://invented.com/", null, null).name()).isEqualTo("Feed title");
    }
}

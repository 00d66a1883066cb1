package peacewire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import peacewire.news.Entry;
import peacewire.news.Feed;

class SelectorGuessTest {

    private static final URI HOME = URI.create("https://ministry.example/news");
    private static final String MENU = """
            <nav><ul class="menu"><li><a href="/a">About the invented ministry</a></li><li><a href="/b">Structure of the ministry</a></li>
            <li><a href="/c">Contacts and opening hours</a></li><li><a href="/d">Public procurement plans</a></li></ul></nav>""";

    private static String page(IntFunction<String> item) {
        return "<!doctype html><html lang='en'><head><title>News</title></head><body>" + MENU + "<main><div class='list'>"
                + IntStream.rangeClosed(1, 8).mapToObj(item).collect(Collectors.joining()) + "</div></main>"
                + "<footer><a href='/imprint'>Imprint and legal notice of it</a></footer></body></html>";
    }

    private static Feed.Selectors guess(String html) {
        return Discovery.of(html.getBytes(StandardCharsets.UTF_8), "text/html", HOME).select();
    }

    private static ParsedFeed read(String html) throws NotAFeed {
        return FeedParser.page(html.getBytes(StandardCharsets.UTF_8), "text/html", HOME, guess(html));
    }

    @Test
    void articles_with_heading_time_and_summary_are_read() throws NotAFeed {
        ParsedFeed feed = read(page(i -> """
                <article class="card"><a href="/n/%1$d"><img src="/i/%1$d.jpg"></a><h3><a href="/n/%1$d">Invented meeting number %1$d was held</a></h3>
                <time datetime="2026-03-0%1$dT08:00:00Z">%1$d March</time><p class="lead">The delegations met for the %1$dth time and adjourned.</p></article>""".formatted(i)));
        assertThat(feed.entries()).hasSize(8);
        Entry first = feed.entries().getFirst();
        assertThat(first.title()).isEqualTo("Invented meeting number 1 was held");
        assertThat(first.link()).isEqualTo("https://ministry.example/n/1");
        assertThat(first.published()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(first.summary()).startsWith("The delegations met");
    }

    @Test
    void a_plain_list_with_dates_in_words_is_read() throws NotAFeed {
        ParsedFeed feed = read(page(i -> """
                <div class="row"><span class="date">0%1$d.03.2026</span> <a class="t" href="/n/%1$d">Invented statement number %1$d published</a></div>""".formatted(i)));
        assertThat(feed.entries()).hasSize(8).allMatch(entry -> entry.published() != null)
                .extracting(Entry::title).allMatch(title -> title.startsWith("Invented statement"));
    }

    @Test
    void a_card_that_is_one_link_is_read() throws NotAFeed {
        ParsedFeed feed = read(page(i -> """
                <a class="card" href="/n/%1$d"><h2>Invented briefing number %1$d</h2><time datetime="2026-03-0%1$d">then</time></a>""".formatted(i)));
        assertThat(feed.entries()).hasSize(8).extracting(Entry::title).contains("Invented briefing number 1");
        assertThat(feed.entries()).extracting(Entry::link).contains("https://ministry.example/n/8");
        assertThat(feed.entries()).allMatch(entry -> entry.published() != null);
    }

    @Test
    void list_items_without_classes_are_named_by_their_list() {
        String html = page(i -> "").replace("<div class='list'>", "<ul id='news'>" + IntStream.rangeClosed(1, 5)
                .mapToObj(i -> "<li><a href='/n/" + i + "'>Invented announcement, the number of it " + i + "</a></li>").collect(Collectors.joining()) + "</ul><div>");
        assertThat(guess(html).item()).isEqualTo("#news > li");
    }

    @Test
    void a_menu_alone_is_no_news() {
        assertThat(guess(page(i -> ""))).isNull();
        assertThat(guess("<html><body><p>Nothing here</p></body></html>")).isNull();
    }
}

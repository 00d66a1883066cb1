package peacewire.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import peacewire.news.Feed;
import peacewire.news.FeedActivity;
import peacewire.news.FeedState;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;
import peacewire.poll.FeedHealth;

/** What {@code /sources} shows of 3,000 invented feeds. */
class ListingTest {

    private static final Instant NOW = Instant.parse("2026-04-19T12:00:00Z");
    private static final List<FeedHealth> FEEDS = feeds();
    private static final Map<String, FeedActivity> ACTIVITY = activity();

    @Test
    void trouble_comes_first_and_a_page_holds_a_hundred() {
        var view = view();
        assertThat(view.rows()).hasSize(Listing.PAGE);
        assertThat(view.rows().getFirst().feed().state()).isEqualTo("failing");
        assertThat(view.showing()).isEqualTo("1 to 100 of 3,000 feeds");
        assertThat(view.next()).isEqualTo("/sources?page=2");
        assertThat(view("page", "30").rows().getLast().feed().state()).isEqualTo("fresh");
        assertThat(view("page", "999").showing()).isEqualTo("2,901 to 3,000 of 3,000 feeds");
    }

    @Test
    void words_kind_country_and_state_narrow_it() {
        assertThat(view("q", "Publisher 0042").rows()).extracting(row -> row.feed().id()).containsExactly("feed-84", "feed-85");
        assertThat(view("kind", "government", "country", "UA").rows()).isNotEmpty()
                .allMatch(row -> row.feed().kind().equals("government") && row.feed().country().equals("UA"));
        assertThat(view("state", "failing").rows()).allMatch(row -> row.feed().state().equals("failing"));
        assertThat(view("q", "nothing of that name").showing()).isEqualTo("No feed matches");
    }

    @Test
    void it_is_ordered_by_name_by_items_and_by_relevance() {
        assertThat(view("sort", "name").rows().getFirst().feed().source()).isEqualTo("Publisher 0000");
        assertThat(view("sort", "items").rows().getFirst().feed().id()).isEqualTo("feed-2999");
        assertThat(view("sort", "relevance").rows().getFirst().feed().id()).isEqualTo("feed-1");
    }

    @Test
    void a_group_is_headed_once_by_its_source() {
        var rows = view("group", "source", "sort", "name").rows();
        assertThat(rows.stream().map(FeedRow::heading).filter(heading -> !heading.isEmpty())).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void a_page_of_three_thousand_feeds_stays_small() throws Exception {
        var answer = Page.Answer.ok("sources", Frame.quiet("Sources", "sources"), view());
        var html = PagePreview.html(answer).getBytes(StandardCharsets.UTF_8);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(html);
        }
        System.out.println("FIGURE /sources of 3,000 feeds: " + html.length + " bytes, " + packed.size() + " compressed");
        assertThat(packed.size()).isLessThan(40_000);
    }

    static SourcesPage.View view(String... query) {
        var pairs = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < query.length; i += 2) {
            pairs.add(Map.entry(query[i], query[i + 1]));
        }
        var facts = new SourcesPage.Facts(FEEDS, ACTIVITY, feed -> Optional.of(Sample.ITEMS.getFirst()), List.of(), List.of());
        return SourcesPage.view(facts, new Asked(pairs, Map.of(), "", NOW, true, Map.of(), "/sources"));
    }

    private static List<FeedHealth> feeds() {
        var feeds = new ArrayList<FeedHealth>();
        for (int i = 0; i < 3_000; i++) {
            var source = new Source("publisher-" + i / 2, String.format("Publisher %04d", i / 2), SourceKind.values()[i / 2 % 3],
                    i % 4 < 2 ? "UA" : "FR", Side.OTHER);
            var feed = new Feed("feed-" + i, source, URI.create("https://feeds.example/" + i), "en", Duration.ofMinutes(10),
                    Feed.Wire.RELEVANT, Feed.Show.SUMMARY, null, null);
            var failing = i % 100 == 7;
            feeds.add(new FeedHealth(feed, FeedState.unknown(feed.id()), failing ? FeedHealth.Condition.FAILING : FeedHealth.Condition.FRESH,
                    failing ? "The server's name can't be resolved." : ""));
        }
        return feeds;
    }

    private static Map<String, FeedActivity> activity() {
        var activity = new HashMap<String, FeedActivity>();
        for (int i = 0; i < 3_000; i++) {
            activity.put("feed-" + i, new FeedActivity(Collections.nCopies(FeedActivity.DAYS, i), i == 1 ? 14 : i / 2));
        }
        return activity;
    }
}

package peacewire.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import peacewire.news.Filter;
import peacewire.news.Item;

class StoryViewTest {

    private static List<Item> story(int story) {
        return SampleStories.items().reversed().stream().filter(item -> item.story() == 860 + story * 10).toList();
    }

    private static StoryView view(int story) {
        return StoryView.of(story(story).getFirst(), story(story), Sample.NOW);
    }

    @Test
    void publishers_are_counted_by_source_and_by_side() {
        assertThat(view(1)).extracting(StoryView::publishers, StoryView::sides, StoryView::only)
                .containsExactly(5L, "Kyiv 1, Moscow 1, Washington 1, Europe 1, elsewhere 1", "");
        assertThat(view(2)).extracting(StoryView::publishers, StoryView::sides, StoryView::only)
                .containsExactly(1L, "Washington 1", "");
    }

    @Test
    void what_only_one_side_reports_says_so() {
        assertThat(view(0)).extracting(StoryView::publishers, StoryView::only).containsExactly(2L, "Europe");
    }

    @Test
    void an_item_by_itself_has_nothing_folded_under_it() {
        var item = Sample.ITEMS.getFirst();
        assertThat(StoryView.of(item, List.of(item), Sample.NOW)).isNull();
    }

    @Test
    void words_that_the_first_headline_lacks_are_marked_in_its_own_language() {
        assertThat(Differing.of("Envoys will meet in Geneva, says Ankara", "Envoys to meet in Ankara"))
                .containsExactly(new Differing("Envoys ", false), new Differing("will", true), new Differing(" meet in ", false),
                        new Differing("Geneva, says", true), new Differing(" Ankara", false));
        assertThat(Differing.of("Something else", "Envoys to meet")).containsExactly(new Differing("Something else", false));
        assertThat(view(1).lines().get(0).title()).noneMatch(Differing::differs);
        assertThat(view(1).lines().get(2).title()).anyMatch(Differing::differs);
    }

    @Test
    void a_page_shows_a_story_once_under_the_first_of_it_there() {
        var wire = SampleStories.wire(Filter.ALL);
        assertThat(wire.items()).extracting(ItemView::seq).containsExactly(880L, 870L, 860L);
        assertThat(wire.items().get(1).told().lines()).extracting(StoryView.Line::seq).containsExactly(871L, 872L, 873L, 874L);
    }

    @Test
    void a_page_that_does_not_reach_down_to_the_first_still_folds_the_whole_story() {
        var stories = SampleStories.items().reversed().stream().collect(Collectors.groupingBy(Item::story));
        var items = List.of(SampleStories.item(1, 4), SampleStories.item(1, 2));
        var shown = ItemView.folded(ItemView.of(items, Sample.NAMES, Sample.NOW), items, stories, Sample.NOW);
        assertThat(shown).singleElement().satisfies(view -> {
            assertThat(view.seq()).isEqualTo(872);
            assertThat(view.told().lines()).extracting(StoryView.Line::seq).containsExactly(870L, 871L, 873L, 874L);
            assertThat(view.told().first().permalink()).isEqualTo("/items/870");
        });
    }

    @Test
    void long_stories_are_cut_and_say_so() {
        var lead = Sample.later(1, 1, "Invented");
        var items = java.util.stream.LongStream.rangeClosed(1, 60).mapToObj(n -> Sample.later(n, n, "Invented " + n).in(1)).toList();
        var view = StoryView.of(lead.in(1), items, Sample.NOW);
        assertThat(view.lines()).hasSize(40);
        assertThat(view.items()).isEqualTo(60);
        assertThat(view.more()).isEqualTo(19);
    }

    @Test
    void publishers_stand_by_side_with_their_feeds() {
        var view = PublishersPage.view(Sample.CONFIGURATION, Map.of("sample-agency", 3L));
        assertThat(view.sides()).extracting(PublishersPage.Group::side)
                .containsExactly("Kyiv", "Moscow", "Washington", "Europe", "Elsewhere");
        assertThat(view.sides().get(2).rows()).containsExactly(new PublishersPage.Row("sample-agency", "Sample Agency", "agency", "US", 2, 3));
    }
}

package peacewire.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import peacewire.news.Item;

class ItemDetailTest {

    private static final Item ITEM = Sample.ITEMS.get(1);

    @Test
    void all_wordings_come_newest_first_each_with_what_changed() {
        var tellings = detail(List.of(titled("one", 3), titled("one more", 2), titled("one more", 1), titled("One more.", 0)),
                List.of(ITEM)).tellings();
        assertThat(tellings).extracting(telling -> telling.parts().stream().map(DiffPart::text).toList())
                .containsExactly(List.of("One more", "."), List.of("one", " more"), List.of("one"));
        assertThat(tellings).extracting(Telling::formal).containsExactly(true, false, false);
        assertThat(tellings.get(1).parts().getLast().in()).isTrue();
    }

    @Test
    void an_item_that_kept_its_title_has_one_wording_and_no_list_of_them() {
        assertThat(detail(List.of(ITEM, ITEM), List.of(ITEM)).tellings()).isEmpty();
    }

    @Test
    void siblings_are_the_others_of_its_story_and_publishers_are_counted_by_source() {
        var detail = detail(List.of(ITEM), List.of(Sample.ITEMS.get(8), ITEM, Sample.ITEMS.get(0)));
        assertThat(detail.told().lines()).extracting(StoryView.Line::seq).containsExactly(Sample.ITEMS.get(8).seq(), Sample.ITEMS.get(0).seq());
        assertThat(detail.told().publishers()).isEqualTo(2);
    }

    @Test
    void every_tag_is_explained_by_its_words() {
        var item = Sample.ITEMS.get(0);
        var reasons = detail(item, List.of(item), List.of(item)).reasons();
        assertThat(reasons).extracting(reason -> reason.tag().name()).containsExactly("Track I", "United States", "Turkey", "Peacekeeping");
        assertThat(reasons.get(1).words()).containsExactly(new ItemDetail.Word("Ankara", "in the title"));
        assertThat(reasons.get(3).words()).containsExactly(new ItemDetail.Word("exchange of maps", "in the summary"));
    }

    private static ItemDetail detail(List<Item> revisions, List<Item> story) {
        return detail(ITEM, revisions, story);
    }

    private static ItemDetail detail(Item item, List<Item> revisions, List<Item> story) {
        return ItemDetail.of(item, revisions, story, Sample.NAMES, "https://wire.example", Sample.NOW);
    }

    private static Item titled(String title, int hoursAgo) {
        return Sample.with(ITEM, title, ITEM.summary(), ITEM.link(), Sample.NOW.minus(Duration.ofHours(hoursAgo)));
    }
}

package peacewire.web.page;

import java.util.Arrays;
import java.util.List;
import peacewire.news.Dimension;
import peacewire.news.Tags;

/** A tag as a link to the wire that it filters. */
public record TagView(String dimension, String id, String name, String href) {

    static TagView of(Dimension dimension, String id, Names names) {
        return new TagView(dimension.toString(), id, names.tag(id), "/wire?" + dimension + "=" + id);
    }

    static List<TagView> of(Tags tags, Names names) {
        return Arrays.stream(Dimension.values())
                .flatMap(dimension -> tags.of(dimension).stream().map(id -> of(dimension, id, names)))
                .toList();
    }
}

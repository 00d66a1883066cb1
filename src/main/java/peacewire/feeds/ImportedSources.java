package peacewire.feeds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peacewire.feeds.Opml.Outline;
import peacewire.news.Feed;
import peacewire.news.Source;

/** Imported outlines as sources with the keys of feeds.yml, ready to be added to one. */
final class ImportedSources {

    private ImportedSources() {
    }

    static List<Map<String, Object>> of(List<Outline> outlines) {
        return outlines.stream().collect(groupingBy(outline -> outline.feed().source(), LinkedHashMap::new, toList()))
                .entrySet().stream().map(entry -> source(entry.getKey(), entry.getValue())).toList();
    }

    private static Map<String, Object> source(Source source, List<Outline> outlines) {
        var map = new LinkedHashMap<String, Object>();
        var folders = outlines.getFirst().folders();
        // our own export's folder is the publisher itself
        if (!folders.isEmpty() && !folders.equals(List.of(source.name()))) {
            map.put(Edit.COMMENT, "from the folder " + String.join(" / ", folders));
        }
        map.put("id", source.id());
        map.put("name", source.name());
        map.put("kind", source.kind().toString());
        if (!source.country().isEmpty()) {
            map.put("country", source.country());
        }
        map.put("side", source.side().toString());
        map.put("feeds", outlines.stream().map(outline -> feed(outline.feed())).toList());
        return map;
    }

    private static Map<String, Object> feed(Feed feed) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", feed.id());
        map.put("url", feed.url().toString());
        if (feed.lang() != null) {
            map.put("lang", feed.lang());
        }
        return map;
    }
}

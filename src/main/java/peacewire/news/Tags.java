package peacewire.news;

import java.util.List;
import java.util.stream.Stream;

/** Our reading of an item: ids of the taxonomy, each list in the taxonomy's order. */
public record Tags(List<String> tracks, List<String> actors, List<String> issues, List<String> scenarios) {

    public static final Tags NONE = new Tags(List.of(), List.of(), List.of(), List.of());

    public Tags {
        tracks = List.copyOf(tracks);
        actors = List.copyOf(actors);
        issues = List.copyOf(issues);
        scenarios = List.copyOf(scenarios);
    }

    public List<String> of(Dimension dimension) {
        return switch (dimension) {
            case TRACK -> tracks;
            case ACTOR -> actors;
            case ISSUE -> issues;
            case SCENARIO -> scenarios;
        };
    }

    public Stream<String> all() {
        return Stream.of(tracks, actors, issues, scenarios).flatMap(List::stream);
    }
}

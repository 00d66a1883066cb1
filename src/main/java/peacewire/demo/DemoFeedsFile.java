package peacewire.demo;

import java.util.List;
import java.util.stream.Collectors;

/** The feeds.yml of the demo. */
final class DemoFeedsFile {

    private DemoFeedsFile() {
    }

    static String text(List<DemoPublisher> publishers, String origin) {
        return """
                # The demo: every publisher below is invented, and so is everything they report.
                defaults: {every: 2s, wire: relevant, show: summary}
                retention: 400d
                fetch: {perHost: 16, spacing: 0s, allow: ["127.0.0.1"]}
                sources:
                %stopics:
                  - {id: guarantees-and-force, name: "European guarantees and force", filter: "actor=europe&issue=security-guarantees&issue=peacekeeping"}
                  - {id: second-track, name: "Track II on a ceasefire", filter: "track=track-2&issue=ceasefire"}
                """.formatted(publishers.stream().map(one -> source(one, origin)).collect(Collectors.joining()));
    }

    private static String source(DemoPublisher publisher, String origin) {
        var source = publisher.source();
        return """
                  - id: %s
                    name: "%s"
                    kind: %s
                    country: %s
                    side: %s
                    feeds:
                      - {id: %s, url: "%s/feeds/%s", lang: %s}
                """.formatted(source.id(), source.name(), source.kind(), source.country(), source.side(),
                        source.id(), origin, source.id(), publisher.lang());
    }
}

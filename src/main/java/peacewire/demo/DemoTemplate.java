package peacewire.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import peacewire.news.SourceKind;

/**
 * An invented event in several languages, to be filled with figures.
 *
 * @param institutes only think tanks report it; without it, all the others do
 * @param stray      none of the wire's business
 */
record DemoTemplate(String id, boolean institutes, boolean stray, Map<String, Words> words) {

    record Words(String title, String summary) {
    }

    boolean fits(DemoPublisher publisher) {
        return words.containsKey(publisher.lang())
                && (publisher.source().kind() == SourceKind.THINK_TANK) == institutes;
    }

    static List<DemoTemplate> all() {
        try (var in = DemoTemplate.class.getResourceAsStream("/demo/news.yml")) {
            var list = (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return list.stream().map(one -> of((Map<?, ?>) one)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoTemplate of(Map<?, ?> map) {
        return new DemoTemplate((String) map.get("id"), map.get("from") != null, map.get("stray") != null,
                map.entrySet().stream().filter(entry -> entry.getValue() instanceof List)
                        .collect(Collectors.toMap(entry -> (String) entry.getKey(), entry -> words(entry.getValue()))));
    }

    private static Words words(Object titleAndSummary) {
        var pair = (List<?>) titleAndSummary;
        return new Words((String) pair.get(0), (String) pair.get(1));
    }
}

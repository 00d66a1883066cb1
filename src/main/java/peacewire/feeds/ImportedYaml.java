package peacewire.feeds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import peacewire.feeds.Opml.Import;
import peacewire.feeds.Opml.Outline;
import peacewire.json.Json;
import peacewire.news.Source;

/** An import as the text of a feeds.yml. All texts are quoted as JSON, which YAML 1.2 reads alike. */
final class ImportedYaml {

    private static final String HEAD = """
            # Feeds taken over from an OPML file.
            # OPML does not say who publishes a feed: where kind and side are 'other', set them, add the country,
            # and put the feeds of one publisher under one source, for independence is counted by source.
            defaults: {every: 10m, wire: relevant, show: summary}
            """;

    private ImportedYaml() {
    }

    static String write(Import imported) {
        var text = new StringBuilder(HEAD);
        text.append(imported.taken().isEmpty() ? "sources: []\n" : "sources:\n");
        imported.taken().stream()
                .collect(groupingBy(outline -> outline.feed().source(), LinkedHashMap::new, toList()))
                .forEach((source, outlines) -> source(text, source, outlines));
        if (!imported.notTaken().isEmpty()) {
            text.append("\n# Not taken:\n");
            imported.notTaken().forEach(line -> text.append("#   ").append(comment(line)).append('\n'));
        }
        return text.toString();
    }

    private static void source(StringBuilder text, Source source, List<Outline> outlines) {
        text.append('\n');
        var folders = outlines.getFirst().folders();
        if (!folders.isEmpty()) {
            text.append("  # from the folder ").append(comment(String.join(" / ", folders))).append('\n');
        }
        text.append("  - id: ").append(quoted(source.id())).append('\n');
        text.append("    name: ").append(quoted(source.name())).append('\n');
        text.append("    kind: ").append(source.kind()).append('\n');
        if (!source.country().isEmpty()) {
            text.append("    country: ").append(quoted(source.country())).append('\n');
        }
        text.append("    side: ").append(source.side()).append('\n');
        text.append("    feeds:\n");
        outlines.forEach(outline -> feed(text, outline));
    }

    private static void feed(StringBuilder text, Outline outline) {
        var feed = outline.feed();
        text.append("      - {id: ").append(quoted(feed.id())).append(", url: ").append(quoted(feed.url().toString()));
        if (feed.lang() != null) {
            text.append(", lang: ").append(quoted(feed.lang()));
        }
        text.append("}\n");
    }

    private static String quoted(String text) {
        return Json.write(text);
    }

    /** What ends a comment in YAML, or may not stand in it, becomes a space. */
    private static String comment(String text) {
        return text.replaceAll("[^\\P{C}\\x{200C}\\x{200D}]|[\\p{Zl}\\p{Zp}]", " ");
    }
}

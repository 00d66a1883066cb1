package peacewire.feeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** New members as text in a file's style. */
record Written(Style style) {

    /** Names first, the long lists last; a key not listed stands before those. */
    private static final List<String> ORDER = List.of("id", "name", "kind", "country", "side", "url", "lang", "filter",
            "every", "fastest", "slowest", "wire", "show", "userAgent", "paused");
    private static final List<String> LAST = List.of("select", "feeds");

    /** A member with its dash in this column, and the comment above it; lines end as the file's do. */
    String item(Step.Kind kind, Map<String, Object> item, int column) {
        var text = new StringBuilder();
        comment(text, item, column);
        var entries = entries(item);
        var flow = "- " + flowMap(entries);
        if (style.flow(kind) && (kind == Step.Kind.SOURCE || column + flow.length() <= Style.LINE_LIMIT_CHARS)) {
            line(text, column, flow);
            return text.toString();
        }
        var dash = "- ";
        for (var entry : entries) {
            entry(text, entry, dash, dash.equals("- ") ? column : column + 2);
            dash = "";
        }
        return text.toString();
    }

    /** One key with its value as a line of its own, or the lines of a list. */
    String entry(String key, Object value, int column) {
        var text = new StringBuilder();
        entry(text, Map.entry(key, value), "", column);
        return text.toString();
    }

    String pair(String key, Object value) {
        return Scalars.key(key) + ": " + flow(key, value);
    }

    String flow(Object value) {
        return flow("", value);
    }

    private void entry(StringBuilder text, Map.Entry<String, Object> entry, String dash, int column) {
        if (entry.getKey().equals("feeds") && entry.getValue() instanceof List<?> feeds && !feeds.isEmpty()) {
            line(text, column, dash + "feeds:");
            int keys = column + dash.length();
            feeds.forEach(feed -> text.append(feedItem(feed, keys + style.feedDash())));
        } else {
            line(text, column, dash + pair(entry.getKey(), entry.getValue()));
        }
    }

    @SuppressWarnings("unchecked")
    private String feedItem(Object feed, int column) {
        if (feed instanceof Map<?, ?> map) {
            return item(Step.Kind.FEED, (Map<String, Object>) map, column);
        }
        var text = new StringBuilder();
        line(text, column, "- " + flow(feed));
        return text.toString();
    }

    private String flow(String key, Object value) {
        return switch (value) {
            case Map<?, ?> map -> flowMap(entries(map));
            case List<?> list -> list.stream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
            default -> Scalars.write(Data.of(value), key.equals("url") && style.plainUrls());
        };
    }

    private String flowMap(List<Map.Entry<String, Object>> entries) {
        return entries.stream().map(entry -> pair(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private void comment(StringBuilder text, Map<String, Object> item, int column) {
        if (item.get(Edit.COMMENT) instanceof String comment && !comment.isBlank()) {
            comment.lines().forEach(one -> line(text, column, "# " + printable(one)));
        }
    }

    /** What ends a comment in YAML, or may not stand in it, becomes a space. */
    static String printable(String line) {
        return line.replaceAll("[^\\P{C}\\x{200C}\\x{200D}]|[\\p{Zl}\\p{Zp}]", " ");
    }

    private void line(StringBuilder text, int column, String content) {
        text.append(" ".repeat(column)).append(content).append(style.newline());
    }

    private static List<Map.Entry<String, Object>> entries(Map<?, ?> map) {
        var entries = new ArrayList<Map.Entry<String, Object>>();
        map.forEach((key, value) -> {
            if (value != null && !key.equals(Edit.COMMENT)) {
                entries.add(Map.entry(key.toString(), value));
            }
        });
        entries.sort(Comparator.comparingInt(entry -> rank(entry.getKey())));
        return entries;
    }

    private static int rank(String key) {
        int first = ORDER.indexOf(key);
        return LAST.contains(key) ? ORDER.size() + 1 + LAST.indexOf(key) : first < 0 ? ORDER.size() : first;
    }
}

package peacewire.baseline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One Markdown file of an analysis: front matter, then points. Reads by lines, so that every problem has one. */
record MarkdownFile(String name, Fields head, List<Point> points) {

    private static final Pattern HEADING = Pattern.compile("## +(.+?) +\\{#([^}]*)} *");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+): *(.*)");
    private static final String FENCE = "---";

    /**
     * @param fields its attributes, and {@code id} from the heading
     * @param body   its text in Markdown; may be empty
     */
    record Point(String heading, Fields fields, String body) {
    }

    static MarkdownFile read(String name, String text, Problems problems) {
        var lines = text.replace("\uFEFF", "").lines().toList();
        int close = lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)
                ? -1 : 1 + lines.subList(1, lines.size()).indexOf(FENCE);
        if (close < 1) {
            problems.add(name, 1, "the file must begin with front matter between two lines of '---'");
            return new MarkdownFile(name, new Fields(name, 1, Map.of(), problems), List.of());
        }
        var head = YamlFields.read(name, 1, String.join("\n", lines.subList(1, close)), problems);
        return new MarkdownFile(name, head, points(name, lines, close + 1, problems));
    }

    private static List<Point> points(String name, List<String> lines, int from, Problems problems) {
        var points = new ArrayList<Point>();
        int at = next(lines, from);
        IntStream.range(from, at).filter(i -> !lines.get(i).isBlank()).findFirst().ifPresent(i ->
                problems.add(name, i + 1, "text before the first '## ' heading belongs to no point"));
        while (at < lines.size()) {
            int end = next(lines, at + 1);
            var heading = HEADING.matcher(lines.get(at));
            if (heading.matches()) {
                points.add(point(name, heading.group(1), heading.group(2), at + 1, lines.subList(at + 1, end), problems));
            } else {
                problems.add(name, at + 1, "the heading has no id at its end, such as {#guarantees-3}");
            }
            at = end;
        }
        return points;
    }

    private static int next(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).startsWith("## ")) {
            at++;
        }
        return at;
    }

    /** @param line of the heading, from 1 */
    private static Point point(String name, String heading, String id, int line, List<String> lines, Problems problems) {
        var values = new LinkedHashMap<String, Fields.Value>();
        values.put("id", new Fields.Value(id, line));
        int at = 0;
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            var attribute = ATTRIBUTE.matcher(lines.get(at));
            if (!attribute.matches()) {
                problems.add(name, line + at + 1, "expected an attribute such as 'filter: issue=territory',"
                        + " or an empty line before the text");
            } else if (values.put(attribute.group(1),
                    new Fields.Value(attribute.group(2).strip(), line + at + 1)) != null) {
                problems.add(name, line + at + 1, "'" + attribute.group(1) + "' stands here twice");
            }
        }
        var body = String.join("\n", lines.subList(at, lines.size())).strip();
        return new Point(heading, new Fields(name, line, Map.copyOf(values), problems), body);
    }
}

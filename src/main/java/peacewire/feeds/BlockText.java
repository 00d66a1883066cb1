package peacewire.feeds;

import java.util.ArrayList;
import java.util.List;

/** Where the members of lists and mappings in block style stand, and what to cut and add there. */
record BlockText(Lines lines) {

    /** The lines of one member: from its own comment to the comments that stand further in below it. */
    record Span(int from, int to, int dashColumn) {
    }

    Span item(Spot.Sequence list, int index) throws Refused {
        var item = list.items().get(index);
        int limit = 0;
        if (index > 0) {
            var before = list.items().get(index - 1);
            limit = lines.behind(before.to(), column(dashLine(before)));
        }
        int dash = dashLine(item);
        int column = column(dash);
        if (!lines.endsHere(item.to())) {
            throw unusual(item.to());
        }
        return new Span(lines.withComments(dash, limit), lines.behind(item.to(), column), column);
    }

    /** An item leaves with the empty lines on one side, so that its neighbours stay as far apart as they were. */
    Splice cutItem(Spot.Sequence list, int index) throws Refused {
        var span = item(list, index);
        int from = span.from();
        int to = span.to();
        boolean spaced = from == 0 || lines.isBlank(lines.start(from - 1));
        if (spaced) {
            to = lines.afterBlank(to);
        }
        if (spaced && to == lines.text().length()) {
            from = lines.beforeBlank(from);
        }
        return new Splice(from, to, "");
    }

    /** One key of a mapping; where it shares its line with the dash, the next key moves there. */
    Splice cutPair(Spot.Mapping map, int index) throws Refused {
        var pair = map.pairs().get(index);
        int start = lines.start(pair.from());
        if (lines.content(start) == pair.from() && lines.endsHere(pair.to())) {
            return new Splice(start, lines.behind(pair.to(), pair.from() - start), "");
        }
        if (index + 1 == map.pairs().size() || !lines.endsHere(pair.to())) {
            throw unusual(pair.from());
        }
        int next = lines.content(lines.afterBlank(lines.next(pair.to())));
        return new Splice(pair.from(), Math.min(next, map.pairs().get(index + 1).from()), "");
    }

    /** Adds lines behind those that end here. */
    List<Splice> addLines(int at, String newLines, String newline) {
        var text = lines.text();
        if (at < text.length() || text.isEmpty() || text.endsWith("\n")) {
            return List.of(new Splice(at, at, newLines));
        }
        // the file's last line has no end, and keeps none
        return List.of(new Splice(at, at, newline + newLines.substring(0, newLines.length() - newline.length())));
    }

    /** Where a new key of a mapping goes: behind the last, but before the feeds of a source. */
    int placeOfNewPair(Spot.Mapping map) {
        int feeds = map.indexOf("feeds");
        int behind = feeds > 0 ? feeds - 1 : map.pairs().size() - 1;
        return lines.behind(map.pairs().get(behind).to(), keyColumn(map));
    }

    int keyColumn(Spot.Mapping map) {
        int first = map.pairs().getFirst().from();
        return first - lines.start(first) - (lines.text().charAt(lines.start(first)) == '\uFEFF' ? 1 : 0);
    }

    private int column(int line) {
        return lines.content(line) - line;
    }

    /** The line with the dash of an item; usually that on which its first key stands. */
    private int dashLine(Spot item) throws Refused {
        int line = lines.start(item.from());
        while (lines.content(line) == item.from() || lines.isBlank(line) || lines.isComment(line)) {
            if (line == 0) {
                throw unusual(item.from());
            }
            line = lines.start(line - 1);
        }
        int dash = lines.content(line);
        if (lines.text().charAt(dash) != '-' || dash >= item.from()) {
            throw unusual(item.from());
        }
        return line;
    }

    private static Refused unusual(int at) {
        return new Refused(at, "file", "is laid out in a way that can't be edited from here; edit the file by hand");
    }
}

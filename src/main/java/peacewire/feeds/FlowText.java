package peacewire.feeds;

import java.util.List;

/** What to cut and add between brackets or braces. Members are given as spans: key and value, or item. */
record FlowText(Lines lines) {

    record Span(int from, int to) {
    }

    static List<Span> items(Spot.Sequence list) {
        return list.items().stream().map(item -> new Span(item.from(), item.to())).toList();
    }

    static List<Span> pairs(Spot.Mapping map) {
        return map.pairs().stream().map(pair -> new Span(pair.from(), pair.to())).toList();
    }

    /** A member leaves with one comma; where it has its lines to itself, with these and its own comment. */
    Splice cut(List<Span> members, int index) {
        var member = members.get(index);
        int behind = behindComma(member.to());
        int start = lines.start(member.from());
        boolean ownLines = lines.content(start) == member.from() && lines.endsHere(behind);
        if (ownLines && (behind > member.to() || index + 1 == members.size())) {
            return new Splice(lines.withComments(start, 0), lines.next(behind), "");
        }
        if (index + 1 < members.size() && sameLine(member.to(), members.get(index + 1).from())) {
            return new Splice(member.from(), members.get(index + 1).from(), "");
        }
        if (index > 0 && index + 1 == members.size() && sameLine(members.get(index - 1).to(), member.from())) {
            return new Splice(members.get(index - 1).to(), member.to(), "");
        }
        return new Splice(member.from(), behind, "");
    }

    /**
     * A member is added behind another, or first.
     *
     * @param open  where the bracket or brace stands
     * @param after index of the one before it, or -1
     */
    Splice add(int open, List<Span> members, int after, String text, String newline) {
        if (after < 0) {
            return new Splice(open + 1, open + 1, members.isEmpty() ? text : text + ", ");
        }
        var member = members.get(after);
        int start = lines.start(member.from());
        if (lines.content(start) != member.from()) {
            return new Splice(member.to(), member.to(), ", " + text);
        }
        var indent = newline + lines.text().substring(start, member.from());
        int behind = behindComma(member.to());
        if (behind > member.to() && lines.endsHere(behind)) {
            int end = lines.next(behind);
            return new Splice(end, end, lines.text().substring(start, member.from()) + text + "," + newline);
        }
        return new Splice(member.to(), member.to(), "," + indent + text);
    }

    /** Where the bracket of a list or mapping stands that may have an anchor before it. */
    int open(Spot spot, char bracket) {
        return lines.text().indexOf(bracket, spot.from());
    }

    private int behindComma(int at) {
        int comma = at;
        while (comma < lines.text().length() && Character.isWhitespace(lines.text().charAt(comma))) {
            comma++;
        }
        return comma < lines.text().length() && lines.text().charAt(comma) == ',' ? comma + 1 : at;
    }

    private boolean sameLine(int from, int to) {
        return lines.text().indexOf('\n', from) < 0 || lines.text().indexOf('\n', from) >= to;
    }
}

package peacewire.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Values of the file and of edits in one form, so that they compare: texts, true and false, maps, lists, others. */
final class Data {

    private Data() {
    }

    /** A scalar that is neither text nor true or false. */
    record Other(String tag, String text) {
    }

    static Object scalar(String tag, String text) {
        if (tag.equals(Tag.STR.getValue())) {
            return text;
        }
        if (tag.equals(Tag.BOOL.getValue())) {
            return text.equalsIgnoreCase("true");
        }
        return tag.equals(Tag.NULL.getValue()) ? new Other(tag, "") : new Other(tag, text);
    }

    /** What an edit's value is once it stands in the file. Nulls and the comment are no part of it. */
    static Object of(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, Object>();
                map.forEach((key, one) -> {
                    if (one != null && !key.equals(Edit.COMMENT)) {
                        copy.put(key.toString(), of(one));
                    }
                });
                yield copy;
            }
            case Iterable<?> list -> {
                var copy = new ArrayList<Object>();
                list.forEach(one -> copy.add(of(one)));
                yield copy;
            }
            case Boolean flag -> flag;
            case Number number -> scalar(Tree.plainTag(number.toString()), number.toString());
            case Other other -> other;
            case null -> scalar(Tag.NULL.getValue(), "");
            default -> value.toString();
        };
    }

    /** A list left empty says the same as one without a value, or that is not there. */
    static Object comparable(Object data) {
        return switch (data) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, Object>();
                map.forEach((key, value) -> {
                    if (!isEmpty(value)) {
                        copy.put(key, comparable(value));
                    }
                });
                yield copy;
            }
            case List<?> list -> list.stream().map(Data::comparable).toList();
            default -> data;
        };
    }

    private static boolean isEmpty(Object value) {
        return value instanceof List<?> list && list.isEmpty()
                || value instanceof Other other && other.tag().equals(Tag.NULL.getValue());
    }
}

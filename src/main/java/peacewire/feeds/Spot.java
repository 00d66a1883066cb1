package peacewire.feeds;

import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** A node of the file and the place of its text: UTF-16 units, from inclusive, to exclusive, without what trails it. */
sealed interface Spot {

    int from();

    int to();

    /** The name by which aliases call it, or null. */
    String anchor();

    /** @param tag the YAML tag that the text resolves to */
    record Scalar(int from, int to, String anchor, String value, String tag, ScalarStyle style) implements Spot {
    }

    record Alias(int from, int to, String name) implements Spot {

        @Override
        public String anchor() {
            return null;
        }
    }

    record Mapping(int from, int to, String anchor, boolean flow, List<Pair> pairs) implements Spot {

        /** Where the pair of this key stands, or -1. */
        int indexOf(String key) {
            for (int i = 0; i < pairs.size(); i++) {
                if (pairs.get(i).name().equals(key)) {
                    return i;
                }
            }
            return -1;
        }
    }

    record Sequence(int from, int to, String anchor, boolean flow, List<Spot> items) implements Spot {
    }

    /** A key with its value. */
    record Pair(Spot key, Spot value) {

        String name() {
            return key instanceof Scalar scalar ? scalar.value() : "?";
        }

        int from() {
            return key.from();
        }

        int to() {
            return Math.max(key.to(), value.to());
        }
    }
}

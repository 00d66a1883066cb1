package peacewire.story;

import java.util.Locale;

/** What a word means in every language of the list, see {@code story-words.txt}. */
record Sense(Kind kind, String name) {

    enum Kind {
        PERSON, SPEAKER, PLACE, COUNTRY, EVENT, THING, PHASE, UNIT, NUMBER, SCALE, MONTH, WEEKDAY, ANALYSIS, STOP;

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Of a kind that carries meaning when two reports share it. */
    boolean tells() {
        return kind.ordinal() <= Kind.PHASE.ordinal();
    }

    /** Of a number or a scale. */
    double value() {
        return Double.parseDouble(name);
    }

    String feature() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }
}

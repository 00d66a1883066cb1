package peacewire.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a headline or an opening by the word list. Immutable; any thread. */
final class PassageReader {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<number>\\d{1,3}(?:[ \\u00a0\\u202f.,']\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?)"
                    + "|(?<word>\\p{L}[\\p{L}\\p{M}\\p{N}'\\u2019\\u02bc]*)|(?<sign>[%?])");

    /** Ends of numbers that only say which: 20th, 20-й, 390'ar. */
    private static final Pattern ORDINAL = Pattern.compile("st|nd|rd|th|er|re|e|eme|ar|inci|i|ii|go|gi|oi|mu|kh|ti|te|ta|ia|ma|oe|m|im|ni|si|ei|di");

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[ \\u00a0\\u202f.,']\\d{3})+");
    private static final Set<String> SENT = Set.of("envoy", "adviser", "delegation");

    /** So far from a number may stand what it counts. */
    private static final int REACH = 3;

    private final WordList words;

    PassageReader(WordList words) {
        this.words = words;
    }

    private record Token(String plain, Sense sense, double number) {
        boolean isNumber() {
            return sense == null && plain.isEmpty();
        }
    }

    Passage read(String text) {
        if (text.isBlank()) {
            return Passage.EMPTY;
        }
        var notes = new Passage.Notes();
        notes.analysis = text.indexOf('?') >= 0;
        var tokens = tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.isNumber() || token.sense() != null && token.sense().kind() == Sense.Kind.NUMBER) {
                i = figure(tokens, i, notes);
            } else if (token.sense() != null) {
                if (!isSender(tokens, i)) {
                    notes.add(token.sense());
                }
            } else {
                notes.features.add("word:" + Letters.sound(token.plain()));
            }
        }
        return notes.passage();
    }

    /** {@code Trump envoys}, {@code посланцы Трампа}: who sent them is not who came. */
    private static boolean isSender(List<Token> tokens, int at) {
        return is(tokens.get(at), Sense.Kind.PERSON) && (isSent(tokens, at - 1) || isSent(tokens, at + 1));
    }

    private static boolean isSent(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).sense() != null && SENT.contains(tokens.get(at).sense().name());
    }

    private List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.group("number") != null) {
                tokens.add(new Token("", null, value(matcher.group())));
            } else if (matcher.group("sign") != null) {
                if (text.charAt(matcher.start()) == '%') {
                    tokens.add(new Token("%", new Sense(Sense.Kind.UNIT, "percent"), 0));
                }
            } else {
                boolean ending = end == matcher.start()
                        || end == matcher.start() - 1 && "-\u2010\u2011'\u2019.\u00ba".indexOf(text.charAt(end)) >= 0;
                word(tokens, matcher.group(), ending);
            }
            end = matcher.end();
        }
        return tokens;
    }

    private void word(List<Token> tokens, String word, boolean ending) {
        var plain = Letters.plain(word).replace("'", "");
        if (plain.isEmpty()) {
            return;
        }
        var before = tokens.isEmpty() ? null : tokens.getLast();
        if (before != null && before.isNumber() && ending && ORDINAL.matcher(plain).matches()
                && !(plain.equals("m") && word.charAt(0) < 0x80)) { // 15m are millions
            return;
        }
        if (before != null && !before.isNumber()) {
            var both = words.ofPair(before.plain(), plain);
            if (both != null) {
                tokens.set(tokens.size() - 1, new Token(plain, both, 0));
                return;
            }
        }
        var sense = WordList.isCapital(word) ? words.ofCapitals(plain) : words.of(plain);
        if (sense == null && word.indexOf('\'') > 0 | word.indexOf('\u2019') > 0) {
            sense = apart(word);
        }
        tokens.add(new Token(plain, sense, 0));
    }

    /** {@code l'Ukraine} and {@code Ukraine's}. */
    private Sense apart(String word) {
        var parts = word.split("['\u2019]");
        var longest = parts[0];
        for (var part : parts) {
            longest = part.length() > longest.length() ? part : longest;
        }
        return WordList.isCapital(longest) ? words.ofCapitals(Letters.plain(longest)) : words.of(Letters.plain(longest));
    }

    private static double value(String number) {
        if (GROUPED.matcher(number).matches()) {
            return Double.parseDouble(number.replaceAll("\\D", ""));
        }
        return Double.parseDouble(number.replace(',', '.'));
    }

    /** @return the last token that belongs to the number */
    private static int figure(List<Token> tokens, int at, Passage.Notes notes) {
        double value = number(tokens.get(at));
        int end = at;
        if (end + 1 < tokens.size() && isNumberWord(tokens.get(end)) && isNumberWord(tokens.get(end + 1))
                && value >= 20 && value % 10 == 0 && number(tokens.get(end + 1)) < 10) {
            value += number(tokens.get(++end));
        }
        if (end + 1 < tokens.size() && is(tokens.get(end + 1), Sense.Kind.SCALE)) {
            value *= tokens.get(++end).sense().value();
        }
        var month = month(tokens, at, end);
        if (month != null && value <= 31) {
            notes.dates.add("day:" + month + "-" + (int) value);
        } else if (value < 1990 || value > 2050) {
            var of = counted(tokens, at, end);
            boolean digits = tokens.get(at).isNumber();
            notes.figures.add(of == null ? new Figure(value, "", false, digits)
                    : new Figure(value, of.name(), of.kind() == Sense.Kind.UNIT, digits));
        }
        return end;
    }

    private static String month(List<Token> tokens, int start, int end) {
        if (end + 1 < tokens.size() && is(tokens.get(end + 1), Sense.Kind.MONTH)) {
            return tokens.get(end + 1).sense().name();
        }
        return start > 0 && is(tokens.get(start - 1), Sense.Kind.MONTH) ? tokens.get(start - 1).sense().name() : null;
    }

    private static Sense counted(List<Token> tokens, int start, int end) {
        for (int i = end + 1; i < tokens.size() && i <= end + REACH && !tokens.get(i).isNumber(); i++) {
            if (is(tokens.get(i), Sense.Kind.THING) || is(tokens.get(i), Sense.Kind.UNIT)) {
                return tokens.get(i).sense();
            }
        }
        for (int i = start - 1; i >= 0 && i >= start - 2 && !tokens.get(i).isNumber(); i--) {
            if (is(tokens.get(i), Sense.Kind.THING) || is(tokens.get(i), Sense.Kind.UNIT)) {
                return tokens.get(i).sense();
            }
        }
        return null;
    }

    private static boolean isNumberWord(Token token) {
        return is(token, Sense.Kind.NUMBER);
    }

    private static double number(Token token) {
        return token.isNumber() ? token.number() : token.sense().value();
    }

    private static boolean is(Token token, Sense.Kind kind) {
        return token.sense() != null && token.sense().kind() == kind;
    }
}

package peacewire.news;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a headline was really reworded. White space, the forms of dashes and quotation marks, case, punctuation at the
 * end and the publisher's own name behind the headline are no news. A question mark is, and so is who said it: in
 * {@code Talks resume - Kremlin} the tail is part of what is told.
 */
public final class Wording {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\u200C\u200D]]|[\uFE00-\uFE0F]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\"\u201C-\u201F\u00AB\u00BB\u300C-\u300F\u2033\uFF02]|''|``|,,");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018-\u201B\u2039\u203A\u02BC\u02B9\u02BB\u2032`\u00B4\uFF07]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]|-{2,}");
    private static final Pattern AROUND_MARK = Pattern.compile("\\s*([-'])[-']*\\s*");
    private static final Pattern AT_END = Pattern.compile("[\\s.,;:!\u2026\u3002\uFF01\u00B7|\u0964\u06D4-]+$");

    /** Behind a bar stands who publishes, by custom of the web; behind a dash often who said it. */
    private static final Pattern BAR = Pattern.compile("(?:\\s*(?:\\||\u00A6|\u2016|\uFF5C|::)\\s+[^|]{1,60})+$");
    private static final Pattern TAIL = Pattern.compile("^(.*\\S)\\s*(?:\\s[-/\u2022\u00B7:@]|-)\\s*([^-|/\u2022]{2,60})$");
    private static final Pattern IN_BRACKETS = Pattern.compile("^(.*\\S)\\s*[(\\[]([^()\\[\\]]{2,60})[)\\]]$");
    private static final Pattern DOMAIN = Pattern.compile("(?:www\\.)?[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,6}");

    /** Mastheads under which other sites carry the same words; lower case, marks folded. */
    private static final Set<String> MASTHEADS = Set.of("reuters", "ap", "ap news", "associated press", "afp", "bloomberg",
            "bbc", "bbc news", "cnn", "cnbc", "nyt", "the new york times", "the washington post", "the guardian", "politico",
            "politico europe", "axios", "sky news", "al jazeera", "deutsche welle", "dw", "rfi", "france 24", "le monde",
            "le figaro", "der spiegel", "spiegel", "die zeit", "faz", "tagesschau", "pap", "onet", "tvn24", "ansa", "el país",
            "efe", "anadolu", "anadolu agency", "aa", "daily sabah", "tass", "тасс", "ria novosti", "риа новости",
            "interfax", "интерфакс", "interfax-ukraine", "інтерфакс-україна", "ukrinform",
            "укрінформ", "уніан", "unian", "ukrainska pravda", "українська правда",
            "европейська правда", "суспільне", "рбк", "rbc-ukraine", "рбк-україна", "kyiv independent", "kyiv post", "meduza",
            "медуза", "коммерсантъ", "rfe/rl", "radio free europe/radio liberty", "радіо свобода",
            "радио свобода", "euronews", "xinhua", "google news", "msn", "yahoo news");

    private static final Set<String> FILLING = Set.of("the", "news", "agency", "online", "com", "world", "europe", "english",
            "of", "for", "and", "in", "on", "on the");

    private Wording() {
    }

    /** @param publisher the source's name as feeds.yml has it; empty where it is not known */
    public static boolean differs(String older, String newer, String publisher) {
        return !plain(older, publisher).equals(plain(newer, publisher));
    }

    /** A headline without what is no news; for comparing, not for showing. */
    static String plain(String title, String publisher) {
        var text = INVISIBLE.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC)).replaceAll("");
        text = text.replaceAll("\\s+", " ").strip();
        var bare = BAR.matcher(text).replaceFirst("");
        text = plainMarks(bare.isBlank() ? text : bare).toLowerCase(Locale.ROOT);
        text = ended(withoutName(withoutName(ended(text), publisher), publisher));
        return AROUND_MARK.matcher(text).replaceAll("$1").replaceAll("\\s+(?=[:;,.!?])", "");
    }

    /** One form for all dashes, one for all quotation marks. */
    static String plainMarks(String text) {
        text = DOUBLE_QUOTES.matcher(text).replaceAll("'");
        text = SINGLE_QUOTES.matcher(text).replaceAll("'");
        return DASHES.matcher(text).replaceAll("-");
    }

    private static String ended(String text) {
        var ended = AT_END.matcher(text).replaceFirst("");
        return ended.isEmpty() ? text : ended;
    }

    private static String withoutName(String text, String publisher) {
        for (var form : List.of(TAIL, IN_BRACKETS)) {
            var tail = form.matcher(text);
            if (tail.matches() && isName(tail.group(2).strip(), publisher)) {
                return tail.group(1);
            }
        }
        return text;
    }

    private static boolean isName(String tail, String publisher) {
        return MASTHEADS.contains(tail) || DOMAIN.matcher(tail).matches() || isOf(tail, plainMarks(publisher).toLowerCase(Locale.ROOT));
    }

    /** The whole name, its initials, or so much of it that nothing but the publisher can be meant. */
    private static boolean isOf(String tail, String publisher) {
        var name = words(publisher);
        var said = words(tail);
        if (name.isEmpty() || said.isEmpty()) {
            return false;
        }
        var initials = String.join("", name.stream().map(word -> word.substring(0, word.offsetByCodePoints(0, 1))).toList());
        return said.equals(name) || name.size() > 2 && tail.equals(initials) || begins(said, name) || begins(name, said);
    }

    /** Whether a name goes on from another that is at least half of it. */
    private static boolean begins(List<String> longer, List<String> shorter) {
        return longer.size() > shorter.size() && shorter.size() * 2 >= longer.size() && shorter.size() > 1
                && longer.subList(0, shorter.size()).equals(shorter);
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}]+")).filter(word -> !word.isEmpty() && !FILLING.contains(word)).toList();
    }
}

package peacewire.feeds;

import java.time.Duration;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import peacewire.news.BadFilter;
import peacewire.news.Durations;
import peacewire.news.Filter;
import peacewire.news.Source;

/** What the single fields of feeds.yml may hold; addresses are {@link Addresses}. */
final class Values {

    static final int NAME_LIMIT_CHARS = 200;
    static final int SELECTOR_LIMIT_CHARS = 500;
    static final int ID_LIMIT_CHARS = 64;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern PRINTABLE_ASCII = Pattern.compile("[\\x20-\\x7e]{1,300}");
    private static final Pattern BODY = Pattern.compile("[A-Z]{2,12}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    /** Two letters that are no country's code of ISO 3166-1, which reserves some and leaves others to its users. */
    private static final Pattern RESERVED = Pattern.compile("EU|UN|UK|SU|AA|Q[M-Z]|X[A-Z]|ZZ");

    private Values() {
    }

    static String id(String text) throws WrongValue {
        if (!ID.matcher(text).matches()) {
            throw new WrongValue(quoted(text) + " is no id: up to " + ID_LIMIT_CHARS
                    + " of a-z, 0-9 and '-', not starting with '-'");
        }
        if (text.equals(Source.EDITOR.id())) {
            throw new WrongValue("'" + text + "' is kept for the posts of the desk itself");
        }
        return text;
    }

    static String name(String text) throws WrongValue {
        var name = text.strip();
        if (name.isEmpty()) {
            throw new WrongValue("is empty");
        }
        if (name.length() > NAME_LIMIT_CHARS) {
            throw new WrongValue("has " + name.length() + " characters; at most " + NAME_LIMIT_CHARS);
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new WrongValue("must be one line without control characters");
        }
        return name;
    }

    /** ISO 3166-1, or a body's short name. */
    static String country(String text) throws WrongValue {
        if (!BODY.matcher(text).matches()) {
            throw new WrongValue(quoted(text) + " is no country or body: an ISO 3166-1 code such as UA,"
                    + " or a short name such as EU, UN or NATO, in capitals");
        }
        if (text.length() == 2 && !COUNTRIES.contains(text) && !RESERVED.matcher(text).matches()) {
            throw new WrongValue("'" + text + "' is no country of ISO 3166-1");
        }
        return text;
    }

    /** BCP 47 (RFC 5646), in its usual letter case. */
    static String language(String text) throws WrongValue {
        try {
            var locale = new Locale.Builder().setLanguageTag(text).build();
            if (locale.getLanguage().length() == 3 || LANGUAGES.contains(locale.getLanguage())) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // the reason below covers it
        }
        throw new WrongValue(quoted(text) + " is no BCP 47 language such as en, uk or pt-BR"
                + (text.equals("ua") ? "; Ukrainian is uk" : ""));
    }

    static Value<Duration> duration(Duration least, Duration most) {
        return text -> {
            var duration = Durations.parse(text).orElseThrow(() -> new WrongValue(
                    quoted(text) + " is no duration such as 30s, 10m, 12h or 7d"));
            if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
                throw new WrongValue(quoted(text) + " lies outside " + written(least) + " to " + written(most));
            }
            return duration;
        };
    }

    /** One of a few words; the constants' labels are what their toString says. */
    @SafeVarargs
    static <E extends Enum<E>> Value<E> oneOf(E... constants) {
        return text -> Stream.of(constants).filter(constant -> constant.toString().equals(text)).findFirst()
                .orElseThrow(() -> new WrongValue(quoted(text) + " is none of: "
                        + Arrays.stream(constants).map(E::toString).collect(Collectors.joining(", "))));
    }

    /** Goes into a request header as it is, so nothing may stand in it that could end the line. */
    static String userAgent(String text) throws WrongValue {
        if (text.isBlank() || !PRINTABLE_ASCII.matcher(text).matches()) {
            throw new WrongValue("must be 1 to 300 printable ASCII characters");
        }
        return text.strip();
    }

    static String selector(String text) throws WrongValue {
        if (text.length() > SELECTOR_LIMIT_CHARS) {
            throw new WrongValue("has " + text.length() + " characters; at most " + SELECTOR_LIMIT_CHARS);
        }
        try {
            QueryParser.parse(text);
            return text;
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            throw new WrongValue(quoted(text) + " is no CSS selector: " + e.getMessage());
        }
    }

    /**
     * A saved topic has a page, feeds and a stream. A stream knows no {@code from} and {@code to}, and a topic that
     * named a topic could name itself.
     */
    static Filter topicFilter(String text) throws WrongValue {
        try {
            var filter = Filter.parse(text);
            if (filter.isAll()) {
                throw new WrongValue("is empty: it would choose everything");
            }
            if (filter.from() != null || filter.to() != null) {
                throw new WrongValue("a saved topic is a stream too, and a stream has no 'from' or 'to'");
            }
            if (filter.values().containsKey("topic")) {
                throw new WrongValue("a saved topic can't name a topic; write that one's filter out");
            }
            return filter;
        } catch (BadFilter e) {
            throw new WrongValue(e.getMessage());
        }
    }

    /** In single quotes, cut where it is long, so that a message stays a line. */
    static String quoted(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return "'" + (line.length() > 100 ? line.substring(0, 100) + "…" : line) + "'";
    }

    /** As feeds.yml has it, in the largest unit that is exact. */
    static String written(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds > 0 && seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}

package peacewire.web.api;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import peacewire.feeds.Configuration;
import peacewire.news.Feed;
import peacewire.news.Side;
import peacewire.news.SourceKind;

/**
 * What the form for a new source may be filled with: guesses from the address, the language and the names, for a person
 * to check. Nothing of it is saved by itself.
 *
 * @param country null where neither the address nor the language tells
 */
record SuggestedSource(String id, String name, SourceKind kind, String country, Side side, String lang, String url,
                       Feed.Selectors select) {

    private static final int NAME_CHARS = 200;
    private static final int ID_CHARS = 58;
    /** Country codes that mostly serve for something else. */
    private static final Set<String> ABUSED = Set.of("io", "co", "me", "tv", "ai", "fm", "cc", "ly", "to", "gg", "st", "ws", "la", "vc");
    private static final Map<String, String> OTHER_CODES = Map.of("uk", "GB", "su", "RU", "eu", "EU", "xn--p1ai", "RU", "xn--j1amh", "UA");
    private static final Set<String> EUROPE = Set.of("EU", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB",
            "GR", "HR", "HU", "IE", "IS", "IT", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Pattern GOVERNMENT = Pattern.compile("(?:^|\\.)(?:gov|gob|gouv|govt|mil|admin|bund|regeringen)(?:\\.[a-z]{2})?$"
            + "|(?:^|\\.)(?:kremlin\\.ru|mid\\.ru|bundesregierung\\.de|auswaertiges-amt\\.de|elysee\\.fr|mfa\\.[a-z]{2})$");
    private static final Map<String, String> BODIES = Map.of("europa.eu", "EU", "nato.int", "NATO", "un.org", "UN", "osce.org", "OSCE",
            "iaea.org", "IAEA", "coe.int", "COE", "icrc.org", "ICRC");
    private static final Map<SourceKind, Pattern> WORDS = Map.of(
            SourceKind.AGENCY, words("news agency|press agency|wire service|nachrichtenagentur|інформаційне агентство|информационное агентство|agence de presse"),
            SourceKind.BROADCASTER, words("tv|radio|broadcasting|broadcaster|television|rundfunk|телебачення|телеканал|суспільне"),
            SourceKind.THINK_TANK, words("think tank|institute|institut|policy center|policy centre|council on|foundation|stiftung|centre for|center for"),
            SourceKind.NEWSPAPER, words("times|post|herald|gazette|daily|newspaper|zeitung|tribune|правда|газета"));

    static SuggestedSource of(Preview.Found found, URI address, Configuration taken) {
        var host = Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        var feed = found.read() == null ? null : found.read().feed();
        var site = found.site();
        var lang = first(feed == null ? null : feed.language(), site == null ? null : site.language());
        var name = first(site == null ? null : site.name(), feed == null ? null : feed.title(), site == null ? null : site.title(), host);
        var body = body(host);
        var country = body != null ? body : country(host, lang);
        return new SuggestedSource(id(host, taken), name.length() > NAME_CHARS ? name.substring(0, NAME_CHARS) : name,
                kind(host, name, site == null ? null : site.description()), country, side(country), lang,
                address.toString(), found.select());
    }

    private static String id(String host, Configuration taken) {
        var plain = host.replaceFirst("\\.(?:com|org|net|info)$", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var base = plain.isEmpty() ? "source" : plain.substring(0, Math.min(ID_CHARS, plain.length())).replaceAll("-$", "");
        var used = new HashSet<String>();
        taken.sources().forEach(source -> used.add(source.id()));
        taken.feeds().forEach(feed -> used.add(feed.id()));
        var id = base;
        for (int n = 2; used.contains(id) || id.equals("editor"); n++) {
            id = base + "-" + n;
        }
        return id;
    }

    private static String body(String host) {
        return BODIES.entrySet().stream().filter(body -> host.equals(body.getKey()) || host.endsWith("." + body.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private static String country(String host, String lang) {
        var last = host.substring(host.lastIndexOf('.') + 1);
        if (last.equals("gov") || last.equals("mil")) {
            return "US";
        }
        if (OTHER_CODES.containsKey(last)) {
            return OTHER_CODES.get(last);
        }
        boolean code = last.matches("[a-z]{2}") && !ABUSED.contains(last);
        // Ukrainian is written hardly anywhere else; of Russian and English one can't say that
        return code ? last.toUpperCase(Locale.ROOT) : lang != null && lang.matches("uk(?:-.*)?") ? "UA" : null;
    }

    private static Side side(String country) {
        return country == null ? Side.OTHER : switch (country) {
            case "UA" -> Side.KYIV;
            case "RU" -> Side.MOSCOW;
            case "US" -> Side.WASHINGTON;
            default -> EUROPE.contains(country) ? Side.EUROPE : Side.OTHER;
        };
    }

    private static SourceKind kind(String host, String name, String description) {
        if (body(host) != null || host.endsWith(".int")) {
            return SourceKind.INTERNATIONAL;
        }
        if (GOVERNMENT.matcher(host).find()) {
            return SourceKind.GOVERNMENT;
        }
        var said = name + " " + Objects.requireNonNullElse(description, "");
        return Stream.of(SourceKind.AGENCY, SourceKind.THINK_TANK, SourceKind.BROADCASTER, SourceKind.NEWSPAPER)
                .filter(kind -> WORDS.get(kind).matcher(said).find()).findFirst().orElse(SourceKind.OTHER);
    }

    private static Pattern words(String choices) {
        return Pattern.compile("(?<!\\p{L})(?:" + choices + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String first(String... choices) {
        return Stream.of(choices).filter(text -> text != null && !text.isBlank()).findFirst().orElse(null);
    }
}

package peacewire.parse;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import peacewire.news.Entry;

/** From what a document states to what the log takes: plain text, instants, language tags, identities. */
final class Cleaning {

    /** Media Cloud's limit for one document: no honest feed lists more, and a hostile one must not. */
    static final int ENTRIES_LIMIT = 2_000;

    private Cleaning() {
    }

    static ParsedFeed clean(RawFeed raw, Notes notes) {
        if (raw.entries().size() > ENTRIES_LIMIT) {
            notes.add("more than %,d entries; the others were left out".formatted(ENTRIES_LIMIT));
        }
        ParsedFeed.Channel channel = clean(raw.channel());
        Identities identities = new Identities(notes);
        List<Entry> entries = raw.entries().stream().limit(ENTRIES_LIMIT)
                .map(entry -> clean(entry, channel.language(), notes)).map(identities::identified).toList();
        return new ParsedFeed(raw.format(), channel, entries, notes.list());
    }

    private static ParsedFeed.Channel clean(ParsedFeed.Channel channel) {
        return new ParsedFeed.Channel(orNull(channel.title()), channel.link(), language(channel.language()), orNull(channel.description()));
    }

    /** With the publisher's id or null in its place: {@link Identities} comes after. */
    private static Entry clean(RawEntry raw, String channelLanguage, Notes notes) {
        return new Entry(orNull(raw.id()), Objects.requireNonNullElse(PlainText.of(raw.title()), ""), orNull(raw.summary()),
                orNull(raw.content()), raw.link(), orNull(raw.author()), instant(raw.published(), notes),
                Objects.equals(raw.updated(), raw.published()) ? instant(raw.updated(), new Notes()) : instant(raw.updated(), notes),
                raw.language() == null ? channelLanguage : language(raw.language()),
                raw.categories().stream().map(Cleaning::orNull).filter(Objects::nonNull).distinct().toList());
    }

    private static String orNull(String html) {
        String text = PlainText.of(html);
        return text == null || text.isEmpty() ? null : text;
    }

    private static Instant instant(String text, Notes notes) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Instant instant = Dates.read(text);
        if (instant == null) {
            notes.unreadableDate(text);
        }
        return instant;
    }

    /** BCP 47, or null for what is no language tag. */
    private static String language(String declared) {
        if (declared == null) {
            return null;
        }
        String tag = java.util.Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }
}

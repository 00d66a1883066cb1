package peacewire.parse;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import peacewire.news.Entry;
import peacewire.news.Item;

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
                .filter(entry -> says(entry, notes)).map(entry -> clean(entry, channel.language(), notes))
                .map(identities::identified).toList();
        return new ParsedFeed(raw.format(), channel, entries, notes.list(), raw.ttl());
    }

    /** An entry without anything in it is a template's leftover, not something that a publisher said. */
    private static boolean says(RawEntry entry, Notes notes) {
        boolean says = !entry.categories().isEmpty() || Stream.of(entry.id(), entry.link(), entry.title(), entry.summary(),
                entry.content(), entry.author(), entry.published()).anyMatch(text -> text != null && !text.isBlank());
        if (!says) {
            notes.add("empty entries were left out");
        }
        return says;
    }

    private static ParsedFeed.Channel clean(ParsedFeed.Channel channel) {
        return new ParsedFeed.Channel(orNull(channel.title()), channel.link(), language(channel.language()), orNull(channel.description()));
    }

    /** With the publisher's id or null in its place: {@link Identities} comes after. */
    private static Entry clean(RawEntry raw, String channelLanguage, Notes notes) {
        String content = orNull(raw.content());
        String summary = orNull(raw.summary());
        return new Entry(orNull(raw.id()), Objects.requireNonNullElse(PlainText.of(raw.title()), ""),
                summary == null ? beginning(content) : summary, content, raw.link(), orNull(raw.author()), instant(raw.published(), notes),
                Objects.equals(raw.updated(), raw.published()) ? instant(raw.updated(), new Notes()) : instant(raw.updated(), notes),
                raw.language() == null ? channelLanguage : language(raw.language()),
                raw.categories().stream().map(Cleaning::orNull).filter(Objects::nonNull).distinct().toList());
    }

    /** A publisher who gives the whole text only has its beginning for a summary, as most readers show it. */
    private static String beginning(String content) {
        if (content == null || content.length() <= Item.SUMMARY_LIMIT_CHARS) {
            return content;
        }
        int space = content.lastIndexOf(' ', Item.SUMMARY_LIMIT_CHARS - 2);
        int end = space > Item.SUMMARY_LIMIT_CHARS / 2 ? space : Item.SUMMARY_LIMIT_CHARS - 2;
        return content.substring(0, Character.isHighSurrogate(content.charAt(end - 1)) ? end - 1 : end) + " …";
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
    static String language(String declared) {
        if (declared == null) {
            return null;
        }
        String tag = java.util.Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }
}

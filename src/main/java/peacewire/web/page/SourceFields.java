package peacewire.web.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import peacewire.news.Feed;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.news.SourceKind;

/**
 * The keys of feeds.yml as fields of a form, and back. A field is named {@code source.KEY}, {@code feed.KEY} or
 * {@code select.KEY}.
 *
 * @param values what stands in the fields
 * @param errors why a value was refused, by field
 */
record SourceFields(Map<String, String> values, Map<String, String> errors) {

    private static final List<String> SOURCE = List.of("name", "kind", "country", "side");
    private static final List<String> FEED =
            List.of("url", "lang", "every", "fastest", "slowest", "wire", "show", "userAgent");
    private static final List<String> SELECT = List.of("item", "title", "link", "time", "summary");

    static SourceFields of(Source source) {
        return new SourceFields(Map.of("source.name", source.name(), "source.kind", source.kind().toString(),
                "source.country", source.country(), "source.side", source.side().toString()), Map.of());
    }

    static SourceFields of(Feed feed) {
        var values = new LinkedHashMap<String, String>();
        values.put("feed.url", feed.url().toString());
        values.put("feed.lang", ItemView.orEmpty(feed.lang()));
        values.put("feed.every", written(feed.every()));
        values.put("feed.fastest", feed.fastest().equals(Feed.fastest(feed.every())) ? "" : written(feed.fastest()));
        values.put("feed.slowest", feed.slowest().equals(Feed.slowest(feed.every())) ? "" : written(feed.slowest()));
        values.put("feed.wire", feed.wire().toString());
        values.put("feed.show", feed.show().toString());
        values.put("feed.userAgent", ItemView.orEmpty(feed.userAgent()));
        values.put("feed.paused", Boolean.toString(feed.paused()));
        var select = feed.select() == null ? new Feed.Selectors("", "", "", "", "") : feed.select();
        values.put("select.item", ItemView.orEmpty(select.item()));
        values.put("select.title", ItemView.orEmpty(select.title()));
        values.put("select.link", ItemView.orEmpty(select.link()));
        values.put("select.time", ItemView.orEmpty(select.time()));
        values.put("select.summary", ItemView.orEmpty(select.summary()));
        return new SourceFields(values, Map.of());
    }

    List<FormField> source(boolean fresh) {
        var fields = new ArrayList<FormField>();
        fields.add(text("source.name", "Name", "As readers are to see it", true));
        if (fresh) {
            fields.add(text("source.id", "Id", "Small letters, digits, hyphens; stays for ever", true));
        }
        fields.add(select("source.kind", "Kind", Arrays.asList(SourceKind.values()), ""));
        fields.add(text("source.country", "Country", "ISO code such as UA, or EU, UN, NATO", false));
        fields.add(select("source.side", "Side", Arrays.asList(Side.values()), ""));
        return fields;
    }

    List<FormField> feed(boolean fresh) {
        var fields = new ArrayList<FormField>();
        fields.add(new FormField("feed.url", "Address", "url", value("feed.url"), "", error("feed.url"), List.of(), true));
        if (fresh) {
            fields.add(text("feed.id", "Id", "Small letters, digits, hyphens; stays for ever", true));
        }
        fields.add(text("feed.lang", "Language", "BCP 47 such as en, uk, pt-BR; empty: as each entry says or seems", false));
        fields.add(text("feed.every", "Fetch every", "Such as 90s, 10m, 12h; empty: the file's default", false));
        return fields;
    }

    List<FormField> terms() {
        return List.of(
                text("feed.fastest", "At most every", "However much it brings", false),
                text("feed.slowest", "At least every", "However little it brings", false),
                select("feed.wire", "On the wire", Arrays.asList(Feed.Wire.values()), "the file's default"),
                select("feed.show", "Readers see", Arrays.asList(Feed.Show.values()), "the file's default"),
                text("feed.userAgent", "User agent", "An honest one of your own, where ours is refused", false));
    }

    List<FormField> selectors() {
        return List.of(
                text("select.item", "Item", "What holds one entry, such as article or .news-list > li", false),
                text("select.title", "Title", "Within the item; empty: its link", false),
                text("select.link", "Link", "Within the item; empty: its first link", false),
                text("select.time", "Time", "Such as time or .date", false),
                text("select.summary", "Summary", "Such as p", false));
    }

    FormField paused() {
        return new FormField("feed.paused", "Paused: not fetched until this is taken off", "checkbox",
                value("feed.paused"), "", "", List.of(), false);
    }

    /** Whether the fields for a page without a feed hold anything, so that they should be seen. */
    boolean selecting() {
        return SELECT.stream().anyMatch(key -> !value("select." + key).isEmpty() || !error("select." + key).isEmpty());
    }

    /** The keys of a new source, without its feeds. */
    Map<String, Object> newSource() {
        var keys = new LinkedHashMap<String, Object>();
        put(keys, "source.", "id");
        SOURCE.forEach(key -> put(keys, "source.", key));
        return keys;
    }

    /** The keys of a new feed: those that say something. */
    Map<String, Object> newFeed() {
        var keys = new LinkedHashMap<String, Object>();
        put(keys, "feed.", "id");
        FEED.forEach(key -> put(keys, "feed.", key));
        if (selecting()) {
            keys.put("select", select());
        }
        return keys;
    }

    /** What differs from what was in force: only that is written to the file, so that its defaults go on to apply. */
    Map<String, Object> changed(SourceFields before) {
        var changes = new LinkedHashMap<String, Object>();
        SOURCE.forEach(key -> changed(before, "source.", key, changes));
        FEED.forEach(key -> changed(before, "feed.", key, changes));
        if (!value("feed.paused").equals(before.value("feed.paused"))) {
            changes.put("paused", value("feed.paused").equals("true") ? true : null);
        }
        if (SELECT.stream().anyMatch(key -> !value("select." + key).equals(before.value("select." + key)))) {
            changes.put("select", selecting() ? select(before) : null);
        }
        return changes;
    }

    private void changed(SourceFields before, String part, String key, Map<String, Object> changes) {
        var value = value(part + key);
        if (!Objects.equals(value, before.value(part + key))) {
            changes.put(key, value.isEmpty() ? null : value);
        }
    }

    private Map<String, Object> select() {
        var keys = new LinkedHashMap<String, Object>();
        SELECT.forEach(key -> put(keys, "select.", key));
        return keys;
    }

    /** A map is changed key by key: what was emptied has to be said. */
    private Map<String, Object> select(SourceFields before) {
        var keys = select();
        SELECT.stream().filter(key -> value("select." + key).isEmpty() && !before.value("select." + key).isEmpty())
                .forEach(key -> keys.put(key, null));
        return keys;
    }

    private void put(Map<String, Object> keys, String part, String key) {
        if (!value(part + key).isEmpty()) {
            keys.put(key, value(part + key));
        }
    }

    private String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    private String error(String name) {
        return errors.getOrDefault(name, "");
    }

    private FormField text(String name, String label, String hint, boolean required) {
        return new FormField(name, label, "text", value(name), hint, error(name), List.of(), required);
    }

    /** @param absent what no choice means; empty where one must be made */
    private FormField select(String name, String label, List<?> values, String absent) {
        var options = new ArrayList<FormField.Option>();
        if (!absent.isEmpty()) {
            options.add(new FormField.Option("", absent, false));
        }
        values.forEach(one -> options.add(new FormField.Option(one.toString(), one.toString().replace('-', ' '),
                one.toString().equals(value(name)))));
        return new FormField(name, label, "select", value(name), "", error(name), options, false);
    }

    private static String written(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds % 86_400 == 0 ? seconds / 86_400 + "d" : seconds % 3_600 == 0 ? seconds / 3_600 + "h"
                : seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}

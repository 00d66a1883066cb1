package peacewire.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peacewire.archive.Archive;
import peacewire.archive.Selection;
import peacewire.news.BadFilter;
import peacewire.news.Filter;
import peacewire.news.Item;
import peacewire.news.Record.Kind;
import peacewire.news.TaggedRecord;

/** Which statements of the analysis an item bears on: those whose filter it matches, in the analysis' order. */
final class Statements {

    private final Map<String, Selection> selections = new LinkedHashMap<>();
    private final String digest;

    /** @throws IllegalArgumentException where a filter can't be used: the analysis names what there is not */
    Statements(Archive archive, Map<String, Filter> filters) {
        for (var statement : filters.entrySet()) {
            try {
                selections.put(statement.getKey(), archive.select(statement.getValue()));
            } catch (BadFilter e) {
                throw new IllegalArgumentException("the filter of the statement '" + statement.getKey()
                        + "' can't be used: " + e.getMessage(), e);
            }
        }
        this.digest = digest(filters);
    }

    private static String digest(Map<String, Filter> filters) {
        var text = new StringBuilder();
        filters.forEach((id, filter) -> text.append(id).append('=').append(filter).append('\n'));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /** Of ids, filters and their order: what decides on the statements of an item. */
    String digest() {
        return digest;
    }

    /** The same records with their statements; a withdrawal keeps those that its item had. */
    List<TaggedRecord> of(List<TaggedRecord> records) {
        if (records.isEmpty()) {
            return records;
        }
        var found = new ArrayList<List<String>>();
        records.forEach(record -> found.add(new ArrayList<>()));
        selections.forEach((id, selection) ->
                selection.matching(records).stream().forEach(i -> found.get(i).add(id)));
        var latest = new HashMap<Long, List<String>>();
        var complete = new ArrayList<TaggedRecord>();
        for (int i = 0; i < records.size(); i++) {
            var record = records.get(i);
            if (record.kind() == Kind.WITHDRAWAL) {
                // the item's, as it stood in this batch or, before, in the archive
                complete.add(with(record, latest.getOrDefault(record.item().seq(), record.item().statements())));
            } else {
                complete.add(with(record, found.get(i)));
                latest.put(record.item().seq(), found.get(i));
            }
        }
        return List.copyOf(complete);
    }

    private static TaggedRecord with(TaggedRecord record, List<String> statements) {
        Item i = record.item();
        return new TaggedRecord(record.kind(), new Item(i.seq(), i.record(), i.revision(), i.id(), i.title(), i.summary(),
                i.link(), i.source(), i.feed(), i.lang(), i.author(), i.published(), i.updated(), i.received(), i.time(),
                i.tags(), i.evidence(), i.story(), statements, i.previousTitle()), record.history(), record.reworded());
    }
}

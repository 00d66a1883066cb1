package peacewire.log;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import peacewire.json.Json;
import peacewire.news.Draft;
import peacewire.news.Entry;
import peacewire.news.Provenance;
import peacewire.news.Record;

/** One append: decides draft by draft, by identity and words, what is news, and writes that. On the writer's thread. */
final class Append {

    /** How exactly it is remembered when a feed last listed an entry: a write for each poll would be dear. */
    private static final Duration LISTED_GRAIN = Duration.ofDays(1);

    /**
     * How long after a feed last listed an entry another id with the same page and title is still that entry. Media
     * Cloud compares titles within a source over as many days.
     */
    private static final Duration TWIN_KEPT = Duration.ofDays(7);

    private final Database database;
    private final List<Draft> drafts;
    private final Instant received;
    private final List<Record> added = new ArrayList<>();
    private long last;

    private Append(Database database, List<Draft> drafts, Instant now) throws SQLException {
        this.database = database;
        this.drafts = drafts;
        this.last = database.number("SELECT max(number) FROM record");
        long previous = database.number("SELECT received FROM record WHERE number = ?", last);
        // a clock that was set back must not disturb the log's order of time
        this.received = Instant.ofEpochMilli(Math.max(now.toEpochMilli(), previous));
    }

    static List<Record> run(Database database, List<Draft> drafts, Instant now) throws Exception {
        var append = new Append(database, drafts, now);
        for (var draft : drafts) {
            switch (draft.kind()) {
                case ENTRY, POST -> append.entry(draft);
                case REVISION -> append.correction(draft);
                case WITHDRAWAL -> append.withdrawal(draft);
            }
        }
        return List.copyOf(append.added);
    }

    private static final String IDENTITIES = "SELECT id, entry, seq, listed, withdrawn FROM identity WHERE ";

    private record Identity(long id, String entry, long seq, long listed, boolean withdrawn) {
    }

    private void entry(Draft draft) throws Exception {
        var digest = Words.digest(draft.entry());
        var feed = draft.provenance().feed();
        var known = find("feed = ? AND entry = ?", feed, RecordLimit.id(draft.entry().id()));
        if (known.isPresent()) {
            again(known.get(), draft, digest);
            return;
        }
        // editors may say the same twice on purpose
        var twin = draft.kind() == Record.Kind.ENTRY ? Twin.key(draft.entry()) : Optional.<byte[]>empty();
        var former = twin.isPresent() ? former(draft, twin.get(), digest) : Optional.<Identity>empty();
        if (former.isPresent()) {
            listed(former.get());
            return;
        }
        var record = add(0, draft.kind(), draft.provenance(), draft.entry());
        database.update("INSERT INTO identity (feed, entry, seq, listed, alike) VALUES (?, ?, ?, ?, ?)",
                feed, record.entry().id(), record.seq(), received.toEpochMilli(), twin.orElse(null));
        firstSeen(database.number("SELECT last_insert_rowid()"), digest);
    }

    private void again(Identity identity, Draft draft, byte[] digest) throws SQLException {
        listed(identity);
        if (!identity.withdrawn() && firstSeen(identity.id(), digest)) {
            add(identity.seq(), Record.Kind.REVISION, draft.provenance(), draft.entry());
            database.update("UPDATE identity SET alike = ? WHERE id = ?",
                    Twin.key(draft.entry()).orElse(null), identity.id());
        }
    }

    /** The entry that this one is under another id. */
    private Optional<Identity> former(Draft draft, byte[] twin, byte[] digest) throws Exception {
        var feed = draft.provenance().feed();
        for (var candidate : findAll("feed = ? AND alike = ? AND listed >= ?", feed, twin,
                received.minus(TWIN_KEPT).toEpochMilli())) {
            if (!listedNow(feed, candidate.entry()) && !newEdition(draft.entry(), candidate, digest)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** What one document lists under two ids are two entries. */
    private boolean listedNow(String feed, String entry) {
        return drafts.stream().anyMatch(draft -> draft.entry() != null && draft.provenance().feed().equals(feed)
                && RecordLimit.id(draft.entry().id()).equals(entry));
    }

    /** A page that is written anew each day under one title: other words, and said at another time. */
    private boolean newEdition(Entry entry, Identity candidate, byte[] digest) throws Exception {
        if (database.number("SELECT count(*) FROM seen WHERE identity = ? AND digest = ?", candidate.id(), digest) > 0) {
            return false;
        }
        var newest = database.first("SELECT entry FROM record WHERE seq = ? AND entry IS NOT NULL ORDER BY number DESC LIMIT 1",
                row -> row.getString(1), candidate.seq());
        return newest.isPresent() && !Objects.equals(Json.read(newest.get(), Entry.class).published(), entry.published());
    }

    /** An editor may go back to earlier words, which a feed may not: only a repetition of the newest is dropped. */
    private void correction(Draft draft) throws Exception {
        var known = find("seq = ?", draft.seq());
        if (known.isEmpty() || known.get().withdrawn()) {
            return;
        }
        var entry = named(known.get().entry(), draft.entry());
        var newest = database.first("SELECT entry FROM record WHERE seq = ? ORDER BY number DESC LIMIT 1",
                row -> row.getString(1), draft.seq());
        if (newest.isEmpty() || !Json.read(newest.get(), Entry.class).equals(entry)) {
            firstSeen(known.get().id(), Words.digest(entry));
            add(draft.seq(), Record.Kind.REVISION, origin(draft), entry);
        }
    }

    /** The words go from every record of the item, and from the file; address and times stay, for stories and charts. */
    private void withdrawal(Draft draft) throws Exception {
        var known = find("seq = ?", draft.seq());
        if (known.isEmpty() || known.get().withdrawn()) {
            return;
        }
        add(draft.seq(), Record.Kind.WITHDRAWAL, origin(draft), null);
        database.update("UPDATE identity SET withdrawn = 1 WHERE id = ?", known.get().id());
        database.update("DELETE FROM seen WHERE identity = ?", known.get().id());
        for (long number : database.all("SELECT number FROM record WHERE seq = ? AND entry IS NOT NULL",
                row -> row.getLong(1), draft.seq())) {
            erase(number);
        }
    }

    private void erase(long number) throws Exception {
        var entry = Json.read(database.first("SELECT entry FROM record WHERE number = ?", row -> row.getString(1), number)
                .orElseThrow(), Entry.class);
        database.update("UPDATE record SET entry = ? WHERE number = ?", Json.write(Words.erased(entry)), number);
    }

    /** Where the item came from, as its first record says while that is kept. */
    private Provenance origin(Draft draft) throws Exception {
        var first = database.first("SELECT provenance FROM record WHERE seq = ? ORDER BY number LIMIT 1",
                row -> row.getString(1), draft.seq());
        return first.isPresent() ? Json.read(first.get(), Provenance.class) : draft.provenance();
    }

    private static Entry named(String id, Entry e) {
        return new Entry(id, e.title(), e.summary(), e.content(), e.link(), e.author(), e.published(), e.updated(),
                e.language(), e.categories());
    }

    private Record add(long seq, Record.Kind kind, Provenance provenance, Entry entry) throws SQLException {
        long number = ++last;
        var origin = Json.write(provenance);
        var words = entry == null ? null : RecordLimit.fit(entry, origin.getBytes(StandardCharsets.UTF_8).length);
        var record = new Record(number, seq == 0 ? number : seq, kind, received, provenance, words);
        database.update("INSERT INTO record (number, seq, kind, received, provenance, entry) VALUES (?, ?, ?, ?, ?, ?)",
                number, record.seq(), kind.toString(), received.toEpochMilli(), origin,
                words == null ? null : Json.write(words));
        added.add(record);
        return record;
    }

    private Optional<Identity> find(String where, Object... values) throws SQLException {
        return database.first(IDENTITIES + where, Append::identity, values);
    }

    private List<Identity> findAll(String where, Object... values) throws SQLException {
        return database.all(IDENTITIES + where, Append::identity, values);
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), row.getBoolean(5));
    }

    private void listed(Identity identity) throws SQLException {
        if (received.toEpochMilli() - identity.listed() >= LISTED_GRAIN.toMillis()) {
            database.update("UPDATE identity SET listed = ? WHERE id = ?", received.toEpochMilli(), identity.id());
        }
    }

    /** Whether these words are new for this identity; from now on they are not. */
    private boolean firstSeen(long identity, byte[] digest) throws SQLException {
        return database.update("INSERT OR IGNORE INTO seen (identity, digest) VALUES (?, ?)", identity, digest) > 0;
    }
}

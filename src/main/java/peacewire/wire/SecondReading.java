package peacewire.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import peacewire.archive.Archive;
import peacewire.log.ItemLog;
import peacewire.news.Record;
import peacewire.news.Record.Kind;
import peacewire.news.Rereading;
import peacewire.news.Retag;
import peacewire.news.TaggedRecord;
import peacewire.story.Stories;
import peacewire.tag.Reading;
import peacewire.tag.Text;

/**
 * Reads history again with another taxonomy, a piece at a time and in log order: what comes out is what an archive built
 * anew from the log would hold, except that withdrawn items keep the tags they had, for their words are gone. On the
 * projection's thread, between its batches.
 */
final class SecondReading {

    /** Small enough that news never waits long for the piece in hand. */
    private static final int PIECE = 200;

    private final ItemLog log;
    private final Archive archive;
    private final Function<Text, Reading> tagger;
    private final Statements statements;
    private final String taxonomy;
    private final Stories stories = new Stories();
    private long through;
    private long position;
    private long changed;

    /**
     * @param taxonomy digest of the one that the tagger reads with
     * @param through  the last record that may have been read with another
     */
    SecondReading(ItemLog log, Archive archive, Function<Text, Reading> tagger, Statements statements, String taxonomy, long through) {
        this.log = log;
        this.archive = archive;
        this.tagger = tagger;
        this.statements = statements;
        this.taxonomy = taxonomy;
        this.through = through;
        this.position = Math.min(through, log.first() - 1);
    }

    boolean isDone() {
        return position >= through;
    }

    /**
     * What came meanwhile was read with the new taxonomy, but its stories were found among items of the old one.
     *
     * @param through the last record that did
     */
    void goOn(long through) {
        this.through = Math.max(this.through, through);
    }

    Rereading progress() {
        long before = Math.min(through, log.first() - 1);
        return new Rereading(Math.max(0, position - before), through - before);
    }

    long changed() {
        return changed;
    }

    String taxonomy() {
        return taxonomy;
    }

    /** Reads a piece; the archive shows it when this returns. @return what changed of tags, or of being on the wire */
    List<Retag> step() {
        var records = log.read(position, PIECE).stream().filter(record -> record.number() <= through).toList();
        long end = records.isEmpty() ? through : records.getLast().number();
        var changes = records.isEmpty() ? List.<Retag>of() : changes(records, end);
        archive.retag(changes);
        position = end;
        var told = changes.stream().filter(SecondReading::isTold).toList();
        changed += told.size();
        return told;
    }

    private List<Retag> changes(List<Record> records, long end) {
        var gone = withdrawn(records);
        var readable = records.stream()
                .filter(record -> record.kind() != Kind.WITHDRAWAL && !gone.contains(record.seq())).toList();
        var after = new HashMap<Long, TaggedRecord>();
        statements.of(new Reader(Past.before(position + 1, archive), tagger, stories).read(readable))
                .forEach(tagged -> after.put(tagged.number(), tagged));
        var before = new HashMap<Long, TaggedRecord>();
        archive.between(position, end).forEach(tagged -> before.put(tagged.number(), tagged));
        var changes = new ArrayList<Retag>();
        for (var record : readable) {
            var was = before.get(record.number());
            var is = after.get(record.number());
            if (was == null ? is != null : !was.equals(is)) {
                changes.add(new Retag(was, is));
            }
        }
        return changes;
    }

    private HashSet<Long> withdrawn(List<Record> records) {
        var gone = new HashSet<Long>();
        for (var record : records) {
            archive.item(record.seq()).filter(standing -> standing.kind() == Kind.WITHDRAWAL)
                    .ifPresent(standing -> gone.add(record.seq()));
        }
        return gone;
    }

    private static boolean isTold(Retag change) {
        return change.before() == null || change.after() == null
                || !change.before().item().tags().equals(change.after().item().tags());
    }
}

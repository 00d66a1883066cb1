package peacewire.web.api;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peacewire.archive.Archive;
import peacewire.log.ItemLog;
import peacewire.news.Draft;
import peacewire.news.Record;
import peacewire.stream.Hub;
import peacewire.web.Problem;
import peacewire.web.Site;

/** Where an editor changes something: read in the log itself, for the archive may be a moment behind, answered when it shows. */
final class Desk {

    private static final int PAGE = 1_000;

    private final ItemLog log;
    private final Archive archive;
    private final Hub hub;

    Desk(Site site, Hub hub) {
        this.hub = hub;
        log = site.log();
        archive = site.archive();
    }

    /** The newest record of an item; 404 where there is none. Blocks. */
    Record newest(long seq) {
        long archived = archive.last();
        long known = archive.item(seq).map(tagged -> tagged.item().record()).orElse(seq);
        var newest = record(known).filter(record -> record.seq() == seq).orElse(null);
        for (long after = archived; after < log.last(); after += PAGE) {
            for (var record : log.read(after, PAGE)) {
                newest = record.seq() == seq ? record : newest;
            }
        }
        if (newest == null) {
            throw Problem.of(404, "There is no item " + seq + ".").refused();
        }
        return newest;
    }

    /** To be called on the hub's loop. Completes when the records are in the log, and are on the wire or late. */
    Future<List<Record>> append(List<Draft> drafts) {
        return log.append(drafts).compose(records -> records.isEmpty() ? Future.succeededFuture(records)
                : hub.sent(records.getLast().number()).map(records));
    }

    /** What a change answers with. */
    static Map<String, Object> receipt(Record record) {
        var receipt = new LinkedHashMap<String, Object>();
        receipt.put("seq", record.seq());
        receipt.put("record", record.number());
        return receipt;
    }

    private Optional<Record> record(long number) {
        return number < 1 ? Optional.empty()
                : log.read(number - 1, 1).stream().filter(record -> record.number() == number).findFirst();
    }
}

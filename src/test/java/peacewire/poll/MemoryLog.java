package peacewire.poll;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import peacewire.log.ItemLog;
import peacewire.news.Draft;
import peacewire.news.Record;

/** A log in memory that takes every draft, unless told otherwise. */
final class MemoryLog implements ItemLog {

    private final List<Draft> drafts = new ArrayList<>();

    /** What an append does before it takes the drafts. */
    volatile Function<List<Draft>, Future<Void>> before = drafts -> Future.succeededFuture();

    @Override
    public Future<List<Record>> append(List<Draft> added) {
        return before.apply(added).map(ready -> take(added));
    }

    synchronized List<String> ids() {
        return drafts.stream().map(draft -> draft.entry().id()).toList();
    }

    synchronized List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    private synchronized List<Record> take(List<Draft> added) {
        drafts.addAll(added);
        return List.of();
    }

    @Override
    public String epoch() {
        return "memory";
    }

    @Override
    public long first() {
        return 1;
    }

    @Override
    public synchronized long last() {
        return drafts.size();
    }

    @Override
    public List<Record> read(long after, int limit) {
        return List.of();
    }

    @Override
    public void onAppend(LongConsumer listener) {
        // nobody reads along here
    }

    @Override
    public Future<Void> prune(Instant before) {
        return Future.succeededFuture();
    }

    @Override
    public void close() {
        // nothing to let go of
    }
}

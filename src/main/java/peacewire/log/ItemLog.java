package peacewire.log;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import peacewire.news.Draft;
import peacewire.news.Record;

/** The numbered, durable sequence of records: the only source of truth. */
public interface ItemLog extends AutoCloseable {

    /** The store's birth mark: lower-case letters and digits, at most 16. */
    String epoch();

    /** Number of the oldest record kept; last + 1 while the log is empty. */
    long first();

    /** Number of the newest record; 0 while there was none. */
    long last();

    /**
     * Appends what is new in these drafts, in their order, as one batch: all of it durable, or none.
     *
     * @return the new records once they are durable; drafts whose words were already seen are not among them
     */
    Future<List<Record>> append(List<Draft> drafts);

    /** The next records after a number, in log order; at most {@code limit}. Blocks; not for event loops. */
    List<Record> read(long after, int limit);

    /** Calls back, on a thread of the log's own, with the newest number whenever records became durable. */
    void onAppend(LongConsumer listener);

    /** Forgets records received before an instant; never the newest. Identities that a feed still lists stay known. */
    Future<Void> prune(Instant before);

    @Override
    void close();
}

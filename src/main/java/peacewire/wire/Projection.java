package peacewire.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peacewire.archive.Archive;
import peacewire.baseline.Analysis;
import peacewire.log.ItemLog;
import peacewire.news.Batch;
import peacewire.news.Filter;
import peacewire.news.Rereading;
import peacewire.news.Retags;
import peacewire.story.Stories;
import peacewire.tag.Reading;
import peacewire.tag.Text;

/** Follows the log: tag, story, archive, publish. On one thread of its own, in batches. */
public final class Projection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);

    /** The first batch after the start is small, so that readers see something at once; each further one doubles. */
    private static final int FIRST_BATCH_LIMIT = 16;

    /** Large enough to make a rebuild quick, small enough that readers see its progress. */
    private static final int BATCH_LIMIT = 500;

    private final ItemLog log;
    private final Function<Text, Reading> tagger;
    private final Archive archive;
    private final Statements statements;
    private final Consumer<Batch> publish;
    private final Thread thread = new Thread(this::run, "projection");
    private final Semaphore news = new Semaphore(1);
    private volatile Consumer<Throwable> onFailure = failure -> { };
    private volatile Consumer<Retags> onRetag = retags -> { };
    private volatile String taxonomy;
    private volatile SecondReading again;
    private volatile boolean closed;
    private volatile long position;
    private Stories stories; // null until they are asked for
    private long first = 1;
    private int limit = FIRST_BATCH_LIMIT;

    /** @param publish called on the projection's thread, after the archive shows the batch */
    public Projection(ItemLog log, Function<Text, Reading> tagger, Archive archive, Analysis analysis,
                      Consumer<Batch> publish) {
        this(log, tagger, archive, filters(analysis), publish);
    }

    /** @param statements the filter of each statement by its id, in the analysis' order */
    Projection(ItemLog log, Function<Text, Reading> tagger, Archive archive, Map<String, Filter> statements,
               Consumer<Batch> publish) {
        this.log = log;
        this.tagger = tagger;
        this.archive = archive;
        this.statements = new Statements(archive, statements);
        this.publish = publish;
        this.position = archive.last();
    }

    private static Map<String, Filter> filters(Analysis analysis) {
        var filters = new LinkedHashMap<String, Filter>();
        analysis.statements().forEach(statement -> filters.put(statement.id(), statement.filter()));
        return filters;
    }

    /** What to do when the log or the archive fails: nothing is read any more from then on. Called once at most. */
    public void onFailure(Consumer<Throwable> handler) {
        onFailure = handler;
    }

    /** What to do when history has been read anew. Called on the projection's thread, after the archive shows it. */
    public void onRetag(Consumer<Retags> handler) {
        onRetag = handler;
    }

    /**
     * From now on the tagger reads with this taxonomy. What the archive has from another is read again whenever there
     * is no news to read; if the process ends before, the next one begins anew. Any thread; returns at once.
     *
     * @param digest of the taxonomy
     */
    public void taxonomy(String digest) {
        taxonomy = digest;
        news.release();
    }

    /** How far reading history again has come. */
    public Rereading rereading() {
        var current = again;
        return current == null ? Rereading.NONE : current.progress();
    }

    /** Begins after the last record that the archive holds; returns at once. */
    public void start() {
        log.onAppend(last -> news.release());
        thread.setDaemon(true);
        thread.start();
    }

    /** Number of the last record looked at. */
    public long position() {
        return position;
    }

    private void run() {
        try {
            if (archive.last() > log.last()) {
                LOG.warn("the archive is ahead of the log ({} of {}) and is built anew", archive.last(), log.last());
                archive.clear();
                position = 0;
            }
            if (position == 0 && taxonomy != null) {
                archive.taxonomy(taxonomy);
            }
            while (!closed) {
                news.acquireUninterruptibly();
                news.drainPermits();
                while (!closed && (step() || reread())) {
                    // until nothing is left to read: news first
                }
            }
        } catch (RuntimeException e) {
            LOG.error("the wire stopped after record {}: the log or the archive failed", position, e);
            onFailure.accept(e);
        }
    }

    /** @return whether there was anything to read */
    private boolean step() {
        var records = log.read(position, limit);
        if (records.isEmpty()) {
            return false;
        }
        limit = Math.min(2 * limit, BATCH_LIMIT);
        var onWire = statements.of(new Reader(Past.all(archive), tagger, stories()).read(records));
        var batch = new Batch(position, records.getLast().number(), onWire);
        archive.apply(batch);
        position = batch.through();
        forget();
        publish(batch);
        return true;
    }

    private Stories stories() {
        if (stories == null) {
            stories = new Stories();
            archive.arrivals(position, Stories.MOST_ITEMS).forEach(stories::add);
        }
        return stories;
    }

    /** @return whether there was history to read again */
    private boolean reread() {
        var wanted = taxonomy;
        if (wanted == null || wanted.equals(archive.taxonomy())) {
            again = null; // should the file have gone back to what it was
            return false;
        }
        if (again == null || !again.taxonomy().equals(wanted)) {
            again = new SecondReading(log, archive, tagger, statements, wanted, position);
            LOG.info("the taxonomy has changed: {} records are read again", again.progress().records());
            // until it is done, tags come from several
            archive.taxonomy("");
        }
        again.goOn(position);
        if (again.isDone()) {
            archive.taxonomy(wanted);
            stories = null; // other items are on the wire now
            LOG.info("{} records were read again, the tags of {} changed", again.progress().records(), again.changed());
            again = null;
            return false;
        }
        var changes = again.step();
        if (!changes.isEmpty()) {
            tell(new Retags(changes));
        }
        return true;
    }

    private void tell(Retags retags) {
        try {
            onRetag.accept(retags);
        } catch (RuntimeException e) {
            LOG.error("{} records are tagged anew, but could not be published", retags.changes().size(), e);
        }
    }

    private void forget() {
        if (log.first() > first) {
            first = log.first();
            archive.forget(first);
        }
    }

    private void publish(Batch batch) {
        try {
            publish.accept(batch);
        } catch (RuntimeException e) {
            LOG.error("records {} to {} are archived, but could not be published", batch.after() + 1, batch.through(), e);
        }
    }

    /** Finishes the batch in hand. */
    @Override
    public void close() {
        closed = true;
        news.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

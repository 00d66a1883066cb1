package peacewire.stream;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import peacewire.archive.Archive;
import peacewire.archive.Selection;
import peacewire.json.Json;
import peacewire.news.Batch;
import peacewire.news.Durations;
import peacewire.news.Filter;
import peacewire.news.Retags;
import peacewire.news.TaggedRecord;

/** All open event streams of one event loop. Confined to that loop: no locks. */
public final class Hub {

    /** Where batches arrive on the event bus. */
    public static final String BATCHES = "peacewire.batches";

    /** Where {@link Retags} arrive on the event bus. */
    public static final String RETAGS = "peacewire.retags";

    /** HTML section 9.2.7 advises a sign of life about every 15 seconds, against proxies that cut silent connections. */
    static final Duration BEAT = Duration.ofSeconds(15);

    /** A life lasts longer or shorter by up to a fifth, so that a crowd that came at once does not leave at once. */
    private static final int LIFE_JITTER = 5;

    /** Pages of history read at once, by all hubs together: a crowd that comes back must not starve other readers. */
    private static final int REPLAYS_AT_ONCE = 4;

    /** Records that leave in one write because they waited for the loop together; more would be too large to push. */
    private static final int MOST_JOINED = 64;

    /** Longest that {@link #sent} waits: the archive may be reading a long history first. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final History history;
    private final FrameEncoder encoder;
    private final Supplier<String> banner;
    private final Admission admission;
    private final Sent sent;
    private final InstantSource clock;
    private final WorkerExecutor replays;
    private final HistoryPages pages;
    private final Map<EventStream, Place> places = new LinkedHashMap<>();
    private final Map<Audience.Key, Audience> audiences = new LinkedHashMap<>();
    private final long beat;
    private final Deque<Batch> waiting = new ArrayDeque<>();
    private long position;
    private boolean closing;

    /**
     * To be made on the event loop that it serves, after its batches began to be listened for.
     *
     * @param first     oldest number that the log keeps; cheap
     * @param last      newest number of the log; cheap
     * @param banner    the Banner JSON of this moment
     * @param fragments renders an item as the page does, for {@code as=html}, with what a filter searched for marked
     * @param admission shared by all hubs of a node
     * @param sent      shared by all hubs of a node
     */
    public Hub(Vertx vertx, Archive archive, LongSupplier first, LongSupplier last, String epoch,
               Supplier<String> banner, BiFunction<TaggedRecord, Filter, String> fragments, Admission admission, Sent sent) {
        this(vertx, new ArchiveHistory(archive, first, last), new FrameEncoder(epoch, fragments), banner, admission,
                sent, BEAT, InstantSource.system());
    }

    Hub(Vertx vertx, History history, FrameEncoder encoder, Supplier<String> banner, Admission admission, Sent sent,
        Duration beat, InstantSource clock) {
        this.vertx = vertx;
        this.history = history;
        this.encoder = encoder;
        this.banner = banner;
        this.admission = admission;
        this.sent = sent;
        this.clock = clock;
        replays = vertx.createSharedWorkerExecutor("peacewire-replay", REPLAYS_AT_ONCE);
        pages = new HistoryPages(vertx, encoder, replays, () -> position);
        position = history.shown();
        sent.reached(this, position);
        this.beat = vertx.setPeriodic(beat.toMillis(), timer -> beat());
    }

    /**
     * Takes a batch, to be sent to every stream that is live. What comes in while the loop is busy with a crowd leaves
     * together: the more there is to do, the fewer writes an item costs, and nobody falls ever further behind.
     */
    public void publish(Batch batch) {
        if (waiting.isEmpty()) {
            vertx.runOnContext(nothing -> sendAll()); // behind whatever else has already come for this loop
        }
        waiting.add(batch);
    }

    private void sendAll() {
        while (!waiting.isEmpty()) {
            var batch = waiting.poll();
            while (!waiting.isEmpty() && batch.records().size() + waiting.peek().records().size() <= MOST_JOINED
                    && batch.through() == waiting.peek().after()) {
                batch = batch.with(waiting.poll());
            }
            send(batch);
        }
    }

    private void send(Batch batch) {
        if (batch.through() <= position) {
            return; // the archive showed it already when this hub began
        }
        position = batch.through();
        var frames = new Frames(encoder, batch.records());
        List.copyOf(audiences.values()).forEach(audience -> audience.publish(batch.after(), batch.through(), frames));
        if (!closing) {
            sent.reached(this, position);
        }
    }

    /**
     * Completes once a record is on the wire: the archive shows it and the streams of all loops were sent it. Whoever
     * writes and then waits for this reads what he wrote, and can't run ahead of the readers.
     *
     * @param number of the record, which the log holds
     * @return succeeds on this loop, after {@link #LONGEST_WAIT} in any case
     */
    public Future<Void> sent(long number) {
        var promise = Promise.<Void>promise();
        long timer = vertx.setTimer(LONGEST_WAIT.toMillis(), late -> promise.tryComplete());
        var context = vertx.getOrCreateContext();
        sent.when(number, () -> context.runOnContext(all -> promise.tryComplete()));
        return promise.future().onComplete(out -> vertx.cancelTimer(timer));
    }

    /**
     * Answers a request for an event stream. Its cursor is the header {@code Last-Event-ID}, else the parameter
     * {@code lastEventId}, else an age in {@code since}, else the present. A {@code since} that is no age is passed over.
     *
     * @param address of the reader, an IP literal, or null where there is none
     */
    public void open(HttpServerRequest request, String address, Selection selection, boolean html) {
        open(request, address, new History.ArchiveStrand(((ArchiveHistory) history).archive(), selection), html);
    }

    void open(HttpServerRequest request, String address, History.Strand strand, boolean html) {
        if (closing) {
            Refusal.stopping().answer(request);
            return;
        }
        switch (admission.enter(address)) {
            case Refusal refusal -> refusal.answer(request);
            case Place place -> open(request, place, strand, html);
        }
    }

    private void open(HttpServerRequest request, Place place, History.Strand strand, boolean html) {
        var response = EventStream.headers(request.response());
        var stream = new EventStream(response, Outlet.of(request), strand, html, pages, () -> position, place::caughtUp,
                endOfLife());
        places.put(stream, place);
        response.closeHandler(closed -> leave(stream)).endHandler(ended -> leave(stream));
        response.exceptionHandler(failed -> { }); // a broken connection is closed next, and that is heard
        cursor(request).onComplete(cursor -> begin(request, stream, cursor), stream::giveUp);
    }

    private long endOfLife() {
        long life = admission.limits().life().toMillis();
        return life == 0 ? Long.MAX_VALUE
                : clock.millis() + ThreadLocalRandom.current().nextLong(life - life / LIFE_JITTER, life + life / LIFE_JITTER + 1);
    }

    /**
     * Sends {@code event: retag}, without an id, for every changed record to the streams whose filter it matches now, and
     * to those that it matched before, that it left. Best effort: a stream that can't take it goes without.
     */
    public void retag(Retags retags) {
        sendAll(); // its tags were read from what waits
        var frames = new RetagFrames(encoder, retags.changes());
        for (var audience : List.copyOf(audiences.values())) {
            var block = audience.choose(frames);
            if (block.length() > 0) {
                List.copyOf(audience.streams()).forEach(stream -> stream.tell(block));
            }
        }
    }

    /** Open streams. */
    public int size() {
        return places.size();
    }

    /** Ends all streams, spread over some seconds; each client is told to come back after a time of its own. */
    public Future<Void> close() {
        sendAll();
        closing = true;
        sent.left(this);
        return new Farewell(places.keySet()).say(vertx).onComplete(said -> {
            vertx.cancelTimer(beat);
            replays.close();
        });
    }

    private void beat() {
        var json = banner.get();
        var plain = new ServerSentEvent("banner", null, json).encode();
        var withId = new ServerSentEvent("banner", encoder.id(position), json).encode();
        long now = clock.millis();
        List.copyOf(places.keySet()).forEach(stream -> {
            if (stream.isPast(now)) {
                stream.end(Retry.afterLife());
            } else {
                stream.beat(withId, plain);
            }
        });
    }

    private Future<Cursor> cursor(HttpServerRequest request) {
        var id = request.getHeader("Last-Event-ID");
        var given = id == null || id.isBlank() ? request.getParam("lastEventId", "") : id;
        if (!given.isBlank()) {
            // read as Latin-1 by HTTP, but ours are ASCII: anything else is malformed either way
            return Future.succeededFuture(Cursor.of(given.strip(), encoder.epoch(), history.first(),
                    Math.max(history.last(), position), position));
        }
        var since = Durations.parse(request.getParam("since", ""));
        if (since.isEmpty()) {
            return Future.succeededFuture(new Cursor.Honoured(position));
        }
        var from = clock.instant().minus(since.get());
        // an age reaches back as far as there is anything: that is no gap
        return replays.executeBlocking(() -> history.numberAt(from), false)
                .map(number -> new Cursor.Honoured(Math.max(number, history.first() - 1)));
    }

    private void begin(HttpServerRequest request, EventStream stream, Cursor cursor) {
        var place = places.get(stream);
        if (place == null) {
            return; // gone while history was asked where it begins
        }
        if (cursor.position() < position && !place.startReplay()) {
            leave(stream);
            Refusal.replaying(admission.limits().replays()).answer(request);
            return;
        }
        var opening = Retry.afterBreak();
        if (cursor instanceof Cursor.Reset reset) {
            opening.appendBuffer(reset(reset));
        }
        opening.appendBuffer(
                new ServerSentEvent("banner", encoder.id(cursor.position()), banner.get()).encode());
        audiences.computeIfAbsent(stream.audience(), any -> new Audience(stream.strand(), stream.audience().html()))
                .streams().add(stream);
        stream.begin(cursor.position(), opening);
    }

    private Buffer reset(Cursor.Reset reset) {
        var data = new LinkedHashMap<String, Object>();
        data.put("reason", reset.reason());
        data.put("first", history.first());
        data.put("last", reset.position());
        return new ServerSentEvent("reset", encoder.id(reset.position()), Json.write(data)).encode();
    }

    private void leave(EventStream stream) {
        var place = places.remove(stream);
        if (place == null) {
            return;
        }
        stream.closed();
        place.leave();
        audiences.computeIfPresent(stream.audience(), (key, audience) -> {
            audience.streams().remove(stream);
            return audience.streams().isEmpty() ? null : audience;
        });
    }
}

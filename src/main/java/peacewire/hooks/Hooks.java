package peacewire.hooks;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.WorkerExecutor;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import peacewire.archive.Archive;
import peacewire.fetch.FetchRequest;
import peacewire.fetch.Fetched;
import peacewire.news.BadFilter;
import peacewire.news.Hook;

/**
 * All webhooks of this node. To be deployed on an event loop, where everything happens; its methods may be called on any
 * thread once it is, and their futures complete on the caller's context.
 */
public final class Hooks extends VerticleBase {

    /** Each costs a search for every batch of news. */
    public static final int MOST = 100;

    /** How long a secret that was replaced goes on signing. */
    public static final Duration ROTATION = Duration.ofHours(24);

    /** How often it looks whether a retry is due, by the clock: a machine that slept is noticed. */
    private static final Duration TICK = Duration.ofSeconds(1);

    /** How long an ordered stop waits for deliveries under way; cut off, they come again after the start. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    /** Pages of history read at once: many hooks must not keep other readers from the workers. */
    private static final int READS_AT_ONCE = 2;

    private static final int ID_BYTES = 8;

    /**
     * Where hooks are kept. What its futures promise is durable when they complete.
     *
     * @param stored those that were there when the node started
     */
    public record Book(List<Hook> stored, Function<Hook, Future<Void>> save, Function<String, Future<Void>> remove) {
    }

    /**
     * @param fetch   one exchange, bounded in time; its outcome is a value
     * @param refusal why an address may not be reached; empty where it may be tried
     */
    public record Network(Function<FetchRequest, Future<Fetched>> fetch, Function<URI, Future<Optional<String>>> refusal) {
    }

    /** A secret as it is shown, once. */
    public record Secret(String id, String secret) {

        @Override
        public String toString() {
            return "Secret[id=" + id + "]";
        }
    }

    /** @param delivered whether the answer was a 2xx @param status 0 where there was none @param reason empty where delivered */
    public record Pinged(boolean delivered, int status, String reason) {
    }

    private final Backlog backlog;
    private final Book book;
    private final Network network;
    private final InstantSource clock;
    private final Retries retries;
    private final Tally tally = new Tally();
    private final Map<String, Courier> couriers = new ConcurrentHashMap<>();
    private WorkerExecutor readers;
    private Dispatch dispatch;

    /** @param first oldest number that the log keeps; cheap */
    public Hooks(Archive archive, LongSupplier first, String epoch, Book book, Network network) {
        this(new Backlog(archive, first, epoch), book, network, InstantSource.system(), new Retries(() -> ThreadLocalRandom.current().nextDouble()));
    }

    Hooks(Backlog backlog, Book book, Network network, InstantSource clock, Retries retries) {
        this.backlog = backlog;
        this.book = book;
        this.network = network;
        this.clock = clock;
        this.retries = retries;
    }

    @Override
    public Future<?> start() {
        readers = vertx.createSharedWorkerExecutor("peacewire-hooks", READS_AT_ONCE);
        dispatch = new Dispatch(readers, backlog, network.fetch(), book.save(), retries, tally, clock);
        book.stored().forEach(hook -> couriers.put(hook.id(), new Courier(hook, dispatch)));
        vertx.setPeriodic(TICK.toMillis(), timer -> go());
        go();
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        var ended = Future.all(couriers.values().stream().map(Courier::end).toList());
        return Future.any(ended, vertx.timer(GRACE.toMillis())).otherwiseEmpty().compose(rest -> readers.close());
    }

    /** The archive may show more than before. Any thread. */
    public void follow() {
        if (!couriers.isEmpty()) {
            context.runOnContext(now -> go());
        }
    }

    private void go() {
        couriers.values().forEach(Courier::go);
    }

    /** In the order in which they were made. Any thread. */
    public List<HookStatus> all() {
        return couriers.values().stream().map(this::status).sorted(Comparator.comparing(HookStatus::created)).toList();
    }

    public Optional<HookStatus> get(String id) {
        return Optional.ofNullable(couriers.get(id)).map(this::status);
    }

    private HookStatus status(Courier courier) {
        return HookStatus.of(courier.hook(), courier.position(), backlog.archive().last(), clock.instant());
    }

    public Tally tally() {
        return tally;
    }

    /** The future fails with {@link BadHook} where the address may not be reached. */
    public Future<Secret> add(Wish wish) throws BadHook, BadFilter {
        var address = wish.address();
        if (address == null) {
            throw new BadHook("url", "'url' is missing: where to deliver");
        }
        if (couriers.size() >= MOST) {
            throw new BadHook("url", "there are " + MOST + " webhooks, the most there may be");
        }
        var filter = Objects.requireNonNullElse(wish.selection(backlog.archive()), "");
        var title = wish.title() == null || wish.title().isEmpty() ? address.getHost() : wish.title();
        var age = Objects.requireNonNullElse(wish.age(), Duration.ZERO);
        return inside(() -> admitted(address).compose(good -> place(age)).compose(cursor -> {
            var now = clock.instant();
            var secret = Signature.secret();
            var hook = new Hook(id(), title, address, filter, new Hook.Secrets(secret, null, null), now,
                    Boolean.TRUE.equals(wish.paused()) ? Hook.State.PAUSED : Hook.State.ON, now, cursor, 0, null, null);
            return book.save().apply(hook).map(saved -> {
                var courier = new Courier(hook, dispatch);
                couriers.put(hook.id(), courier);
                courier.go();
                return new Secret(hook.id(), secret);
            });
        }));
    }

    /** What the wish is silent about stays; durable when the future completes. It fails as that of {@link #add}. */
    public Future<HookStatus> change(String id, Wish wish) throws BadHook, BadFilter {
        var address = wish.address();
        var filter = wish.selection(backlog.archive());
        var title = wish.title();
        var age = wish.age();
        return of(id, courier -> (address == null ? Future.succeededFuture() : admitted(address))
                .compose(good -> age == null ? Future.succeededFuture() : place(age).compose(courier::move))
                .compose(moved -> courier.edit(hook -> {
                    var described = hook.described(title == null || title.isEmpty() ? hook.name() : title,
                            address == null ? hook.url() : address, filter == null ? hook.filter() : filter);
                    return wish.paused() == null ? described
                            : wish.paused() ? described.stopped(Hook.State.PAUSED, clock.instant())
                            : described.resumed(clock.instant());
                })).map(changed -> status(courier)));
    }

    /** A new secret; the old one signs too for {@link #ROTATION}. */
    public Future<Secret> rotate(String id) throws BadHook {
        var fresh = Signature.secret();
        return of(id, courier -> courier.edit(hook -> hook.with(hook.secrets().rotated(fresh, clock.instant().plus(ROTATION))))
                .map(changed -> new Secret(id, fresh)));
    }

    /** Sends a ping and tells what came of it; whatever the state, but never beside another delivery. */
    public Future<Pinged> test(String id) throws BadHook {
        return of(id, courier -> courier.ping().map(answer -> new Pinged(answer.taken(), answer.status(), answer.reason())));
    }

    public Future<Void> remove(String id) throws BadHook {
        return of(id, courier -> {
            courier.remove();
            couriers.remove(id);
            return book.remove().apply(id);
        });
    }

    private <T> Future<T> of(String id, Function<Courier, Future<T>> work) throws BadHook {
        var courier = couriers.get(id);
        if (courier == null) {
            throw new BadHook("id", "There is no webhook '" + id + "'.");
        }
        return inside(() -> work.apply(courier));
    }

    private Future<?> admitted(URI address) {
        return network.refusal().apply(address).compose(refusal -> refusal.isEmpty() ? Future.succeededFuture()
                : Future.failedFuture(new BadHook("url", refusal.get())));
    }

    /** Where in the log an age begins; no age: after what the archive shows. */
    private Future<Long> place(Duration age) {
        return age.isZero() ? Future.succeededFuture(backlog.archive().last())
                : readers.executeBlocking(() -> backlog.before(clock.instant().minus(age)), false);
    }

    private <T> Future<T> inside(Supplier<Future<T>> work) {
        var caller = vertx.getOrCreateContext();
        var done = Promise.<T>promise();
        context.runOnContext(now -> Future.succeededFuture().compose(begun -> work.get()).onComplete(result -> caller.runOnContext(back -> done.handle(result))));
        return done.future();
    }

    private static String id() {
        var bytes = new byte[ID_BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

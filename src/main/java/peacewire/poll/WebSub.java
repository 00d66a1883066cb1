package peacewire.poll;

import io.vertx.core.Future;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peacewire.fetch.FetchRequest;
import peacewire.fetch.Fetched;
import peacewire.log.Subscriptions;
import peacewire.news.Feed;
import peacewire.news.FeedState;
import peacewire.news.Record;
import peacewire.news.Subscription;
import peacewire.news.Subscription.State;
import peacewire.parse.ParsedFeed.Announced;

/**
 * A subscriber after W3C's WebSub (Recommendation of 2 June 2026): feeds that announce a hub are subscribed to there,
 * and polled more seldom for as long as the hub delivers what they publish. Without a public address it does nothing.
 * Any thread; nothing here blocks but {@link #deliver}, which reads a signature.
 */
public final class WebSub {

    /** How often to {@link #tend}. */
    public static final Duration TEND_EVERY = Duration.ofSeconds(15);

    /** Behind a hub that delivers. */
    static final Duration SLOW = Duration.ofHours(1);

    /** What a hub may take from a publisher's word to its delivery. */
    static final Duration GRACE = Duration.ofMinutes(5);

    /** A feed that names another hub in every edition must not make us call them all. */
    static final Duration BETWEEN_HUBS = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(WebSub.class);

    private final String publicUrl;
    private final SubscriptionBook book;
    private final Asking asking;
    private final Confirming confirming;
    private final InstantSource clock;
    private final Instant started;
    private final SecureRandom random = new SecureRandom();
    private final Deliveries deliveries = new Deliveries();
    private final Map<String, Instant> begun = new ConcurrentHashMap<>();
    private volatile Function<Delivery, Future<Void>> reader;

    /** What became of a delivery; the hub hears no more. */
    public enum Receipt {
        /** Received, which says nothing of its signature (section 7.1.2). */
        TAKEN,
        /** There is no such subscription. */
        UNKNOWN,
        /** Too much waits to be read already. */
        BUSY
    }

    /** @param publicUrl where hubs reach this node, without a slash at the end; null: nothing is subscribed to */
    public WebSub(String publicUrl, Function<FetchRequest, Future<Fetched>> fetch, Subscriptions store, InstantSource clock) {
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.started = clock.instant();
        this.book = publicUrl == null ? null : new SubscriptionBook(store);
        this.asking = new Asking(book, new HubRequest(fetch), clock);
        this.confirming = new Confirming(book, clock);
        if (book != null) {
            book.all().forEach(this::moveWithUs);
        }
    }

    public static WebSub off() {
        return new WebSub(null, null, null, InstantSource.system());
    }

    public boolean isOn() {
        return book != null;
    }

    /** Who reads what hubs bring, in order for each feed; null: nobody at the moment. */
    void deliverTo(Function<Delivery, Future<Void>> reader) {
        this.reader = reader;
    }

    /**
     * A poll read this document.
     *
     * @param appended what was new in it
     * @param before   when the feed last gave a good answer, or null
     */
    void observed(Feed feed, Fetched.Modified body, Announced document, List<Record> appended, Instant before) {
        if (!isOn()) {
            return;
        }
        var current = book.of(feed.id());
        current.ifPresent(subscription -> judge(subscription, appended, before));
        var announced = Announcement.of(body, document);
        if (announced.isEmpty()) {
            current.ifPresent(asking::leave);
        } else if (current.filter(announced.get()::isServedBy).isEmpty()) {
            change(feed, current, announced.get());
        } else {
            book.change(current.get().id(), subscription -> !subscription.base().equals(announced.get().base()),
                    subscription -> subscription.polledAt(announced.get().base()));
        }
    }

    /** After a good poll of a feed that a hub serves well, the next one can wait. */
    FeedState paced(FeedState after) {
        var now = clock.instant();
        if (!isOn() || after.next() == null || after.failures() > 0) {
            return after;
        }
        return book.of(after.feed()).filter(subscription -> subscription.reliable(now))
                .map(subscription -> earlier(now.plus(SLOW), subscription.until()))
                .filter(slow -> slow.isAfter(after.next())).map(after::due).orElse(after);
    }

    /** In words for a person, or null where no hub has to do with the feed. */
    public String push(String feed) {
        return isOn() ? book.of(feed).map(subscription -> PushWords.of(subscription, clock.instant())).orElse(null) : null;
    }

    /** Whether there is such a subscription; to be asked before a body is read. */
    public boolean knows(String id) {
        return book.get(id).isPresent();
    }

    /**
     * A hub wants to know whether this was asked for (section 5.3).
     *
     * @param leaseSeconds as it came, or null
     * @return whether to answer with the challenge
     */
    public boolean confirm(String id, String mode, String topic, String challenge, String leaseSeconds) {
        return confirming.confirm(id, mode, topic, challenge, leaseSeconds);
    }

    /** A hub will not, or no longer, serve this (section 5.2). False where it was not asked to. */
    public boolean deny(String id, String topic, String reason) {
        return confirming.deny(id, topic, reason);
    }

    /** Something was brought for a subscription. Takes time by its size. */
    public Receipt deliver(String id, byte[] body, String contentType, String signature) {
        var found = book.get(id).filter(WebSub::isServed);
        if (found.isEmpty()) {
            return Receipt.UNKNOWN;
        }
        var subscription = found.get();
        if (!HubSignature.matches(signature, subscription.secret(), body)) {
            if (book.refused(id) == 1) {
                LOG.warn("feed {}: a delivery without a right signature was ignored, as will be all others", subscription.feed());
            }
            return Receipt.TAKEN;
        }
        var delivery = new Delivery(subscription.feed(), body, contentType, URI.create(subscription.base()));
        var reads = reader;
        return reads != null && deliveries.offer(delivery, reads) ? Receipt.TAKEN : Receipt.BUSY;
    }

    /**
     * Asks hubs for what is due, and leaves those of feeds that are gone or paused.
     *
     * @param wanted the ids of all others
     */
    public void tend(Set<String> wanted) {
        if (isOn()) {
            asking.tend(wanted);
        }
    }

    private void change(Feed feed, Optional<Subscription> current, Announcement announced) {
        var now = clock.instant();
        var last = begun.get(feed.id());
        if (last != null && now.isBefore(last.plus(BETWEEN_HUBS))) {
            return;
        }
        begun.put(feed.id(), now);
        current.ifPresent(asking::leave);
        String id = HexFormat.of().formatHex(bytes());
        asking.ask(new Subscription(id, feed.id(), announced.hub(), announced.topic(), announced.base(), callback(id),
                HexFormat.of().formatHex(bytes()), State.ASKED, null, null, null, now, 0, null, 0, ""));
    }

    /** With another public address than before, the hub must learn where to find us. */
    private void moveWithUs(Subscription known) {
        String callback = callback(known.id());
        book.change(known.id(), subscription -> isServed(subscription) && !subscription.callback().equals(callback),
                subscription -> subscription.reachedAt(callback, started));
    }

    /** A hub that let a poll find what it should have brought is not relied upon until its next lease. */
    private void judge(Subscription subscription, List<Record> appended, Instant before) {
        var now = clock.instant();
        if (!subscription.reliable(now)) {
            return;
        }
        // while we were away, nothing could be brought
        var from = subscription.since().isAfter(started) ? subscription.since() : started;
        boolean missed = appended.stream().filter(record -> record.kind() == Record.Kind.ENTRY)
                .map(record -> record.entry().published() == null ? before : record.entry().published())
                .filter(Objects::nonNull).anyMatch(shown -> shown.isAfter(from) && shown.isBefore(now.minus(GRACE)));
        if (missed) {
            book.change(subscription.id(), same -> same.reliable(now), same -> same.missed(now))
                    .ifPresent(unreliable -> LOG.warn("feed {}: {}", unreliable.feed(), PushWords.of(unreliable, now)));
        }
    }

    private static boolean isServed(Subscription subscription) {
        return subscription.state() == State.ASKED || subscription.state() == State.CONFIRMED;
    }

    private String callback(String id) {
        return publicUrl + "/websub/" + id;
    }

    private byte[] bytes() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

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
import java.util.regex.Pattern;
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

    /** A hub that has not confirmed by then will not. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What a hub may take from a publisher's word to its delivery. */
    static final Duration GRACE = Duration.ofMinutes(5);

    /** Section 5.2: a refusal is to be taken as final; but reasons pass, and one question a month is no burden. */
    static final Duration DENIAL = Duration.ofDays(30);

    /** A feed that names another hub in every edition must not make us call them all. */
    static final Duration BETWEEN_HUBS = Duration.ofHours(1);

    private static final Duration FIRST_BACKOFF = Duration.ofMinutes(5);
    private static final Duration LONGEST_BACKOFF = Duration.ofDays(1);
    private static final Duration LONGEST_LEASE = Duration.ofDays(90);
    private static final Duration SHORTEST_RENEWAL = Duration.ofMinutes(1);

    /** Sections 5.3 and 8.2: its characters are given; a length is for us to choose. */
    private static final Pattern CHALLENGE = Pattern.compile("[+\\-./0-9=A-Z_a-z]{1,512}");

    private static final Logger LOG = LoggerFactory.getLogger(WebSub.class);

    private final String publicUrl;
    private final HubRequest hubs;
    private final SubscriptionBook book;
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
        this.hubs = new HubRequest(fetch);
        this.clock = clock;
        this.started = clock.instant();
        this.book = publicUrl == null ? null : new SubscriptionBook(store);
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
            current.ifPresent(this::leave);
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
        if (mode == null || challenge == null || !CHALLENGE.matcher(challenge).matches()) {
            return false;
        }
        return switch (mode) {
            case "subscribe" -> begin(id, topic, leaseSeconds);
            case "unsubscribe" -> end(id, topic);
            default -> false;
        };
    }

    /** A hub will not, or no longer, serve this (section 5.2). False where it was not asked to. */
    public boolean deny(String id, String topic, String reason) {
        if (end(id, topic)) {
            return true;
        }
        var next = clock.instant().plus(DENIAL);
        var denied = book.change(id, subscription -> subscription.topic().equals(topic), subscription ->
                subscription.denied(next, PushWords.quoted(reason)));
        denied.ifPresent(subscription -> LOG.warn("feed {}: {}", subscription.feed(), PushWords.of(subscription, clock.instant())));
        return denied.isPresent();
    }

    /** Something was brought for a subscription. Takes time by its size. */
    public Receipt deliver(String id, byte[] body, String contentType, String signature) {
        var found = book.get(id).filter(known -> known.state() == State.ASKED || known.state() == State.CONFIRMED);
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
        if (!isOn()) {
            return;
        }
        var now = clock.instant();
        for (var subscription : book.all()) {
            if (subscription.state() != State.LEAVING && !wanted.contains(subscription.feed())) {
                leave(subscription);
            } else if (!now.isBefore(subscription.next())) {
                due(subscription, now);
            }
        }
    }

    private void due(Subscription subscription, Instant now) {
        boolean unanswered = subscription.asked() != null;
        switch (subscription.state()) {
            case LEAVING -> {
                if (unanswered || subscription.failures() > 0) {
                    book.remove(subscription.id()); // its deliveries are answered with 410
                } else {
                    ask(subscription);
                }
            }
            case DENIED -> book.change(subscription.id(), same -> true, same -> same.again(now)).ifPresent(this::ask);
            case ASKED, CONFIRMED -> {
                if (unanswered) {
                    fail(subscription.id(), "it took the request " + PATIENCE.toMinutes() + " min ago and has not confirmed it");
                } else {
                    ask(subscription);
                }
            }
        }
    }

    /** Nothing is asked for before it is durable: the hub confirms with whoever runs then. */
    private void ask(Subscription subscription) {
        var now = clock.instant();
        var asked = subscription.asked(now, now.plus(PATIENCE));
        book.put(asked).compose(durable -> hubs.send(asked)).onComplete(
                refusal -> refusal.ifPresent(reason -> fail(asked.id(), reason)),
                thrown -> fail(asked.id(), "the request could not be sent: " + thrown.getMessage()));
    }

    private void fail(String id, String reason) {
        var now = clock.instant();
        book.change(id, subscription -> subscription.asked() != null,
                subscription -> subscription.failed(now.plus(backoff(subscription.failures())), PushWords.quoted(reason)))
                .filter(failed -> failed.failures() == 1)
                .ifPresent(failed -> LOG.warn("feed {}: {}", failed.feed(), PushWords.of(failed, now)));
    }

    private static Duration backoff(int failures) {
        var backoff = FIRST_BACKOFF.multipliedBy(1L << Math.min(failures, 16));
        return backoff.compareTo(LONGEST_BACKOFF) < 0 ? backoff : LONGEST_BACKOFF;
    }

    private boolean begin(String id, String topic, String leaseSeconds) {
        var now = clock.instant();
        var lease = lease(leaseSeconds);
        var renewal = Duration.ofSeconds(lease.toSeconds() * 4 / 5);
        var next = now.plus(renewal.compareTo(SHORTEST_RENEWAL) > 0 ? renewal : SHORTEST_RENEWAL);
        return book.change(id, pending -> pending.topic().equals(topic) && (pending.state() == State.ASKED || pending.state() == State.CONFIRMED),
                pending -> pending.confirmed(now, now.plus(lease), next)).isPresent();
    }

    /** Hubs of old drafts name none. */
    private static Duration lease(String seconds) {
        if (seconds == null || !seconds.matches("\\d{1,10}")) {
            return HubRequest.LEASE;
        }
        var lease = Duration.ofSeconds(Long.parseLong(seconds));
        return lease.compareTo(LONGEST_LEASE) < 0 ? lease : LONGEST_LEASE;
    }

    private boolean end(String id, String topic) {
        boolean leaving = book.get(id).filter(found -> found.state() == State.LEAVING && found.topic().equals(topic)).isPresent();
        if (leaving) {
            book.remove(id);
        }
        return leaving;
    }

    private void change(Feed feed, Optional<Subscription> current, Announcement announced) {
        var now = clock.instant();
        var last = begun.get(feed.id());
        if (last != null && now.isBefore(last.plus(BETWEEN_HUBS))) {
            return;
        }
        begun.put(feed.id(), now);
        current.ifPresent(this::leave);
        String id = HexFormat.of().formatHex(bytes());
        ask(new Subscription(id, feed.id(), announced.hub(), announced.topic(), announced.base(), callback(id),
                HexFormat.of().formatHex(bytes()), State.ASKED, null, null, null, now, 0, null, 0, ""));
    }

    private void leave(Subscription subscription) {
        ask(subscription.leaving(clock.instant()));
    }

    /** With another public address than before, the hub must learn where to find us. */
    private void moveWithUs(Subscription known) {
        String callback = callback(known.id());
        book.change(known.id(), subscription -> !subscription.callback().equals(callback),
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

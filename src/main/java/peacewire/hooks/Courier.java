package peacewire.hooks;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peacewire.news.Hook;

/**
 * One webhook: a cursor over the log that moves when its endpoint has taken a record and that was stored. One request is
 * under way at most. Confined to the event loop of its {@link Hooks}; what others may ask of it at any time is volatile.
 */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** A cursor that only passed by what does not match is stored this often: it costs nothing to pass it again. */
    private static final Duration STORED_EVERY = Duration.ofMinutes(1);

    private record Ping(Message message, Promise<Answer> answer) {
    }

    private final Dispatch dispatch;
    private final Outbox outbox;
    private final Deque<Ping> pings = new ArrayDeque<>();
    private final List<Promise<Void>> awaitingRest = new ArrayList<>();
    private volatile Hook hook;
    private Instant stored = Instant.MIN;
    private Message delivering;
    private boolean busy;
    private boolean ended;
    private boolean removed;

    Courier(Hook hook, Dispatch dispatch) {
        this.hook = hook;
        this.dispatch = dispatch;
        this.outbox = new Outbox(hook.cursor());
    }

    Hook hook() {
        return hook;
    }

    /** Everything until this number was delivered, or need not be. */
    long position() {
        return outbox.position();
    }

    /** Does what is due, one thing after the other; to be called whenever something may be. */
    void go() {
        if (busy || ended) {
            return;
        }
        if (!pings.isEmpty()) {
            run(ping(pings.poll()));
        } else if (due()) {
            if (outbox.next() != null) {
                run(deliver(outbox.next()));
            } else if (position() < dispatch.backlog().archive().last()) {
                run(read());
            } else {
                pass();
            }
        }
    }

    private void run(Future<?> work) {
        busy = true;
        work.onComplete(done -> {
            busy = false;
            if (done.failed()) {
                LOG.error("webhook {} could not go on", hook.id(), done.cause());
            } else {
                go();
            }
            if (!busy) {
                awaitingRest.forEach(Promise::tryComplete);
                awaitingRest.clear();
            }
        });
    }

    private boolean due() {
        return hook.state() == Hook.State.ON
                && (hook.trouble() == null || !dispatch.clock().instant().isBefore(hook.trouble().next()));
    }

    private Future<?> read() {
        long from = position();
        int before = outbox.seeks();
        var filter = hook.filter();
        return dispatch.readers().executeBlocking(() -> dispatch.backlog().after(from, filter, dispatch.clock().instant()), false)
                .onSuccess(page -> {
                    if (before == outbox.seeks()) {
                        outbox.add(page);
                    }
                })
                // like an endpoint that fails: told, tried again, and given up in the end
                .recover(thrown -> failed(Answer.failed("history can't be read with its filter: " + thrown.getMessage()))
                        .mapEmpty());
    }

    private Future<?> deliver(Message message) {
        delivering = message;
        return dispatch.send(hook, message).onComplete(sent -> delivering = null).compose(answer -> {
            dispatch.tally().count(answer);
            return answer.taken() ? taken(message, answer) : failed(answer);
        });
    }

    private Future<Void> taken(Message message, Answer answer) {
        if (hook.trouble() != null) {
            LOG.info("webhook {} ({}) takes deliveries again", hook.id(), hook.url().getHost());
        }
        outbox.done(message);
        stored = dispatch.clock().instant();
        return change(hook -> hook.delivered(position(), answer.at(stored)));
    }

    private Future<Void> failed(Answer answer) {
        outbox.reread(null); // to be read again: by then it may be withdrawn, or the filter another one
        var now = dispatch.clock().instant();
        var trouble = hook.trouble();
        int failures = trouble == null ? 1 : trouble.failures() + 1;
        var since = trouble == null ? now : trouble.since();
        var next = new Hook.Trouble(failures, since, dispatch.retries().next(failures, since, now, answer.after()));
        boolean stop = answer.kind() == Answer.Kind.GONE || Retries.exhausted(since, now);
        if (failures == 1 || stop) {
            LOG.warn("webhook {} ({}) {}: {}", hook.id(), hook.url().getHost(),
                    stop ? "is paused" : "fails, and is tried again", answer.reason());
        }
        var state = answer.kind() == Answer.Kind.GONE ? Hook.State.GONE : Hook.State.DEAD;
        return change(hook -> {
            var attempted = hook.attempted(answer.at(now), next);
            return stop && hook.state() == Hook.State.ON ? attempted.stopped(state, now) : attempted;
        });
    }

    private Future<?> ping(Ping ping) {
        return dispatch.send(hook, ping.message()).compose(answer -> {
            var now = dispatch.clock().instant();
            return change(hook -> pinged(hook, answer, now)).onComplete(saved -> ping.answer().complete(answer));
        });
    }

    /** An endpoint that answers a ping is well again: what failed is tried at once. */
    private static Hook pinged(Hook hook, Answer answer, Instant now) {
        var trouble = hook.trouble();
        var tried = hook.attempted(answer.at(now), trouble != null && answer.taken()
                ? new Hook.Trouble(trouble.failures(), trouble.since(), now) : trouble);
        return answer.kind() == Answer.Kind.GONE ? tried.stopped(Hook.State.GONE, now) : tried;
    }

    /** Stores now and then what was passed by. */
    private void pass() {
        var now = dispatch.clock().instant();
        if (position() > hook.cursor() && !now.isBefore(stored.plus(STORED_EVERY))) {
            stored = now;
            change(hook -> hook.at(position()));
        }
    }

    /** What is stored is what holds, at once here and durably when the future completes. */
    private Future<Void> change(UnaryOperator<Hook> how) {
        if (removed) {
            return Future.succeededFuture();
        }
        hook = how.apply(hook);
        return dispatch.save().apply(hook)
                // it goes on: after a restart the stored cursor repeats some, and loses none
                .recover(thrown -> {
                    LOG.error("webhook {}: its state could not be stored", hook.id(), thrown);
                    return Future.succeededFuture();
                });
    }

    /** Changes the hook, and reads on from its position; durable when the future completes. */
    Future<Void> edit(UnaryOperator<Hook> how) {
        outbox.reread(delivering);
        var changed = change(hook -> how.apply(hook).at(position()));
        go();
        return changed;
    }

    /** Goes on from another place in the log, forth or back. */
    Future<Void> move(long number) {
        outbox.seek(number);
        var changed = change(hook -> hook.at(number));
        go();
        return changed;
    }

    /** Sends a ping as soon as nothing else is under way, whatever the state. */
    Future<Answer> ping() {
        var answer = Promise.<Answer>promise();
        pings.add(new Ping(Message.ping(hook, dispatch.clock().instant()), answer));
        go();
        return answer.future();
    }

    /** Begins and stores nothing any more. */
    void remove() {
        removed = true;
        end();
    }

    /** Begins nothing any more; completes when nothing is under way. */
    Future<Void> end() {
        pings.forEach(ping -> ping.answer().fail("the webhook has ended"));
        pings.clear();
        ended = true;
        if (!busy) {
            return Future.succeededFuture();
        }
        var rest = Promise.<Void>promise();
        awaitingRest.add(rest);
        return rest.future();
    }
}

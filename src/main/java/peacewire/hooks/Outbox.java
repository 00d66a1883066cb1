package peacewire.hooks;

import java.util.ArrayDeque;
import java.util.Deque;

/** The messages that were read and not yet taken, and where in the log that is. Confined to one event loop but for its position. */
final class Outbox {

    private final Deque<Message> ready = new ArrayDeque<>();
    private volatile long position;
    private long through;
    private int seeks;

    Outbox(long position) {
        seek(position);
    }

    /** Everything until this number was delivered, or need not be. Any thread. */
    long position() {
        return position;
    }

    /** The next message; null where some must be read first. */
    Message next() {
        return ready.peek();
    }

    /** Changes with every {@link #seek}, so that a page that was asked for before can be told. */
    int seeks() {
        return seeks;
    }

    void add(Backlog.Page page) {
        ready.addAll(page.messages());
        through = page.through();
        look();
    }

    /** Was taken; of no effect where the place was left in between. */
    void done(Message message) {
        if (ready.peek() == message) {
            ready.poll();
            look();
        }
    }

    /** Reads on from another place. */
    void seek(long number) {
        seeks++;
        ready.clear();
        through = number;
        look();
    }

    /** Reads anew from where it is, behind a message that is on its way. @param underWay or null */
    void reread(Message underWay) {
        boolean kept = underWay != null && ready.peek() == underWay;
        seek(position);
        if (kept) {
            ready.add(underWay);
            through = underWay.number();
        }
    }

    private void look() {
        position = ready.isEmpty() ? through : ready.peek().number() - 1;
    }
}

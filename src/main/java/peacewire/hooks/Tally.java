package peacewire.hooks;

import java.util.concurrent.atomic.LongAdder;

/** Deliveries since the start, for metrics. Any thread. */
public final class Tally {

    private final LongAdder taken = new LongAdder();
    private final LongAdder failed = new LongAdder();

    void count(Answer answer) {
        (answer.taken() ? taken : failed).increment();
    }

    /** Deliveries that were answered with 2xx. */
    public long taken() {
        return taken.sum();
    }

    /** Attempts that came to anything else. */
    public long failed() {
        return failed.sum();
    }
}

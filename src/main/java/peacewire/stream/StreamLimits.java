package peacewire.stream;

import java.time.Duration;

/**
 * How many event streams a node may have open, and for how long each.
 *
 * @param inAll      on all event loops together; an idle one costs some kilobytes and a descriptor
 * @param perAddress of one {@link Household}
 * @param replays    that are at once on their way from an old cursor to the present
 * @param life       after about so long a stream ends, and its client comes back with its cursor: so readers spread over
 *                   new nodes, and a dead connection that nobody noticed goes; zero: never
 */
public record StreamLimits(int inAll, int perAddress, int replays, Duration life) {

    /** An office behind one address fits in, and so does a whole crowd that comes back after a restart. */
    public static final StreamLimits DEFAULT = new StreamLimits(20_000, 1_000, 12_000, Duration.ofHours(1));

    public StreamLimits {
        if (inAll < 1 || perAddress < 1 || replays < 1 || life.isNegative()) {
            throw new IllegalArgumentException("limits of streams must be positive");
        }
    }
}

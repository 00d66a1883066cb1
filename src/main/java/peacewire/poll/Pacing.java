package peacewire.poll;

import java.time.Duration;
import java.time.Instant;
import peacewire.news.Feed;
import peacewire.news.Pace;

/**
 * The adaptive interval of a feed, always between its bounds. Half the median gap of its newest entries is aimed at;
 * where two polls overlap in less than a third of a body, entries may be lost between them, and the interval is halved;
 * where nothing came for many polls, it grows. Failures don't change it. Then the server's wish counts (Cache-Control,
 * Expires, ttl, sy:updatePeriod), which never makes a feed slower than the user's own bound. Pure.
 */
final class Pacing {

    /** Good polls without anything new before a feed is asked more seldom. */
    private static final int MANY_IDLE = 6;
    private static final double SLOWER = 1.2;

    /** A feed that had to be hurried calms down slowly, lest it be hurried again at once. */
    private static final double CALMER = 1.25;

    private Pacing() {
    }

    /** @param before of a feed that was never read well: {@link Pace#UNKNOWN} */
    static Pace edition(Feed feed, Pace before, Edition edition, Duration freshFor, Instant now) {
        var rhythm = edition.rhythm();
        boolean first = before.own() == null;
        boolean something = edition.added() > 0 || first;
        int idle = something ? 0 : before.idle() + 1;
        var aim = aim(feed, rhythm.gap());
        var own = first ? aim
                : edition.overlapsLittle() ? within(feed, before.own().dividedBy(2)) : step(feed, before.own(), aim, idle);
        var news = first ? newest(rhythm, now) : something ? now : before.news();
        return new Pace(own, inForce(feed, own, longest(freshFor, edition.ttl())), rhythm.gap(), rhythm.pause(),
                edition.ttl(), news, idle, 0);
    }

    /** A good answer with nothing new: 304, or the same bytes again. */
    static Pace same(Feed feed, Pace before, Duration freshFor) {
        var aim = aim(feed, before.gap());
        int idle = before.idle() + 1;
        var own = before.own() == null ? aim : step(feed, before.own(), aim, idle);
        return new Pace(own, inForce(feed, own, longest(freshFor, before.ttl())), before.gap(), before.pause(),
                before.ttl(), before.news(), idle, 0);
    }

    /** The interval in force, as today's bounds allow. */
    static Duration interval(Feed feed, Pace pace) {
        return pace.interval() == null ? within(feed, feed.every()) : within(feed, pace.interval());
    }

    private static Duration step(Feed feed, Duration own, Duration aim, int idle) {
        if (idle > MANY_IDLE) {
            return within(feed, times(own, SLOWER));
        }
        var calmer = times(own, CALMER);
        return within(feed, calmer.compareTo(aim) < 0 ? calmer : aim);
    }

    private static Duration aim(Feed feed, Duration gap) {
        return within(feed, gap == null ? feed.every() : gap.dividedBy(2));
    }

    private static Duration inForce(Feed feed, Duration own, Duration wish) {
        return within(feed, longest(own, wish));
    }

    private static Instant newest(Rhythm rhythm, Instant now) {
        return rhythm.newest() == null ? now : rhythm.newest();
    }

    private static Duration within(Feed feed, Duration interval) {
        if (interval.compareTo(feed.fastest()) < 0) {
            return feed.fastest();
        }
        return interval.compareTo(feed.slowest()) > 0 ? feed.slowest() : interval;
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }

    /** Either may be null. */
    private static Duration longest(Duration one, Duration other) {
        return one == null || other != null && other.compareTo(one) > 0 ? other : one;
    }
}

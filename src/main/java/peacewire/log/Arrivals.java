package peacewire.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many entries each feed brought on each day (UTC), by the entry's time: the earlier of published and received, so
 * that a feed's first fetch is no peak. Counts on from where it stood; blocks while it reads; safe on any thread.
 */
public final class Arrivals {

    /** Between two of these the reader's connection is free for others. */
    private static final int PAGE_LIMIT = 5_000;

    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final Database reader;
    private final Map<String, Map<Long, Integer>> days = new HashMap<>();
    private long position = -1;

    Arrivals(Database reader) {
        this.reader = reader;
    }

    private record Arrival(long number, String feed, long day) {
    }

    /** By feed: that many days, the oldest first, today last. Feeds that brought nothing are left out. */
    public synchronized Map<String, List<Integer>> daily(int count, Instant now) {
        long today = Math.floorDiv(now.toEpochMilli(), DAY_MILLIS);
        try {
            follow((today - count + 1) * DAY_MILLIS);
        } catch (SQLException e) {
            throw new IllegalStateException("the log's last days can't be counted", e);
        }
        days.values().forEach(counts -> counts.keySet().removeIf(day -> day <= today - count));
        days.values().removeIf(Map::isEmpty);
        var daily = new HashMap<String, List<Integer>>();
        days.forEach((feed, counts) -> daily.put(feed, line(counts, today, count)));
        return daily;
    }

    private static List<Integer> line(Map<Long, Integer> counts, long today, int count) {
        var line = new java.util.ArrayList<>(Collections.nCopies(count, 0));
        counts.forEach((day, n) -> line.set((int) Math.min(count - 1, day - today + count - 1), n));
        return List.copyOf(line);
    }

    private void follow(long since) throws SQLException {
        if (position < 0) {
            position = Math.max(0, first(since) - 1);
        }
        List<Arrival> page;
        do {
            page = page();
            page.forEach(arrival -> days.computeIfAbsent(arrival.feed, any -> new HashMap<>()).merge(arrival.day, 1, Integer::sum));
            position = page.isEmpty() ? position : page.getLast().number;
        } while (page.size() == PAGE_LIMIT);
    }

    private long first(long since) throws SQLException {
        synchronized (reader) {
            return reader.number("SELECT min(number) FROM record WHERE received >= ?", since);
        }
    }

    private List<Arrival> page() throws SQLException {
        synchronized (reader) {
            return reader.all("SELECT record.number, identity.feed, record.received, record.entry ->> '$.published'"
                    + " FROM record JOIN identity ON identity.seq = record.seq"
                    + " WHERE record.number > ? AND record.kind = 'entry' ORDER BY record.number LIMIT " + PAGE_LIMIT,
                    Arrivals::arrival, position);
        }
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        long received = row.getLong(3);
        var published = row.getString(4);
        long time = published == null ? received : Math.min(received, Instant.parse(published).toEpochMilli());
        return new Arrival(row.getLong(1), row.getString(2), Math.floorDiv(time, DAY_MILLIS));
    }
}

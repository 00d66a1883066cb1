package peacewire.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import peacewire.news.Batch;
import peacewire.news.Item;
import peacewire.news.Record;
import peacewire.news.Source;
import peacewire.news.Tags;
import peacewire.news.TaggedRecord;

/** A log in memory whose records are all on the wire; record n was received at second n. */
final class MemoryHistory implements History {

    static final String EPOCH = "e1";

    private final List<TaggedRecord> records = new ArrayList<>();
    private final int wordsPerItem;
    private long first = 1;
    private long replays;
    private long bytesShown;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    MemoryHistory(int wordsPerItem) {
        this.wordsPerItem = wordsPerItem;
    }

    /** Adds the next records and returns them as the projection would publish them. */
    synchronized Batch append(int count) {
        long after = records.size();
        var added = new ArrayList<TaggedRecord>();
        for (int i = 1; i <= count; i++) {
            added.add(new TaggedRecord(Record.Kind.ENTRY, item(after + i, "invented ".repeat(wordsPerItem))));
        }
        records.addAll(added);
        return new Batch(after, after + count, added);
    }

    synchronized Batch append(TaggedRecord record) {
        records.add(record);
        return new Batch(records.size() - 1, records.size(), List.of(record));
    }

    static Item item(long number, String summary) {
        return new Item(number, number, 0, "id-" + number, "Invented item " + number, summary, null, Source.EDITOR,
                "editor", "en", null, null, null, Instant.ofEpochSecond(number), Instant.ofEpochSecond(number), Tags.NONE,
                List.of(), number, List.of(), null);
    }

    synchronized void forgetBefore(long number) {
        first = number;
    }

    @Override
    public synchronized long first() {
        return first;
    }

    @Override
    public synchronized long last() {
        return records.size();
    }

    @Override
    public synchronized long shown() {
        return records.size();
    }

    @Override
    public synchronized long numberAt(Instant instant) {
        return records.stream().filter(record -> record.item().received().isBefore(instant)).count();
    }

    /** Lets nobody read a page until the latch is counted down. */
    CountDownLatch hold() {
        gate = new CountDownLatch(1);
        return gate;
    }

    /** Pages read. */
    synchronized long replays() {
        return replays;
    }

    /** Characters of the summaries in the pages read. */
    synchronized long bytesShown() {
        return bytesShown;
    }

    Strand strand(String key, Predicate<TaggedRecord> predicate) {
        return new MemoryStrand(key, predicate);
    }

    private final class MemoryStrand implements Strand {

        private final String key;
        private final Predicate<TaggedRecord> predicate;

        MemoryStrand(String key, Predicate<TaggedRecord> predicate) {
            this.key = key;
            this.predicate = predicate;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public BitSet matching(List<TaggedRecord> batch) {
            var chosen = new BitSet();
            for (int i = 0; i < batch.size(); i++) {
                chosen.set(i, predicate.test(batch.get(i)));
            }
            return chosen;
        }

        @Override
        public List<TaggedRecord> replay(long after, long through, int limit) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            synchronized (MemoryHistory.this) {
                var page = records.subList((int) after, (int) through).stream().filter(predicate).limit(limit).toList();
                replays++;
                bytesShown += page.stream().mapToLong(record -> record.item().summary().length()).sum();
                return page;
            }
        }
    }
}

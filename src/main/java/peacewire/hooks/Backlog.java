package peacewire.hooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import peacewire.archive.Archive;
import peacewire.news.BadFilter;
import peacewire.news.Filter;

/** What there is to deliver, read from the archive page by page. Any thread; blocks. @param first oldest number kept */
record Backlog(Archive archive, LongSupplier first, String epoch) {

    /** Bounds what a webhook holds in memory; a page costs the same wherever in the log it begins. */
    static final int PAGE_RECORDS = 50;

    /** @param through everything until this number is in these messages, or does not match */
    record Page(List<Message> messages, long through) {
    }

    /** @throws BadFilter where the filter names what is no longer there, such as a topic that was removed */
    Page after(long position, String filter, Instant now) throws BadFilter {
        // anew each time: what a saved topic means may have changed
        var selection = archive.select(Filter.parse(filter));
        long through = archive.last();
        long oldest = first.getAsLong();
        var messages = new ArrayList<Message>();
        if (position < oldest - 1) {
            messages.add(Message.reset(epoch, oldest, through, now));
        }
        var records = archive.replay(selection, Math.max(position, oldest - 1), through, PAGE_RECORDS);
        records.forEach(record -> messages.add(Message.of(epoch, record)));
        return new Page(List.copyOf(messages), records.size() < PAGE_RECORDS ? Math.max(position, through)
                : records.getLast().number());
    }

    /** The number right before the first record received at an instant or later, as far as any are kept. */
    long before(Instant instant) {
        return Math.max(archive.numberAt(instant), first.getAsLong() - 1);
    }
}

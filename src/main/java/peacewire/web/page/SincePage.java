package peacewire.web.page;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import peacewire.web.Site;

/**
 * {@code /since?after=<epoch>-<number>}: what came after a place in the log, as the strip that the dashboard shows. What
 * was made once is kept until the log goes on or history is read anew, for many readers left at about the same time.
 */
final class SincePage implements Page {

    private static final Pattern MARK = Pattern.compile("([0-9A-Za-z]{1,40})-(0|[1-9]\\d{0,17})");

    /** Marks kept at one place of the log: a newsroom's worth. */
    private static final int KEPT = 500;

    private final Site site;
    private final Supplier<Names> names;
    private final AtomicReference<Made> made = new AtomicReference<>();

    private record Made(long last, long rereadings, Names names, ConcurrentHashMap<Long, SinceView> views) {
    }

    SincePage(Site site, Supplier<Names> names) {
        this.site = site;
        this.names = names;
    }

    @Override
    public Answer answer(Asked asked) {
        var mark = MARK.matcher(asked.parameter("after"));
        if (asked.query().size() != 1 || !mark.matches()) {
            return Answer.problem(400, "/since takes one parameter, 'after', the id of an event such as "
                    + site.log().epoch() + "-812.");
        }
        return Answer.ok("since", null, view(mark.group(1), Long.parseLong(mark.group(2))));
    }

    private SinceView view(String epoch, long number) {
        var archive = site.archive();
        long last = archive.last();
        var cursor = site.log().epoch() + "-" + last;
        if (!epoch.equals(site.log().epoch()) || number > last) {
            return SinceView.anew(cursor, "The place you had reached is in another log: this one was begun, or restored, since.");
        }
        if (number + 1 < site.log().first()) {
            return SinceView.anew(cursor, "You last looked before the oldest record that is kept.");
        }
        var kept = kept(last, archive.rereadings());
        if (kept.views.size() > KEPT) {
            kept.views.clear();
        }
        return kept.views.computeIfAbsent(number, after ->
                SinceView.of(archive.arrived(after), after, site.log().epoch(), archive::item, kept.names));
    }

    private Made kept(long last, long rereadings) {
        var known = made.get();
        var current = names.get();
        if (known == null || known.last != last || known.rereadings != rereadings || known.names != current) {
            known = new Made(last, rereadings, current, new ConcurrentHashMap<>());
            made.set(known);
        }
        return known;
    }
}

package peacewire.web.page;

import java.util.Set;
import java.util.function.Supplier;
import peacewire.news.BadFilter;
import peacewire.web.Site;

/**
 * {@code /activity}: how much came in when, of any filter, by track, actor or issue; with {@code part=strip} the small
 * chart that stands above a wire.
 */
final class ActivityPage implements Page {

    private static final Set<String> BY = Set.of("track", "actor", "issue");

    private final Site site;
    private final Supplier<Names> names;
    private final Strips strips;

    ActivityPage(Site site, Supplier<Names> names, Strips strips) {
        this.site = site;
        this.names = names;
        this.strips = strips;
    }

    @Override
    public Answer answer(Asked asked) throws BadFilter {
        var filter = asked.filter("span", "by", "part");
        if (asked.parameter("part").equals("strip")) {
            return new Answer(200, "strip-live", null, strips.of(filter, asked.now()));
        }
        var span = asked.parameter("span").isEmpty() ? Span.FORTNIGHT : Span.of(asked.parameter("span")).orElseThrow(
                () -> new BadFilter("span", "'span' is 24h, 14d or 12mo, not '" + asked.parameter("span") + "'"));
        var by = asked.parameter("by").isEmpty() ? "issue" : asked.parameter("by");
        if (!BY.contains(by)) {
            throw new BadFilter("by", "'by' is track, actor or issue, not '" + by + "'");
        }
        var view = ActivityView.of(site.archive(), filter, span, by, site.analysis(), names.get(), site.taxonomy().tags(), asked.now());
        return Answer.ok("activity", Frame.quiet("Activity - Peacewire", "activity"), view);
    }
}

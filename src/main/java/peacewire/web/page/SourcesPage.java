package peacewire.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import peacewire.feeds.InvalidFeedsFile;
import peacewire.news.FeedActivity;
import peacewire.news.Item;
import peacewire.poll.FeedHealth;
import peacewire.web.Edits;
import peacewire.web.Site;

/** {@code /sources}: how every feed fares, trouble first; for an administrator also what can be done about it. */
final class SourcesPage implements Page {

    private static final int MOST_PROBLEMS = 20;

    private final Site site;
    private final Edits edits;

    SourcesPage(Site site, Edits edits) {
        this.site = site;
        this.edits = edits;
    }

    /**
     * @param problems     of feeds.yml as it lies on the disk, while the last valid one stays in force
     * @param moreProblems than are listed
     * @param showing      such as {@code 1 to 100 of 3,000 feeds}
     * @param previous     address of the page before; empty on the first
     * @param here         address of this choice
     */
    public record View(List<Tally> tallies, List<InvalidFeedsFile.Problem> problems, int moreProblems, List<FormField> choices,
                       String q, List<FeedRow> rows, boolean grouped, String showing, String previous, String next, boolean any,
                       List<RecentView> recent, boolean admin, String here) {
    }

    /** @param on whether only these are shown; the link then shows all again */
    public record Tally(String state, long count, String href, boolean on) {
    }

    /** What the page is made of. */
    record Facts(List<FeedHealth> health, Map<String, FeedActivity> activity, Function<String, Optional<Item>> latest,
                 List<InvalidFeedsFile.Problem> problems, List<RecentView> recent) {

        FeedActivity activity(String feed) {
            return activity.getOrDefault(feed, FeedActivity.NONE);
        }
    }

    static View view(Facts facts, Asked asked) {
        var listing = Listing.of(asked);
        var all = listing.of(facts.health(), facts::activity);
        int from = Math.min((listing.page() - 1) * Listing.PAGE, Math.max(0, (all.size() - 1) / Listing.PAGE * Listing.PAGE));
        int to = Math.min(all.size(), from + Listing.PAGE);
        int page = from / Listing.PAGE + 1;
        return new View(tallies(facts.health(), listing), facts.problems().stream().limit(MOST_PROBLEMS).toList(),
                Math.max(0, facts.problems().size() - MOST_PROBLEMS), choices(facts.health(), listing), listing.q(),
                rows(all.subList(from, to), facts, listing, asked), listing.grouped(), showing(from, to, all.size(), facts.health().size()),
                page > 1 ? listing.with("page", "" + (page - 1)) : "", to < all.size() ? listing.with("page", "" + (page + 1)) : "",
                !facts.health().isEmpty(), facts.recent(), asked.admin(), page > 1 ? listing.with("page", "" + page) : listing.with("page", ""));
    }

    @Override
    public Answer answer(Asked asked) {
        var problems = site.feeds().broken().map(InvalidFeedsFile::problems).orElse(List.of());
        var facts = new Facts(site.health().get(), site.activity().get(), site.archive()::latestOf, problems,
                RecentView.of(edits, asked));
        var view = view(facts, asked);
        return asked.parameter("part").equals("live") ? new Answer(200, "sources-live", null, view)
                : Answer.ok("sources", Frame.quiet("Sources - Peacewire", "sources"), view);
    }

    private static List<FeedRow> rows(List<FeedHealth> shown, Facts facts, Listing listing, Asked asked) {
        var rows = new ArrayList<FeedRow>();
        var source = "";
        for (var health : shown) {
            var feed = health.feed();
            var heading = listing.grouped() && !feed.source().id().equals(source) ? feed.source().name() : "";
            source = feed.source().id();
            rows.add(FeedRow.of(health, facts.activity(feed.id()), facts.latest().apply(feed.id()), heading, asked));
        }
        return rows;
    }

    private static List<Tally> tallies(List<FeedHealth> health, Listing listing) {
        return Arrays.stream(FeedHealth.Condition.values()).map(condition -> {
            var state = condition.toString();
            var on = listing.state().equals(state);
            long count = health.stream().filter(feed -> feed.condition() == condition).count();
            return new Tally(state, count, listing.with("state", on ? "" : state), on);
        }).filter(tally -> tally.count() > 0 || tally.on()).toList();
    }

    private static List<FormField> choices(List<FeedHealth> health, Listing listing) {
        var sources = health.stream().map(feed -> feed.feed().source()).toList();
        return List.of(
                choice("state", "State", "Any state", listing.state(), Arrays.stream(FeedHealth.Condition.values()).map(Object::toString)),
                choice("kind", "Kind", "Any kind", listing.kind(), sources.stream().map(source -> source.kind().toString()).distinct().sorted()),
                choice("country", "Country", "Any country", listing.country(),
                        sources.stream().map(source -> source.country()).filter(country -> !country.isEmpty()).distinct().sorted()),
                new FormField("sort", "Order", "select", listing.sort(), "", "", Listing.SORTS.entrySet().stream()
                        .map(sort -> new FormField.Option(sort.getKey(), sort.getValue(), sort.getKey().equals(listing.sort()))).toList(), false));
    }

    private static FormField choice(String name, String label, String any, String chosen, Stream<String> values) {
        var options = new ArrayList<FormField.Option>();
        options.add(new FormField.Option("", any, chosen.isEmpty()));
        values.forEach(value -> options.add(new FormField.Option(value, value.replace('-', ' '), value.equals(chosen))));
        return new FormField(name, label, "select", chosen, "", "", options, false);
    }

    private static String showing(int from, int to, int matching, int all) {
        if (matching == 0) {
            return "No feed matches";
        }
        var of = String.format("%,d of %,d feeds", matching, all);
        return to - from == matching ? (matching == all ? String.format("%,d feeds", all) : of)
                : String.format("%,d to %,d of %,d feeds", from + 1, to, matching);
    }
}

package peacewire.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import peacewire.news.BadFilter;
import peacewire.web.Site;
import peacewire.web.board.Window;

/** {@code /}: the board, the analysis, and the wire beside them; with {@code part=live} what of it stays current. */
final class DashboardPage implements Page {

    private static final String TITLE = "Peacewire";
    private static final String TAB = "dashboard";

    /** Of the dashboard without a filter, until its wire is known. */
    static final Frame BEGINNING = new Frame(TITLE, TAB, "", "", true, true);

    private final Site site;
    private final Supplier<Names> names;
    private final LiveParts live;

    DashboardPage(Site site, Supplier<Names> names, LiveParts live) {
        this.site = site;
        this.names = names;
        this.live = live;
    }

    /**
     * @param board    HTML of our own
     * @param analysis HTML of our own
     * @param broken   what is wrong with the analysis' folder on the disk, a line each, while the one before stays in force;
     *                 empty for all but administrators
     */
    public record View(String board, String analysis, List<String> broken, WireView wire) {
    }

    /** Both HTML of our own. */
    public record LiveView(String board, String margins) {
    }

    @Override
    public Answer answer(Asked asked) throws BadFilter {
        var filter = asked.filter("window", "part");
        var parts = live.of(window(asked), asked.now());
        if (asked.parameter("part").equals("live")) {
            return new Answer(200, "dashboard-live", null, new LiveView(parts.board(), parts.margins()));
        }
        var page = site.archive().items(site.archive().select(filter), WireView.PAGE, 0, 0);
        var wire = WireView.folded(site.archive(), page, filter, true, site.log().epoch(), "/", site.taxonomy().tags(), names.get(),
                asked.now()).keeping("window", asked.parameter("window"));
        var broken = asked.admin() ? site.analyses().broken().get().orElse("") : "";
        var title = filter.isAll() ? TITLE : names.get().of(filter) + " - " + TITLE;
        return Answer.ok("dashboard", Frame.of(title, TAB, wire), new View(live.board(parts, filter),
                live.analysis(parts), broken.lines().toList(), wire));
    }

    @Override
    public Optional<Frame> beginning(Asked asked) {
        return asked.query().isEmpty() ? Optional.of(BEGINNING) : Optional.empty();
    }

    private static Window window(Asked asked) throws BadFilter {
        var age = asked.parameter("window");
        return age.isEmpty() ? Window.WEEK : Window.of(age).orElseThrow(() -> new BadFilter("window",
                "'window' is 24h, 7d or 30d, not '" + age + "'"));
    }
}

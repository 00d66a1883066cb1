package peacewire.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import peacewire.news.BadFilter;
import peacewire.news.Dimension;
import peacewire.news.Topic;
import peacewire.tag.Taxonomy;
import peacewire.web.Site;
import peacewire.web.TaxonomyDesk;

/** {@code /topics}: all tags by dimension, and the saved topics. */
final class TopicsPage implements Page {

    private final Site site;
    private final Supplier<Names> names;

    TopicsPage(Site site, Supplier<Names> names) {
        this.site = site;
        this.names = names;
    }

    /**
     * @param desk what there is to say of the taxonomy itself, or null
     */
    public record View(List<Group> groups, Desk desk) {

        static View of(List<Taxonomy.Tag> tags, List<Topic> saved, Map<String, Long> counts, Names names) {
            var groups = new ArrayList<Group>();
            for (var dimension : Dimension.values()) {
                groups.add(new Group(dimension.toString(), heading(dimension), tags.stream()
                        .filter(tag -> tag.dimension() == dimension)
                        .map(tag -> new Line(tag.name(), "/topics/" + dimension + "/" + tag.id(), tag.description(),
                                counts.getOrDefault(tag.id(), 0L) + " in 7 d"))
                        .toList()));
            }
            groups.add(new Group("saved", "Saved in feeds.yml", saved.stream()
                    .map(topic -> new Line(topic.name(), "/topics/saved/" + topic.id(), names.of(topic.filter()), ""))
                    .toList()));
            return new View(groups.stream().filter(group -> !group.lines().isEmpty()).toList(), null);
        }

        private static String heading(Dimension dimension) {
            return switch (dimension) {
                case TRACK -> "Tracks";
                case ACTOR -> "Actors";
                case ISSUE -> "Issues";
                case SCENARIO -> "Scenarios";
            };
        }
    }

    /**
     * @param rereading how far history has been read again; empty when it is done
     * @param broken    why the file on the disk is not in force; empty when it is, and for those who can't change it
     * @param admin     whether to offer a try
     */
    public record Desk(String rereading, String broken, boolean admin) {

        static Desk of(TaxonomyDesk taxonomies, boolean admin) {
            var progress = taxonomies.rereading().get();
            var rereading = progress.underWay() ? "The taxonomy or the analysis has changed: %,d of %,d records are read again.".formatted(
                    progress.read(), progress.records()) : "";
            return new Desk(rereading, admin ? taxonomies.broken().get().orElse("") : "", admin);
        }
    }

    public record Group(String dimension, String name, List<Line> lines) {
    }

    public record Line(String name, String href, String description, String count) {
    }

    @Override
    public Answer answer(Asked asked) throws BadFilter {
        var counts = new java.util.HashMap<String, Long>();
        for (var dimension : Dimension.values()) {
            counts.putAll(Week.counts(site.archive(), dimension.toString(), asked.now()));
        }
        var view = View.of(site.taxonomy().tags(), site.configuration().topics(), counts, names.get());
        return Answer.ok("topics", Frame.quiet("Topics - Peacewire", "topics"),
                new View(view.groups(), Desk.of(site.taxonomies(), asked.admin())));
    }
}

package peacewire.web.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import peacewire.feeds.Configuration;
import peacewire.news.BadFilter;
import peacewire.news.Side;
import peacewire.news.Source;
import peacewire.web.Site;

/** {@code /publishers}: whom the wire listens to, by the side they stand nearest to, as feeds.yml says. */
final class PublishersPage implements Page {

    private final Site site;

    PublishersPage(Site site) {
        this.site = site;
    }

    /** @param sides those with publishers, in the order in which stories count them */
    public record View(int publishers, int feeds, List<Group> sides) {
    }

    public record Group(String side, List<Row> rows) {
    }

    /** @param items of the last seven days */
    public record Row(String id, String name, String kind, String country, long feeds, long items) {
    }

    static View view(Configuration configuration, Map<String, Long> items) {
        var feeds = configuration.feeds().stream()
                .collect(Collectors.groupingBy(feed -> feed.source().id(), Collectors.counting()));
        var sides = Arrays.stream(Side.values()).map(side -> new Group(side == Side.OTHER ? "Elsewhere" : ItemView.capital(side), configuration.sources().stream()
                .filter(source -> source.side() == side)
                .sorted(Comparator.comparing(source -> source.name().toLowerCase(Locale.ROOT)))
                .map(source -> row(source, feeds, items)).toList())).filter(group -> !group.rows().isEmpty()).toList();
        return new View(configuration.sources().size(), configuration.feeds().size(), sides);
    }

    private static Row row(Source source, Map<String, Long> feeds, Map<String, Long> items) {
        return new Row(source.id(), source.name(), source.kind().toString().replace('-', ' '), source.country(),
                feeds.getOrDefault(source.id(), 0L), items.getOrDefault(source.id(), 0L));
    }

    @Override
    public Answer answer(Asked asked) throws BadFilter {
        return Answer.ok("publishers", Frame.quiet("Publishers - Peacewire", "sources"),
                view(site.configuration(), Week.counts(site.archive(), "source", asked.now())));
    }
}

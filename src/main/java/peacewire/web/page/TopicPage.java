package peacewire.web.page;

import java.util.Optional;
import java.util.function.Supplier;
import peacewire.news.BadFilter;
import peacewire.news.Dimension;
import peacewire.news.Filter;
import peacewire.tag.TagRules;
import peacewire.web.Site;

/** {@code /topics/{kind}/{id}}: one tag or saved topic, its wire, and how to subscribe to it. */
final class TopicPage implements Page {

    private final Site site;
    private final Supplier<Names> names;

    TopicPage(Site site, Supplier<Names> names) {
        this.site = site;
        this.names = names;
    }

    public record View(String kind, String name, String description, TagRules rules, WireView wire, SubscribeView subscribe) {
    }

    private record Subject(String name, String description, Filter filter) {
    }

    @Override
    public Answer answer(Asked asked) throws BadFilter {
        var kind = asked.path().get("kind");
        var id = asked.path().get("id");
        var subject = kind.equals("saved") ? saved(id) : tag(kind, id);
        if (subject.isEmpty()) {
            return Answer.problem(404, "There is no topic " + kind + "/" + id + ".");
        }
        return answer(kind, subject.get(), asked);
    }

    private Answer answer(String kind, Subject subject, Asked asked) throws BadFilter {
        var filter = subject.filter();
        var page = site.archive().items(site.archive().select(filter), WireView.PAGE, 0, 0);
        var wire = WireView.folded(site.archive(), page, filter, true, site.log().epoch(), "/wire", site.taxonomy().tags(), names.get(), asked.now());
        var rules = site.taxonomy().rulesOf(asked.path().get("id")).filter(any -> !kind.equals("saved")).orElse(null);
        var view = new View(kind, subject.name(), subject.description(), rules, wire,
                SubscribeView.of(asked.origin(), filter));
        return Answer.ok("topic", Frame.of(subject.name() + " - Peacewire", "topics", wire), view);
    }

    private Optional<Subject> saved(String id) {
        return site.configuration().topics().stream().filter(topic -> topic.id().equals(id)).findFirst()
                .map(topic -> new Subject(topic.name(), "A topic saved in feeds.yml: " + names.get().of(topic.filter()) + ".",
                        Filter.of("topic", id)));
    }

    private Optional<Subject> tag(String kind, String id) {
        return Dimension.of(kind).flatMap(dimension -> site.taxonomy().tags(dimension).stream()
                .filter(tag -> tag.id().equals(id)).findFirst()
                .map(tag -> new Subject(tag.name(), tag.description(), Filter.of(kind, id))));
    }
}

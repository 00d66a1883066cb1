package peacewire.web.api;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import peacewire.feeds.Edit;
import peacewire.news.BadFilter;
import peacewire.news.Filter;
import peacewire.news.Topic;
import peacewire.web.Edits;
import peacewire.web.FilterParameters;
import peacewire.web.Problem;
import peacewire.web.Site;

/** {@code /api/topics}: the saved topics, which live in feeds.yml and are edited there as sources are. */
public final class TopicsResource implements Handler<RoutingContext> {

    private final Site site;
    private final Edits edits;

    public TopicsResource(Site site, Edits edits) {
        this.site = site;
        this.edits = edits;
    }

    record View(String id, String name, String filter, String page) {

        static View of(Topic topic) {
            return new View(topic.id(), topic.name(), topic.filter().toString(), "/topics/saved/" + topic.id());
        }
    }

    @Override
    public void handle(RoutingContext ctx) {
        Reply.json(ctx, 200, Map.of("topics", topics().stream().map(View::of).toList()));
    }

    /** {@code POST /api/topics}: {@code {"id","name","filter"}}, the filter written as in an address. */
    public void add(RoutingContext ctx) {
        var keys = FileChange.keys(ctx);
        check(keys.get("filter"));
        FileChange.created(ctx, () -> FileChange.answer(String.valueOf(keys.get("id")),
                edits.apply(new Edit.AddTopic(keys), "Added the topic " + keys.get("name"))), "/topics/saved/");
    }

    /** {@code PATCH /api/topics/:id} */
    public void change(RoutingContext ctx) {
        var topic = topic(ctx);
        var keys = FileChange.keys(ctx);
        check(keys.get("filter"));
        Reply.json(ctx, () -> FileChange.answer(topic.id(),
                edits.apply(new Edit.ChangeTopic(topic.id(), keys), "Changed the topic " + topic.name())));
    }

    /** {@code DELETE /api/topics/:id} */
    public void remove(RoutingContext ctx) {
        var topic = topic(ctx);
        Reply.json(ctx, () -> FileChange.undo(
                edits.apply(new Edit.RemoveTopic(topic.id()), "Removed the topic " + topic.name())));
    }

    /** The file knows the grammar, but not which tags there are. */
    private void check(Object filter) {
        if (filter instanceof String text) {
            try {
                FilterParameters.select(site.archive(), Filter.parse(text));
            } catch (BadFilter bad) {
                throw Problem.of(bad).with("field", "filter").refused();
            }
        }
    }

    private Topic topic(RoutingContext ctx) {
        var id = ctx.pathParam("id");
        return topics().stream().filter(topic -> topic.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.of(404, "There is no saved topic '" + id + "'.").refused());
    }

    private List<Topic> topics() {
        return site.configuration().topics();
    }
}

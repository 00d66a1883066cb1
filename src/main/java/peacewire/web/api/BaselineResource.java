package peacewire.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import peacewire.archive.Statistics;
import peacewire.archive.Trend;
import peacewire.json.Json;
import peacewire.news.BadFilter;
import peacewire.news.Filter;
import peacewire.web.Site;
import peacewire.web.board.Usual;

/**
 * {@code GET /api/baseline}: the written analysis, each statement with the items that bear on it; filters in their
 * written form, ready for any view.
 */
public final class BaselineResource implements Handler<RoutingContext> {

    private static final ObjectMapper MAPPER = Json.MAPPER.rebuild()
            .addModule(new SimpleModule().addSerializer(Filter.class, ToStringSerializer.instance)).build();

    private final Site site;

    public BaselineResource(Site site) {
        this.site = site;
    }

    /**
     * What bears on a statement.
     *
     * @param usual items a week; null where too little is known to say
     * @param weeks that the usual rests on
     */
    record Items(long day, long week, Double usual, int weeks, Instant latest) {

        static Items of(Trend trend) {
            return new Items(trend.day(), trend.week(), trend.weeks() < Usual.WEEKS_NEEDED ? null : trend.usual(), trend.weeks(), trend.latest());
        }
    }

    @Override
    public void handle(RoutingContext ctx) {
        Reply.json(ctx, this::analysis);
    }

    private JsonNode analysis() throws BadFilter {
        var trends = site.archive().statistics().trends(site.archive().select(Filter.ALL), Instant.now(), "statement");
        var analysis = MAPPER.<JsonNode>valueToTree(site.analysis());
        analysis.get("sections").forEach(section -> section.get("statements").forEach(statement -> add(statement, trends)));
        analysis.get("scenarios").forEach(scenario -> add(scenario.get("statement"), trends));
        analysis.get("questions").forEach(question -> add(question.get("answer"), trends));
        return analysis;
    }

    private static void add(JsonNode statement, Statistics.Trends trends) {
        ((ObjectNode) statement).set("items", MAPPER.valueToTree(Items.of(trends.of(statement.get("id").textValue()))));
    }
}

package peacewire.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import peacewire.baseline.Analysis;
import peacewire.json.Json;
import peacewire.news.Filter;

/** {@code GET /api/baseline}: the written analysis; filters in their written form, ready for any view. */
public final class BaselineResource implements Handler<RoutingContext> {

    private final String json;

    public BaselineResource(Analysis analysis) {
        var filters = new SimpleModule().addSerializer(Filter.class, ToStringSerializer.instance);
        try {
            json = Json.MAPPER.rebuild().addModule(filters).build().writeValueAsString(analysis);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the analysis can't be written as JSON", e);
        }
    }

    @Override
    public void handle(RoutingContext ctx) {
        Reply.text(ctx, 200, Reply.JSON, json);
    }
}

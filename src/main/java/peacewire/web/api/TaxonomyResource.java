package peacewire.web.api;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import peacewire.news.Dimension;
import peacewire.tag.Taxonomy;

/** {@code GET /api/taxonomy}: the tags, by dimension, in the taxonomy's order. */
public final class TaxonomyResource implements Handler<RoutingContext> {

    private final Supplier<Taxonomy> inForce;

    public TaxonomyResource(Supplier<Taxonomy> inForce) {
        this.inForce = inForce;
    }

    @Override
    public void handle(RoutingContext ctx) {
        var taxonomy = inForce.get();
        var tags = new LinkedHashMap<String, List<Tag>>();
        for (var dimension : Dimension.values()) {
            tags.put(dimension.plural(), taxonomy.tags(dimension).stream()
                    .map(tag -> new Tag(tag.id(), tag.name(), tag.description())).toList());
        }
        Reply.json(ctx, 200, tags);
    }

    record Tag(String id, String name, String description) {
    }
}

package peacewire.web.api;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import peacewire.web.EntityTag;

/** {@code GET /openapi.yaml}: what there is to ask for, for programs that read such descriptions (OpenAPI 3.1). */
public final class OpenApiResource implements Handler<RoutingContext> {

    /** RFC 9512. */
    private static final String YAML = "application/yaml";

    private final String document = read();

    @Override
    public void handle(RoutingContext ctx) {
        EntityTag.send(ctx, YAML, document);
    }

    private static String read() {
        try (var in = OpenApiResource.class.getResourceAsStream("/openapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.yaml can't be read", e);
        }
    }
}

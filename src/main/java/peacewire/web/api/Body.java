package peacewire.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import peacewire.json.Json;
import peacewire.web.Problem;

/** The JSON that a request brings. */
final class Body {

    private Body() {
    }

    static JsonNode json(RoutingContext ctx) {
        var buffer = ctx.body().buffer();
        if (buffer == null || buffer.length() == 0) {
            throw Problem.of(400, "The body is empty; JSON is expected.").refused();
        }
        try {
            return Json.MAPPER.readTree(buffer.getBytes());
        } catch (IOException e) {
            throw Problem.of(400, "The body is no JSON: " + firstLine(e.getMessage())).refused();
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}

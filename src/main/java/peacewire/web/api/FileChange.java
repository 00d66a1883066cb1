package peacewire.web.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import peacewire.feeds.LiveFeedsFile;
import peacewire.json.Json;
import peacewire.web.Problem;

/** What requests that edit feeds.yml have in common: the file's own keys come in, and the way back goes out. */
final class FileChange {

    private static final TypeReference<LinkedHashMap<String, Object>> KEYS = new TypeReference<>() {
    };

    private FileChange() {
    }

    static Map<String, Object> keys(RoutingContext ctx) {
        JsonNode json = Body.json(ctx);
        if (!json.isObject()) {
            throw Problem.of(400, "The body is a JSON object with the keys of feeds.yml.").refused();
        }
        return Json.MAPPER.convertValue(json, KEYS);
    }

    /** @param under where what was made can be found by its id */
    static void created(RoutingContext ctx, Callable<Map<String, Object>> change, String under) {
        Reply.work(ctx, change).onComplete(made -> {
            ctx.response().putHeader("Location", under + made.get("id"));
            Reply.json(ctx, 201, made);
        }, ctx::fail);
    }

    static Map<String, Object> answer(String id, LiveFeedsFile.Edited edited) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", id);
        answer.put("undo", edited.undo());
        return answer;
    }

    static Map<String, Object> undo(LiveFeedsFile.Edited edited) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("undo", edited.undo());
        return answer;
    }
}

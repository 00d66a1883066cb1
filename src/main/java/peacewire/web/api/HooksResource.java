package peacewire.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import peacewire.hooks.Hooks;
import peacewire.hooks.Wish;
import peacewire.json.Json;
import peacewire.web.HookChanges;
import peacewire.web.Problem;

/** {@code /api/hooks}: webhooks and how they fare; for administrators alone. A secret is answered when it is made, and never again. */
public final class HooksResource {

    private static final Set<String> KEYS = Set.of("name", "url", "filter", "since", "paused");

    private final Hooks hooks;

    public HooksResource(Hooks hooks) {
        this.hooks = hooks;
    }

    /** {@code GET /api/hooks} */
    public void all(RoutingContext ctx) {
        Reply.json(ctx, 200, Map.of("hooks", hooks.all()));
    }

    /** {@code GET /api/hooks/:id} */
    public void one(RoutingContext ctx) {
        var id = ctx.pathParam("id");
        Reply.json(ctx, 200, hooks.get(id)
                .orElseThrow(() -> Problem.of(404, "There is no webhook '" + id + "'.").refused()));
    }

    /** {@code POST /api/hooks}: {@code {"url","filter"?,"name"?,"since"?,"paused"?}} */
    public void add(RoutingContext ctx) {
        var wish = wish(ctx);
        HookChanges.run(() -> hooks.add(wish)).onComplete(made -> {
            ctx.response().putHeader(HttpHeaders.LOCATION, "/api/hooks/" + made.id());
            secret(ctx, 201, made);
        }, ctx::fail);
    }

    /** {@code PATCH /api/hooks/:id}: the same keys; {@code since} delivers again, or skips. */
    public void change(RoutingContext ctx) {
        var wish = wish(ctx);
        HookChanges.run(() -> hooks.change(ctx.pathParam("id"), wish))
                .onComplete(status -> Reply.json(ctx, 200, status), ctx::fail);
    }

    /** {@code DELETE /api/hooks/:id} */
    public void remove(RoutingContext ctx) {
        HookChanges.run(() -> hooks.remove(ctx.pathParam("id")))
                .onComplete(removed -> ctx.response().setStatusCode(204).end(), ctx::fail);
    }

    /** {@code POST /api/hooks/:id/test}: sends a ping and answers with what came of it. */
    public void test(RoutingContext ctx) {
        HookChanges.run(() -> hooks.test(ctx.pathParam("id")))
                .onComplete(pinged -> Reply.json(ctx, 200, pinged), ctx::fail);
    }

    /** {@code POST /api/hooks/:id/rotate}: a new secret; the one before signs too for a day. */
    public void rotate(RoutingContext ctx) {
        Future<Hooks.Secret> rotated = HookChanges.run(() -> hooks.rotate(ctx.pathParam("id")));
        rotated.onComplete(secret -> secret(ctx, 200, secret), ctx::fail);
    }

    private static void secret(RoutingContext ctx, int status, Hooks.Secret secret) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", secret.id());
        answer.put("secret", secret.secret());
        ctx.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, Reply.JSON)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store").end(Json.write(answer));
    }

    private static Wish wish(RoutingContext ctx) {
        var json = Body.json(ctx);
        if (!json.isObject()) {
            throw Problem.of(400, "The body is a JSON object such as {\"url\": \"https://...\", \"filter\": \"actor=europe\"}.").refused();
        }
        json.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw bad(key, "there is no key '" + key + "'; there are name, url, filter, since and paused");
            }
        });
        return new Wish(text(json, "name"), text(json, "url"), text(json, "filter"), text(json, "since"), paused(json));
    }

    private static String text(JsonNode json, String key) {
        var value = json.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw bad(key, "'" + key + "' is a text");
        }
        return value.textValue();
    }

    private static Boolean paused(JsonNode json) {
        var value = json.get("paused");
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            throw bad("paused", "'paused' is true or false");
        }
        return value.booleanValue();
    }

    private static Problem.Refused bad(String field, String detail) {
        return Problem.of(400, detail).with("field", field).refused();
    }
}

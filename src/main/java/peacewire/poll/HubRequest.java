package peacewire.poll;

import io.vertx.core.Future;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import peacewire.fetch.FetchRequest;
import peacewire.fetch.Fetched;
import peacewire.news.Subscription;

/** Asks a hub to begin, go on with, or end a subscription (WebSub section 5.1). Any thread. */
record HubRequest(Function<FetchRequest, Future<Fetched>> fetch) {

    /** What is wrong, in words; empty where the hub takes the request and will confirm it. */
    Future<Optional<String>> send(Subscription subscription) {
        URI hub = URI.create(subscription.hub());
        var fields = fields(subscription);
        boolean plain = "http".equalsIgnoreCase(hub.getScheme());
        return !plain || hub.getPort() >= 0 ? post(hub, fields)
                // section 8.2: favour HTTPS even where the address says HTTP
                : post(URI.create(hub.toString().replaceFirst("(?i)^http", "https")), fields)
                        .compose(refused -> refused.isEmpty() ? Future.succeededFuture(refused) : post(hub, fields));
    }

    private Future<Optional<String>> post(URI hub, Map<String, String> fields) {
        return fetch.apply(FetchRequest.post(hub, fields)).map(HubRequest::refusal);
    }

    private static Optional<String> refusal(Fetched answer) {
        return switch (answer) {
            case Fetched.Modified taken -> Optional.empty();
            case Fetched.NotModified nonsense -> Optional.of("it answered 304 to a request for a subscription");
            case Fetched.Throttled throttled -> Optional.of(throttled.reason());
            case Fetched.Gone gone -> Optional.of("the hub is gone (410)");
            case Fetched.Failed failed -> Optional.of(failed.reason());
        };
    }

    private static Map<String, String> fields(Subscription subscription) {
        var fields = new LinkedHashMap<String, String>();
        boolean leaving = subscription.state() == Subscription.State.LEAVING;
        fields.put("hub.callback", subscription.callback());
        fields.put("hub.mode", leaving ? "unsubscribe" : "subscribe");
        fields.put("hub.topic", subscription.topic());
        if (!leaving) {
            fields.put("hub.lease_seconds", Long.toString(Lease.ASKED.toSeconds()));
            fields.put("hub.secret", subscription.secret());
        }
        return fields;
    }
}

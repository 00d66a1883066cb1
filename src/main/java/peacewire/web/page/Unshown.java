package peacewire.web.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets of webhooks on their way from the form that made them to the page that shows them, once. Any thread. */
final class Unshown {

    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    void put(String id, String secret) {
        secrets.put(id, secret);
    }

    /** Empty where there is none any more. */
    String take(String id) {
        var secret = secrets.remove(id);
        return secret == null ? "" : secret;
    }
}

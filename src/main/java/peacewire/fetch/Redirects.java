package peacewire.fetch;

import io.vertx.core.http.HttpClientResponse;
import java.net.URI;
import java.util.Set;
import peacewire.fetch.Fetched.Failure;

/** Counts the redirects of one exchange and remembers where those at its beginning led for good. */
final class Redirects {

    private static final Set<Integer> FOLLOWED = Set.of(301, 302, 303, 307, 308);

    /** Those that keep the method (RFC 9110 section 15.4). */
    private static final Set<Integer> FOLLOWED_BY_POST = Set.of(307, 308);

    private static final Set<Integer> PERMANENT = Set.of(301, 308);

    private final Limits limits;
    private int count;
    private boolean onlyPermanent = true;
    private URI moved;

    Redirects(Limits limits) {
        this.limits = limits;
    }

    static boolean isRedirect(HttpClientResponse response, FetchRequest wanted) {
        return !wanted.isDelivery() && (wanted.isPost() ? FOLLOWED_BY_POST : FOLLOWED).contains(response.statusCode());
    }

    URI next(URI from, HttpClientResponse response) throws NotFetched {
        String location = response.getHeader("Location");
        if (location == null) {
            throw new NotFetched(Failure.REDIRECTS, from.getHost() + " redirects (" + response.statusCode()
                    + ") without saying where to");
        }
        if (++count > limits.redirects()) {
            throw new NotFetched(Failure.REDIRECTS, "more than " + limits.redirects() + " redirects, the last one to "
                    + location);
        }
        URI to = Location.resolve(from, location);
        onlyPermanent &= PERMANENT.contains(response.statusCode());
        if (onlyPermanent) {
            moved = to;
        }
        return to;
    }

    /** Where a chain of permanent redirects ended, or null. */
    URI moved() {
        return moved;
    }
}

package peacewire.fetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** One fetch from its first address to its outcome, over redirects, under one deadline. Used once. */
final class Exchange {

    private static final long HEARD_OUT_MS = 500;

    private final Vertx vertx;
    private final HttpClient client;
    private final AddressGuard guard;
    private final Limits limits;
    private final Decoding decoding;
    private final InstantSource clock;
    private final FetchRequest wanted;

    private final Promise<Fetched> outcome = Promise.promise();
    private final Redirects redirects;
    private volatile URI url;
    private volatile HttpClientRequest underWay;

    Exchange(Vertx vertx, HttpClient client, AddressGuard guard, Limits limits, Decoding decoding,
             InstantSource clock, FetchRequest wanted) {
        this.vertx = vertx;
        this.client = client;
        this.guard = guard;
        this.limits = limits;
        this.decoding = decoding;
        this.clock = clock;
        this.wanted = wanted;
        this.redirects = new Redirects(limits);
        this.url = wanted.url();
    }

    Future<Fetched> run() {
        long timer = vertx.setTimer(limits.deadline().toMillis(), id -> end(Failures.timeout(url.getHost(), limits)));
        Future.succeededFuture(url)
                .compose(this::visit)
                .otherwise(thrown -> Failures.of(thrown, url.getHost(), limits))
                .onSuccess(this::end);
        return outcome.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** The first outcome counts; whatever is still under way is cut off. */
    private void end(Fetched fetched) {
        if (outcome.tryComplete(fetched) && underWay != null) {
            underWay.connection().close();
        }
    }

    private Future<Fetched> visit(URI next) {
        try {
            url = Location.checked(next);
        } catch (NotFetched e) {
            return Future.failedFuture(e);
        }
        return guard.admit(url.getHost())
                .compose(addresses -> connect(addresses, 0))
                .compose(request -> wanted.isPost() ? request.send(wanted.post().body()) : request.send())
                .compose(this::read);
    }

    /** Tries the addresses one after the other, as a name may have some that nobody answers at. */
    private Future<HttpClientRequest> connect(List<InetAddress> addresses, int i) {
        return client.request(Requests.of(wanted, url, addresses.get(i)))
                .compose(this::begin)
                .recover(thrown -> thrown instanceof SocketException && i + 1 < addresses.size()
                        ? connect(addresses, i + 1) : Future.failedFuture(thrown));
    }

    private Future<HttpClientRequest> begin(HttpClientRequest request) {
        if (outcome.future().isComplete()) {
            request.connection().close();
            return Future.failedFuture("the deadline has passed");
        }
        underWay = request;
        // the response's future says the same; without a handler Vert.x would log it as well
        request.exceptionHandler(thrown -> { });
        return Future.succeededFuture(request);
    }

    private Future<Fetched> read(HttpClientResponse response) {
        if (Redirects.isRedirect(response, wanted)) {
            return follow(response);
        }
        if (wanted.isDelivery() && response.statusCode() / 100 == 2) {
            return taken(response);
        }
        if (response.statusCode() == 200 || wanted.isPost() && response.statusCode() / 100 == 2) {
            return new Body(response, limits).whole().compose(body -> modified(response, body));
        }
        return Future.succeededFuture(Answers.withoutBody(response, wanted, url, redirects.moved(), clock.instant()));
    }

    private Future<Fetched> follow(HttpClientResponse response) {
        response.request().connection().close();
        try {
            return visit(redirects.next(url, response));
        } catch (NotFetched e) {
            return Future.failedFuture(e);
        }
    }

    /** The status says it all; a server still writing is heard out for a moment, so that it sees no broken connection. */
    private Future<Fetched> taken(HttpClientResponse response) {
        var heard = Promise.<Void>promise();
        vertx.setTimer(HEARD_OUT_MS, timer -> heard.tryComplete());
        new Body(response, limits).whole().onComplete(body -> heard.tryComplete());
        return heard.future().map(nothing -> new Fetched.Modified(new byte[0], null, url, null, null, null, null, List.of(),
                response.statusCode()));
    }

    private Future<Fetched> modified(HttpClientResponse response, Buffer body) {
        String coding = response.getHeader("Content-Encoding");
        return vertx.executeBlocking(() -> decoding.decode(body.getBytes(), coding), false)
                .map(bytes -> new Fetched.Modified(bytes, response.getHeader("Content-Type"), url,
                        response.getHeader("ETag"), response.getHeader("Last-Modified"), redirects.moved(),
                        FreshFor.of(response.headers(), clock.instant()),
                        WebLink.parse(response.headers().getAll("Link"), url)));
    }
}

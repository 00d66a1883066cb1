package peacewire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import peacewire.fetch.Fetched.Failure;

class FetcherPostTest extends Fetching {

    private final BlockingQueue<String> posted = new LinkedBlockingQueue<>();

    @BeforeEach
    void serve() {
        origin.serve("form", request -> take(request, 202));
        origin.serve("formWithoutAnswer", request -> take(request, 204));
        origin.serve("formRefused", request -> take(request, 400));
        origin.serve("formElsewhere", request -> request.response().setStatusCode(307).putHeader("Location", "/form").end());
        origin.serve("formAsGet", request -> request.response().setStatusCode(302).putHeader("Location", "/form").end());
    }

    @Test
    void a_form_arrives_encoded_and_any_2xx_takes_it() throws Exception {
        assertThat(fetch(post("form"))).isInstanceOf(Fetched.Modified.class);
        assertThat(posted.poll(10, TimeUnit.SECONDS))
                .isEqualTo("POST application/x-www-form-urlencoded hub.topic=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b%3D%C3%A9");
        assertThat(fetch(post("formWithoutAnswer"))).isInstanceOf(Fetched.Modified.class);
    }

    @Test
    void only_redirects_that_keep_the_method_are_followed() throws Exception {
        assertThat(fetch(post("formElsewhere"))).isInstanceOf(Fetched.Modified.class);
        assertThat(posted.poll(10, TimeUnit.SECONDS)).startsWith("POST").endsWith("%C3%A9");
        assertThat(failed(fetch(post("formAsGet"))).failure()).isEqualTo(Failure.STATUS);
        assertThat(posted).isEmpty();
    }

    @Test
    void a_refused_form_and_a_private_address_are_failures_with_a_reason() {
        assertThat(failed(fetch(post("formRefused"))).reason()).contains("127.0.0.1 answered 400");
        assertThat(failed(fetcher(Limits.STANDARD).fetch(post("form")).await()).failure()).isEqualTo(Failure.REFUSED_ADDRESS);
    }

    @Test
    void a_delivery_brings_its_headers_follows_no_redirect_and_is_judged_by_the_status_alone() throws Exception {
        var headers = Map.of("x-invented", "yes");
        origin.serve("taken", request -> request.body().onSuccess(body -> {
            posted.add(request.getHeader("Content-Type") + " " + request.getHeader("x-invented") + " " + body);
            request.response().setChunked(true).setStatusCode(202).write("a body that never ends");
        }));
        assertThat(fetch(FetchRequest.deliver(origin.url("taken"), "Invented/1", "{\"a\":\"é\"}", headers)))
                .isInstanceOf(Fetched.Modified.class).returns(202, Fetched::status);
        assertThat(posted.poll(10, TimeUnit.SECONDS)).isEqualTo("application/json yes {\"a\":\"é\"}");
        var redirected = fetch(FetchRequest.deliver(origin.url("formElsewhere"), "Invented/1", "{}", headers));
        assertThat(failed(redirected).status()).isEqualTo(307);
        assertThat(posted).isEmpty();
    }

    @Test
    void links_in_the_headers_come_with_the_body() {
        var headers = List.of("<https://hub.example/>; rel=\"hub\", </self?a=1>; rel=self", "<ftp://x/>; rel=hub", "nonsense");
        origin.serve("linked", request -> request.response().putHeader("Link", headers).end("x"));
        assertThat(modified(fetch("linked")).links()).containsExactly(
                new WebLink("hub", URI.create("https://hub.example/")), new WebLink("self", origin.url("self?a=1")));
    }

    private FetchRequest post(String endpoint) {
        return FetchRequest.post(origin.url(endpoint), Map.of("hub.topic", "https://example.org/?a=1&b=é"));
    }

    private void take(HttpServerRequest request, int status) {
        request.body().onSuccess(body -> {
            posted.add(request.method() + " " + request.getHeader("Content-Type") + " " + body);
            request.response().setStatusCode(status).end();
        });
    }
}

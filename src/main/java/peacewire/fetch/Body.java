package peacewire.fetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import peacewire.fetch.Fetched.Failure;

/** Collects a response's body as it arrives, no further than the limit. */
final class Body {

    private final HttpClientResponse response;
    private final Limits limits;
    private final Promise<Buffer> whole = Promise.promise();
    private final Buffer soFar = Buffer.buffer();

    Body(HttpClientResponse response, Limits limits) {
        this.response = response;
        this.limits = limits;
    }

    Future<Buffer> whole() {
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(soFar));
        response.handler(this::append);
        return whole.future();
    }

    private void append(Buffer chunk) {
        if (whole.future().isComplete()) {
            return;
        }
        if (soFar.length() + chunk.length() > limits.bytes()) {
            whole.tryFail(new NotFetched(Failure.TOO_LARGE, "the answer is larger than " + limits.bytesText()));
        } else {
            soFar.appendBuffer(chunk);
        }
    }
}

package peacewire;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peacewire.web.Certificate;

/** The certificate in force, read again when its files change: those who renew one need not think of Peacewire. */
final class Certificates {

    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final Path chain;
    private final Path key;
    private volatile Certificate inForce;
    private Function<Certificate, Future<?>> listener = changed -> Future.succeededFuture();
    private String told;

    private Certificates(Vertx vertx, Path chain, Path key) throws Certificate.Invalid {
        this.vertx = vertx;
        this.chain = chain;
        this.key = key;
        inForce = Certificate.read(vertx, chain, key);
    }

    /** Null where no TLS is wanted. */
    static Certificates of(Vertx vertx, Settings settings) throws UserError {
        try {
            return settings.tlsCert() == null ? null : new Certificates(vertx, settings.tlsCert(), settings.tlsKey());
        } catch (Certificate.Invalid e) {
            throw new UserError(e.getMessage());
        }
    }

    Certificate get() {
        return inForce;
    }

    /** @param changed called on a worker; completes when the certificate is in force */
    void onChange(Function<Certificate, Future<?>> changed) {
        listener = changed;
        vertx.setPeriodic(LOOK_EVERY.toMillis(), timer -> vertx.executeBlocking(() -> {
            look();
            return null;
        }));
    }

    /** Two small files: to read them costs no more than to ask whether they have changed. Half a renewal changes nothing. */
    synchronized void look() {
        try {
            var now = Certificate.read(vertx, chain, key);
            if (!now.equals(inForce)) {
                inForce = now;
                listener.apply(now).toCompletionStage().toCompletableFuture().join();
                LOG.info("the certificate {} has changed: new connections get it", chain);
            }
            told = null;
        } catch (Certificate.Invalid e) {
            if (!e.getMessage().equals(told)) {
                told = e.getMessage();
                LOG.warn("{}; the certificate read before stays in force", told);
            }
        }
    }
}

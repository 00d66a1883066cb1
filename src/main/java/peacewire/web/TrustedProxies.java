package peacewire.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import peacewire.fetch.Cidr;

/**
 * Whose word counts for who asked. A header that a trusted proxy passes on may have been begun by anyone, so hops are
 * believed from the right, each told by the one before, until the first that is no proxy of ours. Immutable.
 */
public record TrustedProxies(List<Cidr> blocks) {

    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    /** One route for all paths, before all others. */
    void mount(Router router) {
        router.route().handler(ctx -> {
            caller(ctx.request()).keep(ctx);
            ctx.next();
        });
    }

    private Caller caller(HttpServerRequest request) {
        return caller(Caller.direct(request), request.headers());
    }

    Caller caller(Caller direct, MultiMap headers) {
        if (!trusts(literal(direct.address()))) {
            return direct;
        }
        var standard = Hop.forwarded(headers);
        var usual = Hop.xForwarded(headers);
        if (standard.isEmpty() || usual.isEmpty()) {
            return follow(direct, standard.isEmpty() ? usual : standard);
        }
        // a proxy writes one form and passes on what a stranger wrote in the other: where they differ, neither counts
        var caller = follow(direct, standard);
        return caller.address().equals(follow(direct, usual).address()) ? caller : direct;
    }

    private Caller follow(Caller direct, List<Hop> hops) {
        var caller = direct;
        for (int i = hops.size() - 1; i >= 0; i--) {
            var hop = hops.get(i);
            var address = literal(hop.address());
            caller = new Caller(address.map(InetAddress::getHostAddress).orElse(caller.address()),
                    hop.scheme() == null ? caller.scheme() : hop.scheme(),
                    hop.authority() == null ? caller.authority() : hop.authority());
            if (!trusts(address)) {
                return caller;
            }
        }
        return caller;
    }

    private boolean trusts(Optional<InetAddress> address) {
        return address.isPresent() && blocks.stream().anyMatch(block -> block.contains(address.get()));
    }

    /** Never asks a name server. */
    private static Optional<InetAddress> literal(String address) {
        return address == null ? Optional.empty() : Cidr.parse(address).map(Cidr::network);
    }
}

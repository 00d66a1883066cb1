package peacewire.fetch;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Resolves a host once and hands out only addresses that may be reached: public ones, and private ones that are
 * allowed. Who connects to exactly these can't be led elsewhere by a second answer of the name server.
 */
final class AddressGuard {

    /** Names to addresses, as {@link InetAddress#getAllByName}; blocks. */
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** A slow name server holds one of these, never a worker that others need. */
    private static final int RESOLVERS = 8;

    private final WorkerExecutor workers;
    private final Names names;
    private final List<Cidr> blocks;
    private final Set<String> hosts;

    AddressGuard(Vertx vertx, List<String> allow) {
        this(vertx, allow, InetAddress::getAllByName);
    }

    AddressGuard(Vertx vertx, List<String> allow, Names names) {
        this(vertx.createSharedWorkerExecutor("names", RESOLVERS), allow, names);
    }

    private AddressGuard(WorkerExecutor workers, List<String> allow, Names names) {
        this.workers = workers;
        this.names = names;
        this.blocks = allow.stream().map(Cidr::parse).flatMap(Optional::stream).toList();
        this.hosts = allow.stream().filter(entry -> Cidr.parse(entry).isEmpty()).map(AddressGuard::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same with other exceptions. */
    AddressGuard allowing(List<String> allow) {
        return new AddressGuard(workers, allow, names);
    }

    /** The addresses of a host that may be reached, at least one; fails with {@link NotFetched}. */
    Future<List<InetAddress>> admit(String host) {
        return workers.executeBlocking(() -> admitted(host, resolve(host)), false);
    }

    private InetAddress[] resolve(String host) throws NotFetched {
        try {
            return names.resolve(host);
        } catch (UnknownHostException e) {
            // the JDK passes on the words of getaddrinfo(3); of its EAI_AGAIN nothing but these words is left
            throw String.valueOf(e.getMessage()).contains("Temporary failure")
                    ? new NotFetched(Fetched.Failure.DNS_LATER, "no name server answered for the name " + host)
                    : new NotFetched(Fetched.Failure.DNS, "no address is known for the name " + host);
        }
    }

    private List<InetAddress> admitted(String host, InetAddress[] addresses) throws NotFetched {
        if (hosts.contains(plain(host))) {
            return List.of(addresses);
        }
        var good = Arrays.stream(addresses).filter(address -> refusal(address).isEmpty()).toList();
        if (good.isEmpty()) {
            throw new NotFetched(Fetched.Failure.REFUSED_ADDRESS, reason(host, addresses[0]));
        }
        return good;
    }

    private Optional<String> refusal(InetAddress address) {
        return allowed(address) ? Optional.empty() : SpecialAddresses.name(address);
    }

    private boolean allowed(InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address)
                || SpecialAddresses.hiddenIpv4(address).filter(block::contains).isPresent());
    }

    private static String reason(String host, InetAddress address) {
        return host + " is at " + address.getHostAddress() + ", which is no public address ("
                + SpecialAddresses.name(address).orElse("") + ") and not among those that fetch.allow names";
    }

    /** For comparison: lower case, without the root's dot and the brackets of an IPv6 literal. */
    private static String plain(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}

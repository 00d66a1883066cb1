package peacewire.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses are no place on the public internet, after IANA's registries of special-purpose addresses
 * (RFC 6890 and its updates). Pure; any thread.
 */
final class SpecialAddresses {

    private record Block(Cidr cidr, String name) {

        static Block of(String cidr, String name) {
            return new Block(Cidr.of(cidr), name);
        }
    }

    private static final List<Block> IPV4 = List.of(
            Block.of("0.0.0.0/8", "unspecified"),
            Block.of("10.0.0.0/8", "private"),
            Block.of("100.64.0.0/10", "shared by carriers"),
            Block.of("127.0.0.0/8", "loopback"),
            Block.of("169.254.0.0/16", "link-local"),
            Block.of("172.16.0.0/12", "private"),
            Block.of("192.0.0.0/24", "set aside for protocols"),
            Block.of("192.0.2.0/24", "for documentation"),
            Block.of("192.88.99.0/24", "a retired relay"),
            Block.of("192.168.0.0/16", "private"),
            Block.of("198.18.0.0/15", "for benchmarks"),
            Block.of("198.51.100.0/24", "for documentation"),
            Block.of("203.0.113.0/24", "for documentation"),
            Block.of("224.0.0.0/4", "multicast"),
            Block.of("240.0.0.0/4", "reserved"));

    /** Names for what lies outside the global block, and what is set aside inside it. */
    private static final List<Block> IPV6 = List.of(
            Block.of("::/128", "unspecified"),
            Block.of("::1/128", "loopback"),
            Block.of("::/96", "an IPv4 address in a retired form"),
            Block.of("64:ff9b:1::/48", "a translator's own"),
            Block.of("2001::/23", "set aside for protocols and tunnels"),
            Block.of("2001:db8::/32", "for documentation"),
            Block.of("3fff::/20", "for documentation"),
            Block.of("fc00::/7", "private"),
            Block.of("fe80::/10", "link-local"),
            Block.of("fec0::/10", "private"),
            Block.of("ff00::/8", "multicast"));

    /** Global unicast, the only part of IPv6 that is handed out (RFC 4291 section 2.4). */
    private static final Cidr GLOBAL = Cidr.of("2000::/3");

    private static final Cidr NAT64 = Cidr.of("64:ff9b::/96");
    private static final Cidr SIX_TO_FOUR = Cidr.of("2002::/16");

    private SpecialAddresses() {
    }

    /** What keeps an address off the public internet, in a word or two; empty for a public one. */
    static Optional<String> name(InetAddress address) {
        if (address instanceof Inet4Address) {
            return in(IPV4, address);
        }
        var hidden = hiddenIpv4(address);
        if (hidden.isPresent()) {
            return in(IPV4, hidden.get());
        }
        return in(IPV6, address).or(() -> GLOBAL.contains(address) ? Optional.empty() : Optional.of("reserved"));
    }

    /**
     * The IPv4 address that a translator (RFC 6052) or a 6to4 relay (RFC 3056) would send packets to. Mapped addresses
     * need no care: the JDK makes IPv4 of them. Teredo and compatible addresses are refused as a whole.
     */
    static Optional<InetAddress> hiddenIpv4(InetAddress address) {
        if (NAT64.contains(address)) {
            return Optional.of(part(address, 12));
        }
        return SIX_TO_FOUR.contains(address) ? Optional.of(part(address, 2)) : Optional.empty();
    }

    private static Optional<String> in(List<Block> blocks, InetAddress address) {
        return blocks.stream().filter(block -> block.cidr().contains(address)).findFirst().map(Block::name);
    }

    private static InetAddress part(InetAddress address, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an IPv4 address", e);
        }
    }
}

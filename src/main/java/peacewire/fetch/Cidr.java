package peacewire.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A block of addresses (RFC 4632): all that share the first {@code bits} bits. */
public record Cidr(InetAddress network, int bits) {

    /** Only literals, so that reading one never asks a name server. */
    private static final Pattern LITERAL = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/(\\d{1,3}))?");

    /** A block, or a single address; empty where the text is neither. */
    public static Optional<Cidr> parse(String text) {
        var match = LITERAL.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var network = InetAddress.getByName(match.group(1));
            int width = network.getAddress().length * 8;
            int bits = match.group(2) == null ? width : Integer.parseInt(match.group(2));
            return bits <= width ? Optional.of(new Cidr(network, bits)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    static Cidr of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a block of addresses: " + text));
    }

    public boolean contains(InetAddress address) {
        byte[] mine = network.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return network.getHostAddress() + "/" + bits;
    }
}

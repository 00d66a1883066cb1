package peacewire.stream;

import java.util.Arrays;

/** The part of an address that stands for one subscriber of a network. */
public final class Household {

    /** RFC 6177: an end site is given at least a /64, so the rest of an IPv6 address counts for nothing. */
    private static final int IPV6_GROUPS = 4;

    private Household() {
    }

    /** @param address an IP literal as Vert.x gives it (IPv6 uncompressed), or null where there is none */
    public static String of(String address) {
        if (address == null) {
            return "";
        }
        if (!address.contains(":")) {
            return address;
        }
        var groups = address.split(":", -1);
        return groups.length < IPV6_GROUPS ? address
                : String.join(":", Arrays.copyOf(groups, IPV6_GROUPS));
    }
}

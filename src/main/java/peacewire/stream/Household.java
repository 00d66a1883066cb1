package peacewire.stream;

import java.util.Arrays;

/** The part of an address that stands for one subscriber of a network. */
public final class Household {

    /** RFC 6177: an end site is given at least a /64, so the rest of an IPv6 address counts for nothing. */
    private static final int IPV6_GROUPS = 4;

    private Household() {
    }

    /** Whether it is this machine: a proxy on it stands for all its readers, so their number says nothing of one of them. */
    static boolean isThisMachine(String household) {
        return household.startsWith("127.") || household.equals("0:0:0:0");
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

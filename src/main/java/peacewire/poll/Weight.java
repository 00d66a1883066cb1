package peacewire.poll;

import peacewire.fetch.Fetched;

/**
 * What a failure counts. By the experience of those who poll hundreds of thousands of feeds, most of what looks final
 * comes back (404, 5xx, pages instead of feeds), and a timeout says next to nothing.
 */
final class Weight {

    static final double HARD = 1;
    static final double SOFT = 0.5;
    static final double TEMPORARY = 0.25;

    private Weight() {
    }

    static double of(Fetched.Failed failed) {
        return switch (failed.failure()) {
            case DNS_LATER, TIMEOUT -> TEMPORARY;
            case DNS, TLS -> SOFT;
            case STATUS -> failed.status() == 404 || failed.status() >= 500 ? SOFT : HARD;
            case REFUSED_ADDRESS, CONNECT, TOO_LARGE, REDIRECTS, CHALLENGE, BROKEN_ENCODING, OTHER -> HARD;
        };
    }
}

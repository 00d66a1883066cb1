package peacewire.web;

import peacewire.stream.Admission;
import peacewire.stream.Sent;

/**
 * Where a site is served, and to whom.
 *
 * @param host        the address to listen on
 * @param port        0: any free one, the same for all instances of a deployment
 * @param certificate null: without TLS
 * @param admission   to event streams, on all event loops together
 * @param sent        how far the streams of all event loops have come
 */
public record Door(String host, int port, Certificate certificate, TrustedProxies proxies, Admission admission,
                   Sent sent) {
}

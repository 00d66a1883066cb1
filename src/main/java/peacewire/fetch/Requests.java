package peacewire.fetch;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;

/** Writes the request. */
final class Requests {

    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, "
            + "application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, "
            + "text/html;q=0.5, */*;q=0.1";

    private Requests() {
    }

    /** Connects to the checked address and to no other, while Host, SNI and certificate stay the name's. */
    static RequestOptions of(FetchRequest wanted, URI url, InetAddress address) {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
        var options = new RequestOptions()
                .setMethod(wanted.isPost() ? HttpMethod.POST : HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(target(url))
                .putHeader("User-Agent", wanted.userAgent() == null ? Fetcher.USER_AGENT : wanted.userAgent())
                .putHeader("Accept", ACCEPT)
                .putHeader("Accept-Encoding", Decoding.ACCEPTED);
        if (wanted.isPost()) {
            options.putHeader("Content-Type", wanted.post().contentType());
            wanted.post().headers().forEach(options::putHeader);
        }
        if (wanted.etag() != null) {
            options.putHeader("If-None-Match", wanted.etag());
        }
        if (wanted.lastModified() != null) {
            options.putHeader("If-Modified-Since", wanted.lastModified());
        }
        return options;
    }

    private static String target(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}

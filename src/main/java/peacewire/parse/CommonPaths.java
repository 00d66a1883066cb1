package peacewire.parse;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where feeds lie when a page names none: what the common publishing systems do, the likeliest first. */
final class CommonPaths {

    private static final List<String> PATHS = List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml",
            "/feed.json", "/news-sitemap.xml", "/rss/news", "/?feed=rss2");

    private CommonPaths() {
    }

    /** Beside the page itself first, then at the site's root. */
    static List<Discovery.Candidate> of(URI page) {
        Map<URI, Discovery.Candidate> guesses = new LinkedHashMap<>();
        String root = page.getScheme() + "://" + page.getRawAuthority();
        String path = page.getRawPath() == null ? "" : page.getRawPath().replaceFirst("/[^/]*\\.[^/]*$", "").replaceFirst("/+$", "");
        if (!path.isEmpty()) {
            guess(guesses, root + path + "/feed");
            guess(guesses, root + path + "/rss");
        }
        PATHS.forEach(common -> guess(guesses, root + common));
        return guesses.values().stream().limit(Discovery.GUESSES_LIMIT).toList();
    }

    private static void guess(Map<URI, Discovery.Candidate> guesses, String link) {
        URI url = URI.create(link);
        Discovery.Type type = link.contains("sitemap") ? Discovery.Type.SITEMAP : link.endsWith(".json") ? Discovery.Type.JSON
                : link.contains("atom") ? Discovery.Type.ATOM : Discovery.Type.RSS;
        guesses.putIfAbsent(url, new Discovery.Candidate(url, null, type, "found at a common path"));
    }
}

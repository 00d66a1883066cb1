package peacewire.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import peacewire.news.Feed;

/**
 * Sites and publishing systems whose feeds lie at a known place though their pages do not always say so, and some that
 * have none. By host, or by what a page gives away of its system.
 *
 * @param select how to read such a page where its form is known, or null
 */
record KnownSites(List<Discovery.Candidate> feeds, List<String> notes, Feed.Selectors select) {

    private static final Pattern YOUTUBE_CHANNEL = Pattern.compile("/channel/(UC[\\w-]{10,40})");
    private static final Pattern YOUTUBE_LIST = Pattern.compile("(?:^|&)list=([\\w-]{10,60})");
    private static final Pattern REPOSITORY = Pattern.compile("(/[\\w.-]{1,100}/[\\w.-]{1,100})(?:/.*)?");
    private static final Pattern SUBREDDIT = Pattern.compile("(/r/\\w{2,40})(?:/.*)?");
    private static final Feed.Selectors TELEGRAM = new Feed.Selectors(".tgme_widget_message_wrap",
            ".tgme_widget_message_text", "a.tgme_widget_message_date", "time[datetime]", null);

    static KnownSites of(URI url, Document page) {
        String host = Objects.requireNonNullElse(url.getHost(), "").toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m)\\.", "");
        String path = Objects.requireNonNullElse(url.getRawPath(), "").replaceFirst("/+$", "");
        return switch (host) {
            case "youtube.com" -> youtube(path, url.getRawQuery(), page);
            case "medium.com" -> path.isEmpty() ? none() : one("https://medium.com/feed" + path, Discovery.Type.RSS, "Medium keeps its feeds under /feed");
            case "news.google.com" -> google(url, path);
            case "github.com" -> github(path);
            case "reddit.com", "old.reddit.com" -> matching(SUBREDDIT, path, "https://www.reddit.com%s/.rss", "Reddit's feed of a community");
            case "t.me", "telegram.me" -> telegram(path);
            case "x.com", "twitter.com", "facebook.com", "instagram.com" -> note(host + " publishes no feeds and shows its posts only to those who log in");
            default -> host.endsWith(".substack.com") ? one("https://" + host + "/feed", Discovery.Type.RSS, "Substack keeps its feed at /feed")
                    : host.endsWith(".medium.com") ? one("https://" + host + "/feed", Discovery.Type.RSS, "Medium keeps its feeds under /feed")
                    : system(url, page);
        };
    }

    private static KnownSites youtube(String path, String query, Document page) {
        String feed = "https://www.youtube.com/feeds/videos.xml?";
        Matcher list = YOUTUBE_LIST.matcher(Objects.requireNonNullElse(query, ""));
        if (list.find()) {
            return one(feed + "playlist_id=" + list.group(1), Discovery.Type.ATOM, "YouTube's feed of this list");
        }
        Matcher channel = YOUTUBE_CHANNEL.matcher(path);
        String id = channel.find() ? channel.group(1) : identifier(page);
        return id == null ? none() : one(feed + "channel_id=" + id, Discovery.Type.ATOM, "YouTube's feed of this channel");
    }

    private static String identifier(Document page) {
        Element canonical = page.selectFirst("link[rel=canonical][href*=/channel/]");
        Matcher channel = YOUTUBE_CHANNEL.matcher(canonical == null ? "" : canonical.attr("href"));
        Element meta = page.selectFirst("meta[itemprop=identifier], meta[itemprop=channelId]");
        return channel.find() ? channel.group(1) : meta != null && meta.attr("content").matches("UC[\\w-]{10,40}") ? meta.attr("content") : null;
    }

    private static KnownSites google(URI url, String path) {
        if (path.startsWith("/rss")) {
            return none();
        }
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return new KnownSites(List.of(candidate("https://news.google.com/rss" + path + query, Discovery.Type.RSS, "Google News as RSS")),
                List.of("Google News hides where its items lead to and gives them new ids; the publishers' own feeds are better"), null);
    }

    private static KnownSites github(String path) {
        return matching(REPOSITORY, path, "https://github.com%s/releases.atom", "GitHub's feed of releases");
    }

    private static KnownSites telegram(String path) {
        boolean readable = path.startsWith("/s/");
        String channel = path.replaceFirst("^/", "").replaceFirst("/.*", "");
        return new KnownSites(List.of(), List.of("Telegram publishes no feeds" + (readable
                ? "; its newest posts can be read off this page with selectors"
                : channel.isEmpty() ? "" : "; paste https://t.me/s/" + channel + " to read the channel's newest posts off its page")),
                readable ? TELEGRAM : null);
    }

    /** By what the page gives away of what made it. */
    private static KnownSites system(URI url, Document page) {
        Element generator = page.selectFirst("meta[name=generator]");
        String made = generator == null ? "" : generator.attr("content").toLowerCase(Locale.ROOT);
        String root = url.getScheme() + "://" + url.getRawAuthority();
        List<Discovery.Candidate> feeds = new ArrayList<>();
        if (made.startsWith("wordpress") || page.selectFirst("link[href*=/wp-content/], script[src*=/wp-content/], link[rel=https://api.w.org/]") != null) {
            feeds.add(candidate(root + "/?feed=rss2", Discovery.Type.RSS, "WordPress answers there with its feed"));
        } else if (made.startsWith("ghost")) {
            feeds.add(candidate(root + "/rss/", Discovery.Type.RSS, "Ghost keeps its feed at /rss/"));
        } else if (made.startsWith("mastodon") && url.getRawPath().startsWith("/@")) {
            feeds.add(candidate(root + url.getRawPath().replaceFirst("/+$", "") + ".rss", Discovery.Type.RSS, "Mastodon's feed of this account"));
        } else if (page.selectFirst("script[src*=substackcdn.com], link[href*=substackcdn.com]") != null) {
            feeds.add(candidate(root + "/feed", Discovery.Type.RSS, "Substack keeps its feed at /feed"));
        }
        return new KnownSites(feeds, List.of(), null);
    }

    private static KnownSites matching(Pattern pattern, String path, String feed, String how) {
        Matcher match = pattern.matcher(path);
        return match.matches() ? one(feed.formatted(match.group(1)), Discovery.Type.ATOM, how) : none();
    }

    private static KnownSites one(String url, Discovery.Type type, String how) {
        return new KnownSites(List.of(candidate(url, type, how)), List.of(), null);
    }

    private static KnownSites note(String note) {
        return new KnownSites(List.of(), List.of(note), null);
    }

    private static KnownSites none() {
        return new KnownSites(List.of(), List.of(), null);
    }

    private static Discovery.Candidate candidate(String url, Discovery.Type type, String how) {
        return new Discovery.Candidate(URI.create(url), null, type, how);
    }
}

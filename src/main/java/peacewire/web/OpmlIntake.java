package peacewire.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import peacewire.feeds.Configuration;
import peacewire.feeds.Edit;
import peacewire.feeds.InvalidOpml;
import peacewire.feeds.Opml;
import peacewire.news.Feed;
import peacewire.news.Source;

/** Takes the feeds of an OPML file into feeds.yml and tells what was taken and what not. Blocks on the disk. */
public final class OpmlIntake {

    private final Configuration configuration;
    private final Edits edits;

    public OpmlIntake(Configuration configuration, Edits edits) {
        this.configuration = configuration;
        this.edits = edits;
    }

    /**
     * @param taken    feeds
     * @param sources  of them, new
     * @param notTaken a line for each outline left out: which, and why
     * @param undo     null where nothing was taken, or where feeds went to sources that were there
     */
    public record Report(List<Taken> taken, int sources, List<String> notTaken, String undo) {
    }

    public record Taken(String feed, String source, String url) {
    }

    public Report take(byte[] opml) {
        var imported = read(opml);
        var known = configuration.feeds().stream().collect(Collectors.toMap(feed -> key(feed), Feed::id, (a, b) -> a));
        var notTaken = new ArrayList<>(imported.notTaken());
        var taken = new ArrayList<Feed>();
        for (var outline : imported.taken()) {
            var there = known.get(key(outline.feed()));
            if (there == null) {
                taken.add(outline.feed());
            } else {
                notTaken.add(outline.title() + ": already there as " + there);
            }
        }
        return write(taken, notTaken);
    }

    private static Opml.Import read(byte[] opml) {
        try {
            return Opml.importFrom(new ByteArrayInputStream(opml));
        } catch (InvalidOpml e) {
            throw Problem.of(400, "This is no OPML: " + e.getMessage()).refused();
        } catch (IOException e) {
            throw Problem.of(400, "The OPML can't be read: " + e.getMessage()).refused();
        }
    }

    /** A source that is there takes the new feeds that the list puts under its name; the others are new, all or none. */
    private Report write(List<Feed> feeds, List<String> notTaken) {
        var bySource = feeds.stream().collect(Collectors.groupingBy(Feed::source, LinkedHashMap::new, Collectors.toList()));
        var feedIds = configuration.feeds().stream().map(Feed::id).collect(Collectors.toCollection(HashSet::new));
        var sourceIds = configuration.sources().stream().map(Source::id).collect(Collectors.toCollection(HashSet::new));
        var fresh = new ArrayList<Map<String, Object>>();
        var more = new ArrayList<Edit>();
        var taken = new ArrayList<Taken>();
        bySource.forEach((source, own) -> {
            var there = configuration.sources().stream()
                    .filter(old -> old.id().equals(source.id()) && old.name().equals(source.name())).findFirst();
            var id = there.map(Source::id).orElseGet(() -> free(source.id(), sourceIds));
            var maps = own.stream().map(feed -> map(feed, free(feed.id(), feedIds))).toList();
            maps.forEach(map -> taken.add(new Taken((String) map.get("id"), id, (String) map.get("url"))));
            if (there.isPresent()) {
                maps.forEach(map -> more.add(new Edit.AddFeed(id, map)));
            } else {
                fresh.add(map(source, id, maps));
            }
        });
        var words = "Imported " + taken.size() + (taken.size() == 1 ? " feed" : " feeds");
        var undo = fresh.isEmpty() ? null : edits.apply(new Edit.AddSources(fresh), words).undo();
        more.forEach(edit -> edits.apply(edit, words + ", one of them for a known source"));
        return new Report(taken, fresh.size(), notTaken, more.isEmpty() ? undo : null);
    }

    private static Map<String, Object> map(Source source, String id, List<Map<String, Object>> feeds) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", id);
        map.put("name", source.name());
        map.put("kind", source.kind().toString());
        if (!source.country().isEmpty()) {
            map.put("country", source.country());
        }
        map.put("side", source.side().toString());
        map.put("feeds", feeds);
        return map;
    }

    private static Map<String, Object> map(Feed feed, String id) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", id);
        map.put("url", feed.url().toString());
        if (feed.lang() != null) {
            map.put("lang", feed.lang());
        }
        return map;
    }

    private static String free(String id, Set<String> used) {
        var free = id;
        for (int n = 2; !used.add(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    /** Addresses that differ only in the letter case of the host, in the fragment or in http for https count as one. */
    private static String key(Feed feed) {
        var url = feed.url();
        var port = url.getPort() < 0 || url.getPort() == 80 || url.getPort() == 443 ? "" : ":" + url.getPort();
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getHost().toLowerCase(java.util.Locale.ROOT) + port + path
                + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    }
}

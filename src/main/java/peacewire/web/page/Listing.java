package peacewire.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import peacewire.news.FeedActivity;
import peacewire.poll.FeedHealth;

/**
 * Which feeds a reader of {@code /sources} wants to see, in which order. Whatever is unknown asks for nothing.
 *
 * @param q     words that must stand in name, id or address
 * @param state and the others: empty for all
 * @param page  from 1
 */
record Listing(String q, String state, String kind, String country, String sort, boolean grouped, int page) {

    /** What fits a few screens; thousands of rows make a browser slow and nobody reads them. */
    static final int PAGE = 100;

    static final Map<String, String> SORTS = sorts();

    static Listing of(Asked asked) {
        var sort = asked.parameter("sort");
        var page = asked.parameter("page");
        return new Listing(asked.parameter("q").strip(), asked.parameter("state"), asked.parameter("kind"),
                asked.parameter("country"), SORTS.containsKey(sort) ? sort : "state",
                asked.parameter("group").equals("source"), page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    List<FeedHealth> of(List<FeedHealth> feeds, Function<String, FeedActivity> activity) {
        var chosen = feeds.stream().filter(this::shows).sorted(order(activity)).toList();
        if (!grouped) {
            return chosen;
        }
        // a group stands where the first of its feeds would
        var groups = new LinkedHashMap<String, List<FeedHealth>>();
        chosen.forEach(health -> groups.computeIfAbsent(health.feed().source().id(), any -> new ArrayList<>()).add(health));
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private boolean shows(FeedHealth health) {
        var source = health.feed().source();
        return (state.isEmpty() || health.condition().toString().equals(state))
                && (kind.isEmpty() || source.kind().toString().equals(kind))
                && (country.isEmpty() || source.country().equals(country))
                && (q.isEmpty() || matches(health));
    }

    private boolean matches(FeedHealth health) {
        var feed = health.feed();
        var text = (feed.source().name() + " " + feed.source().id() + " " + feed.id() + " " + feed.url()).toLowerCase(Locale.ROOT);
        for (var word : q.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private Comparator<FeedHealth> order(Function<String, FeedActivity> activity) {
        Comparator<FeedHealth> byName = Comparator.comparing(health -> health.feed().source().name().toLowerCase(Locale.ROOT));
        return switch (sort) {
            case "name" -> byName;
            case "fetched" -> Comparator.comparing(Listing::fetched).reversed();
            case "items" -> Comparator.<FeedHealth>comparingInt(health -> activity.apply(health.feed().id()).entries()).reversed();
            case "relevance" -> Comparator.<FeedHealth>comparingDouble(health ->
                    Chart.shareOf(activity.apply(health.feed().id()))).reversed();
            default -> Comparator.comparingInt(health -> FeedView.severity(health.condition()));
        };
    }

    private static Instant fetched(FeedHealth health) {
        var fetched = health.state().fetched();
        return fetched == null ? Instant.EPOCH : fetched;
    }

    /** The same choice with another value, from its first page. */
    String with(String parameter, String value) {
        var query = new LinkedHashMap<String, String>();
        query.put("q", q);
        query.put("state", state);
        query.put("kind", kind);
        query.put("country", country);
        query.put("sort", sort.equals("state") ? "" : sort);
        query.put("group", grouped ? "source" : "");
        query.put(parameter, value);
        var text = new StringBuilder();
        query.forEach((name, chosen) -> {
            if (!chosen.isEmpty()) {
                text.append(text.isEmpty() ? "?" : "&").append(name).append('=')
                        .append(URLEncoder.encode(chosen, StandardCharsets.UTF_8));
            }
        });
        return "/sources" + text;
    }

    private static Map<String, String> sorts() {
        var sorts = new LinkedHashMap<String, String>();
        sorts.put("state", "Trouble first");
        sorts.put("name", "Name");
        sorts.put("fetched", "Last fetch");
        sorts.put("items", "Items a day");
        sorts.put("relevance", "Relevance");
        return sorts;
    }
}

package peacewire.web.api;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import peacewire.news.Feed;
import peacewire.parse.Discovery;
import peacewire.parse.Discovery.Candidate;
import peacewire.parse.FeedParser;
import peacewire.parse.NotAFeed;
import peacewire.parse.ParsedFeed;
import peacewire.poll.Probe;
import peacewire.poll.Probed;

/**
 * What lies behind an address: a feed, a page that names feeds, or a page that might be read with selectors. Used once;
 * on an event loop, with searching and reading on workers.
 */
final class Preview {

    /** For all tries together; a person waits. */
    static final Duration DEADLINE = Duration.ofSeconds(30);
    /** Fetches under way at one time: most go to one host. */
    static final int AT_ONCE = 6;

    private final Vertx vertx;
    private final Probe probe;
    private final Instant until = Instant.now().plus(DEADLINE);

    Preview(Vertx vertx, Probe probe) {
        this.vertx = vertx;
        this.probe = probe;
    }

    /**
     * @param url     to poll: the feed, or the page; null where nothing answered
     * @param read    what was read there, or null
     * @param site    what the page says of itself, or null
     * @param select  how the page was read or might be, or null for a feed
     * @param problem why there is no feed, or null
     */
    record Found(URI url, ParsedFeed read, Discovery.Site site, List<Candidate> candidates, List<String> notes,
                 Feed.Selectors select, String problem) {

        static Found nothing(String problem) {
            return new Found(null, null, null, List.of(), List.of(), null, problem);
        }
    }

    /** @param tries addresses, the next only where the one before did not answer */
    Future<Found> of(List<URI> tries, Feed.Selectors select) {
        return look(tries.getFirst(), select).compose(probed -> switch (probed) {
            case Probed.Readable feed -> Future.succeededFuture(asked(tries.getFirst(), feed, select));
            case Probed.Unreached nothing -> tries.size() == 1 ? Future.succeededFuture(Found.nothing(nothing.reason()))
                    : of(tries.subList(1, tries.size()), select)
                            .map(found -> found.url() == null ? Found.nothing(nothing.reason()) : found);
            case Probed.Unreadable page -> select == null ? discover(page)
                    : Future.succeededFuture(new Found(page.url(), null, null, List.of(), List.of(), select, page.reason()));
        });
    }

    private static Found asked(URI url, Probed.Readable feed, Feed.Selectors select) {
        var itself = select != null ? List.<Candidate>of()
                : List.of(candidate(new Candidate(url, null, Discovery.Type.RSS, "this address is a feed"), feed));
        return new Found(feed.moved() == null ? url : feed.moved(), feed.parsed(), null, itself, List.of(), select, null);
    }

    private Future<Found> discover(Probed.Unreadable page) {
        return vertx.executeBlocking(() -> Discovery.of(page.body(), page.contentType(), page.url()), false)
                .compose(discovery -> named(page, discovery));
    }

    private Future<Found> named(Probed.Unreadable page, Discovery discovery) {
        var named = discovery.candidates();
        var first = named.subList(0, Math.min(AT_ONCE, named.size()));
        return lookAll(first).compose(answers -> {
            var best = best(answers);
            if (best == null) {
                return guessed(page, discovery, judged(named, answers));
            }
            return Future.succeededFuture(feed(page, discovery, judged(named, answers), named.get(answers.indexOf(best)), best));
        });
    }

    /** Common paths are asked only where the page led nowhere; those that answer with a feed are candidates. */
    private Future<Found> guessed(Probed.Unreadable page, Discovery discovery, List<Candidate> dead) {
        return lookAll(discovery.guesses()).compose(answers -> {
            var best = best(answers);
            if (best == null) {
                return vertx.executeBlocking(() -> withoutFeed(page, discovery, dead), false);
            }
            var seen = new HashSet<URI>();
            var live = new ArrayList<Candidate>();
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i) instanceof Probed.Readable feed && seen.add(feed.url())) {
                    live.add(candidate(discovery.guesses().get(i), feed));
                }
            }
            live.addAll(dead);
            return Future.succeededFuture(feed(page, discovery, live, discovery.guesses().get(answers.indexOf(best)), best));
        });
    }

    private static Found feed(Probed.Unreadable page, Discovery discovery, List<Candidate> candidates, Candidate chosen,
                              Probed.Readable feed) {
        var notes = new ArrayList<>(discovery.notes());
        if (!page.url().equals(chosen.url())) {
            notes.add("the page " + page.url() + " led to this feed");
        }
        return new Found(address(chosen, feed), feed.parsed(), discovery.site(), candidates, notes, null, null);
    }

    private static Found withoutFeed(Probed.Unreadable page, Discovery discovery, List<Candidate> dead) {
        var problem = page.reason() + "; no feed was found where it points or where feeds usually lie"
                + (discovery.notes().isEmpty() ? "" : ". " + String.join(". ", discovery.notes()));
        ParsedFeed read = null;
        var select = discovery.select();
        try {
            read = select == null ? null : FeedParser.page(page.body(), page.contentType(), page.url(), select);
        } catch (NotAFeed e) {
            select = null; // a guess that finds nothing is none
        }
        return new Found(page.url(), read, discovery.site(), dead, discovery.notes(), select, problem);
    }

    /** The first with something in it, else the first. */
    private static Probed.Readable best(List<Probed> answers) {
        var feeds = answers.stream().filter(Probed.Readable.class::isInstance).map(Probed.Readable.class::cast).toList();
        return feeds.stream().filter(feed -> !feed.entries().isEmpty()).findFirst()
                .orElse(feeds.isEmpty() ? null : feeds.getFirst());
    }

    /** Candidates with what looking at them showed; those beyond the first {@value #AT_ONCE} were not looked at. */
    private static List<Candidate> judged(List<Candidate> named, List<Probed> answers) {
        return IntStream.range(0, named.size()).mapToObj(i -> i >= answers.size() ? named.get(i) : switch (answers.get(i)) {
            case Probed.Readable feed -> candidate(named.get(i), feed);
            case Probed.Unreadable other -> refused(named.get(i), other.reason());
            case Probed.Unreached nothing -> refused(named.get(i), nothing.reason());
        }).toList();
    }

    private static Candidate candidate(Candidate claimed, Probed.Readable feed) {
        var title = feed.parsed().feed().title();
        return new Candidate(address(claimed, feed), title == null ? claimed.title() : title, type(feed.parsed().format()), claimed.how());
    }

    private static Candidate refused(Candidate claimed, String reason) {
        return new Candidate(claimed.url(), claimed.title(), claimed.type(), claimed.how() + ", but can't be read: " + reason);
    }

    private static URI address(Candidate claimed, Probed.Readable feed) {
        return feed.moved() == null ? claimed.url() : feed.moved();
    }

    private static Discovery.Type type(String format) {
        return format.startsWith("atom") ? Discovery.Type.ATOM : format.startsWith("json") ? Discovery.Type.JSON
                : format.equals("sitemap") ? Discovery.Type.SITEMAP : format.equals("page") ? Discovery.Type.PAGE : Discovery.Type.RSS;
    }

    private Future<List<Probed>> lookAll(List<Candidate> candidates) {
        var answers = new Probed[candidates.size()];
        var next = new AtomicInteger();
        var lanes = IntStream.range(0, AT_ONCE).mapToObj(lane -> lookOn(candidates, answers, next)).toList();
        return Future.all(lanes).map(all -> List.of(answers));
    }

    private Future<Void> lookOn(List<Candidate> candidates, Probed[] answers, AtomicInteger next) {
        int i = next.getAndIncrement();
        return i >= candidates.size() ? Future.succeededFuture() : look(candidates.get(i).url(), null).compose(probed -> {
            answers[i] = probed;
            return lookOn(candidates, answers, next);
        });
    }

    private Future<Probed> look(URI url, Feed.Selectors select) {
        long left = Duration.between(Instant.now(), until).toMillis();
        var late = new Probed.Unreached("there was no answer within the " + DEADLINE.toSeconds() + " s that a preview may take", 0);
        return left <= 0 ? Future.succeededFuture(late)
                : probe.of(url, select).timeout(left, TimeUnit.MILLISECONDS).otherwise(late);
    }
}

package peacewire.web.page;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import peacewire.feeds.Edit;
import peacewire.news.Feed;
import peacewire.poll.FeedHealth;
import peacewire.web.Admin;
import peacewire.web.Edits;
import peacewire.web.Problem;
import peacewire.web.Site;

/** The buttons of a feed, as plain forms: {@code POST /sources/{feed}/{action}}, and {@code POST /undo}. On a worker. */
final class SourceActions {

    /** How long a button waits for a fetch; after that the page tells of it by itself. */
    private static final int PATIENCE_SECONDS = 8;

    private final Site site;
    private final Edits edits;

    SourceActions(Site site, Edits edits) {
        this.site = site;
        this.edits = edits;
    }

    Page.Answer act(Asked asked) {
        var id = asked.path().get("feed");
        var feed = site.configuration().feeds().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.of(404, "There is no feed '" + id + "'.").refused());
        switch (asked.path().get("action")) {
            case "fetch" -> fetch(id);
            case "pause" -> edits.apply(new Edit.ChangeFeed(id, Map.of("paused", true)), "Paused " + id);
            case "resume" -> resume(feed);
            case "move" -> move(feed);
            case "remove" -> edits.apply(new Edit.RemoveFeed(id), "Removed " + feed.source().name() + ", " + id);
            case "remove-source" -> edits.apply(new Edit.RemoveSource(feed.source().id()), "Removed " + feed.source().name());
            default -> throw Problem.of(404, "There is nothing here.").refused();
        }
        return back(asked, asked.path().get("action").startsWith("remove") ? "/sources" : "/sources/" + id);
    }

    Page.Answer undo(Asked asked) {
        edits.apply(new Edit.Undo(asked.field("undo")), "");
        return back(asked, "/sources");
    }

    private static Page.Answer back(Asked asked, String usual) {
        var next = asked.field("next");
        return Page.Answer.seeOther(Admin.local(next) ? next : usual);
    }

    private void fetch(String id) {
        try {
            site.fetchNow().apply(id).toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // it goes on, and its row will tell
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw Problem.of(409, "It can't be fetched now: " + e.getCause().getMessage()).refused();
        }
    }

    /** A feed that its server called gone is not paused in the file: asking it again is what wakes it. */
    private void resume(Feed feed) {
        if (feed.paused()) {
            edits.apply(new Edit.ChangeFeed(feed.id(), Collections.singletonMap("paused", null)), "Resumed " + feed.id());
        } else {
            fetch(feed.id());
        }
    }

    private void move(Feed feed) {
        var moved = site.health().get().stream().filter(health -> health.feed().id().equals(feed.id())).findFirst()
                .map(FeedHealth::proposal).orElseThrow(() -> Problem.of(409, "No new address is known any more.").refused());
        edits.apply(new Edit.ChangeFeed(feed.id(), Map.of("url", moved.toString())), "Moved " + feed.id() + " to its new address");
    }
}

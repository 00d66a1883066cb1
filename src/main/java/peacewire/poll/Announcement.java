package peacewire.poll;

import java.util.Optional;
import java.util.stream.Stream;
import peacewire.fetch.Fetched;
import peacewire.fetch.WebLink;
import peacewire.news.Subscription;
import peacewire.parse.ParsedFeed.Announced;

/**
 * Where a feed can be had pushed (WebSub section 4): headers count before the document. Of several hubs the first is
 * taken, as the publisher tells them all.
 *
 * @param topic the feed's own word for its address, or the address where it was fetched
 * @param base  the address where it was fetched
 */
record Announcement(String hub, String topic, String base) {

    static Optional<Announcement> of(Fetched.Modified body, Announced document) {
        String base = body.url().toString();
        String self = linked(body, "self").findFirst().orElse(document.self() == null ? base : document.self());
        return Stream.concat(linked(body, "hub"), document.hubs().stream()).findFirst()
                .map(hub -> new Announcement(hub, self, base));
    }

    boolean isServedBy(Subscription subscription) {
        return subscription.hub().equals(hub) && subscription.topic().equals(topic);
    }

    private static Stream<String> linked(Fetched.Modified body, String relation) {
        return body.links().stream().filter(link -> link.relation().equals(relation)).map(WebLink::target).map(Object::toString);
    }
}

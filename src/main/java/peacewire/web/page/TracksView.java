package peacewire.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import peacewire.baseline.Analysis;
import peacewire.news.Dimension;
import peacewire.news.Item;
import peacewire.tag.Taxonomy;

/** A track and the channels through which its parties talk. */
public record TracksView(String id, String name, String description, String href, List<Channel> channels) {

    /** @param latest when its newest item came; null where nothing ever did */
    public record Channel(String id, String name, String description, String href, When latest) {
    }

    /** @param newest the newest item of each channel that has one, by channel id */
    public static List<TracksView> of(List<Taxonomy.Tag> tags, List<Analysis.Channel> channels, Map<String, Item> newest,
                                      Instant now) {
        return tags.stream().filter(tag -> tag.dimension() == Dimension.TRACK)
                .map(tag -> new TracksView(tag.id(), tag.name(), tag.description(), "/topics/track/" + tag.id(),
                        channels.stream().filter(channel -> channel.track().equals(tag.id()))
                                .map(channel -> channel(channel, newest.get(channel.id()), now)).toList()))
                .toList();
    }

    private static Channel channel(Analysis.Channel channel, Item newest, Instant now) {
        return new Channel(channel.id(), channel.name(), channel.description(),
                FilterView.href("/wire", channel.filter()), newest == null ? null : When.of(newest.time(), now));
    }
}

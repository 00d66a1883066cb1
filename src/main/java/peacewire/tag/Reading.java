package peacewire.tag;

import java.util.List;
import peacewire.news.Evidence;
import peacewire.news.Tags;

/** The tagger's verdict on one text. What is not relevant has no tags and no evidence. */
public record Reading(boolean relevant, Tags tags, List<Evidence> evidence) {

    public static final Reading IRRELEVANT = new Reading(false, Tags.NONE, List.of());

    public Reading {
        evidence = List.copyOf(evidence);
    }
}

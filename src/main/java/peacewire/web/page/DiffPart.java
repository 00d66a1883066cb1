package peacewire.web.page;

import java.util.List;
import peacewire.news.WordDiff;

/** A run of words of a headline that was told anew: one that stayed, or one that went or came. */
public record DiffPart(String text, boolean out, boolean in) {

    static List<DiffPart> between(String older, String newer) {
        return WordDiff.between(older, newer).stream().map(DiffPart::of).toList();
    }

    private static DiffPart of(WordDiff.Part part) {
        return switch (part.change()) {
            case SAME -> new DiffPart(part.text(), false, false);
            case TAKEN_OUT -> new DiffPart(part.text(), true, false);
            case PUT_IN -> new DiffPart(part.text(), false, true);
        };
    }
}

package peacewire.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import peacewire.news.Evidence;

/**
 * Title and summary as one text, so that one analysis and one document serve both, and the way back from its offsets.
 *
 * @param dateline where the words proper of the summary begin, counted in the whole text
 */
record Passage(String text, int titleEnd, int dateline) {

    static Passage of(Text text) {
        var title = text.title() == null ? "" : text.title();
        var summary = text.summary() == null ? "" : text.summary();
        int seam = title.length() + Words.SEAM.length();
        return new Passage(title + Words.SEAM + summary, title.length(), seam + Dateline.end(summary));
    }

    boolean inDateline(Word word) {
        return word.start() > titleEnd && word.start() < dateline;
    }

    /** The words that a colon follows, for headlines of the form "Speaker: what was said". */
    List<Mention> colons(List<Word> words) {
        var colons = new ArrayList<Mention>();
        for (int i = 0; i < words.size() - 1; i++) {
            int end = words.get(i).end();
            // French sets a space before it
            boolean follows = text.startsWith(":", end) || text.startsWith(" :", end) || text.startsWith("\u00A0:", end);
            if (follows && Character.isWhitespace(text.charAt(text.indexOf(':', end) + 1))) {
                colons.add(new Mention(TaxonomyFile.COLON, false, i, i));
            }
        }
        return colons;
    }

    /** The places as quotations, in the order of the text; one that lies within another is left out. */
    List<Evidence> evidence(String tag, Collection<Hit> hits) {
        var evidence = new ArrayList<Evidence>();
        for (var hit : hits) {
            boolean inside = hits.stream().anyMatch(other -> other.covers(hit));
            if (!inside && evidence.size() < Tagger.EVIDENCE_PER_TAG) {
                evidence.add(evidence(tag, hit.start(), hit.end()));
            }
        }
        return evidence;
    }

    private Evidence evidence(String tag, int start, int end) {
        int seam = titleEnd + Words.SEAM.length();
        var words = text.substring(start, end);
        return start < titleEnd
                ? new Evidence(tag, "title", words, start, end)
                : new Evidence(tag, "summary", words, start - seam, end - seam);
    }
}

package peacewire.tag;

import java.time.Instant;
import peacewire.news.SourceKind;

/**
 * What the tagger reads.
 *
 * @param summary    plain text, or null
 * @param lang       BCP 47 as declared, or null
 * @param published  when it was said; null: now
 * @param sourceKind of the publisher, or null
 */
public record Text(String title, String summary, String lang, Instant published, SourceKind sourceKind) {
}

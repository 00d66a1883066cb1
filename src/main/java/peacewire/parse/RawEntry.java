package peacewire.parse;

import java.util.List;

/**
 * An entry as the document states it, before cleaning. Texts are HTML (plain text arrives escaped), dates are the
 * publisher's characters, links are absolute already. All but the lists may be null.
 */
record RawEntry(String id, String link, String title, String summary, String content, String author,
                String published, String updated, String language, List<String> categories) {
}

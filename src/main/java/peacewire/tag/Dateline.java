package peacewire.tag;

import java.util.regex.Pattern;

/** "PARIS (AFP) -" and its like, before the first sentence: where a report was filed, not whom it is about. */
final class Dateline {

    private static final String CITY = "\\p{Lu}[\\p{L}.'’ /-]{1,40}";
    private static final Pattern FORM = Pattern.compile(
            "^\\s*(?:" + CITY + "(?:, [^—–(]{1,30})?\\s*\\([^)]{2,40}\\)\\s*[-—–:.]?"   // Paris (AFP) -  WARSAW, Jan 5 (Reuters) -
            + "|\\p{Lu}{2}[\\p{Lu}.'’, -]{1,40}(?:, [^—–(]{1,30})?\\s*[—–]"             // MIAMI —
            + "|" + CITY + "\\.\\s+\\d{1,2}[. ][^.]{1,20}\\.\\s+[^.]{2,30}\\.)"           // Москва. 5 января. АГЕНТСТВО.
            + "(?=\\s)");

    private Dateline() {
    }

    /** Where the words proper of a summary begin. */
    static int end(String summary) {
        var matcher = FORM.matcher(summary);
        return matcher.lookingAt() ? matcher.end() : 0;
    }
}

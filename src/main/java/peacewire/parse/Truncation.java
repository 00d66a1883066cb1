package peacewire.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document that ends in the middle of an entry keeps the entries that are whole. */
final class Truncation {

    private static final Pattern OPEN = Pattern.compile("<((?:[\\w-]{1,20}:)?(?:item|entry|url))(?=[\\s>])");

    private Truncation() {
    }

    static String cut(String xml, Notes notes) {
        Matcher open = OPEN.matcher(xml);
        int last = -1;
        String name = null;
        while (open.find()) {
            last = open.start();
            name = open.group(1);
        }
        if (last < 0 || xml.indexOf("</" + name, last) >= 0) {
            return xml;
        }
        // a publisher who closes no entry at all has broken nesting, not a broken end
        int closed = xml.lastIndexOf("</" + name, last);
        if (closed < 0 && xml.indexOf("<" + name) < last) {
            return xml;
        }
        notes.add("the document ends early; its last entry is not whole and was left out");
        return xml.substring(0, last);
    }
}

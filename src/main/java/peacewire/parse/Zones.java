package peacewire.parse;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Zones as they follow a clock time: offsets, the names of RFC 822, and those that newsrooms use. */
final class Zones {

    private static final Pattern OFFSET = Pattern.compile("^\\s{0,4}(?:(?:UTC|GMT|UT|Z)\\s{0,2})?([+\u2212-])\\s?(\\d{1,2})(?::?(\\d{2}))?(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("^[\\s(]{0,4}([A-Za-z]{1,5})\\b\\)?");

    /** Minutes east of Greenwich. A name with two meanings (IST, BST) gets the one most feeds mean. */
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("UT", 0), Map.entry("UTC", 0), Map.entry("GMT", 0), Map.entry("Z", 0), Map.entry("WET", 0), Map.entry("MET", 60), Map.entry("MEST", 120),
            Map.entry("BST", 60), Map.entry("WEST", 60), Map.entry("CET", 60), Map.entry("MEZ", 60),
            Map.entry("CEST", 120), Map.entry("MESZ", 120), Map.entry("EET", 120), Map.entry("SAST", 120),
            Map.entry("EEST", 180), Map.entry("MSK", 180), Map.entry("TRT", 180), Map.entry("MSD", 240), Map.entry("GST", 240),
            Map.entry("PKT", 300), Map.entry("IST", 330), Map.entry("SGT", 480), Map.entry("HKT", 480), Map.entry("AWST", 480),
            Map.entry("JST", 540), Map.entry("KST", 540), Map.entry("AEST", 600), Map.entry("AEDT", 660), Map.entry("NZST", 720),
            Map.entry("NZDT", 780), Map.entry("BRT", -180), Map.entry("AST", -240), Map.entry("ADT", -180),
            Map.entry("EST", -300), Map.entry("EDT", -240), Map.entry("ET", -300), Map.entry("CST", -360), Map.entry("CDT", -300),
            Map.entry("MST", -420), Map.entry("MDT", -360), Map.entry("PST", -480), Map.entry("PDT", -420),
            Map.entry("AKST", -540), Map.entry("AKDT", -480), Map.entry("HST", -600), Map.entry("AT", -240), Map.entry("CT", -360), Map.entry("MT", -420), Map.entry("PT", -480),
            // the military letters that RFC 822 names, with the sense that it gives them
            Map.entry("A", -60), Map.entry("M", -720), Map.entry("N", 60), Map.entry("Y", 720));

    /** @param rest what follows the zone: in asctime, the year */
    record Found(ZoneOffset offset, boolean stated, String rest) {
    }

    private Zones() {
    }

    static ZoneOffset offset(String zone) {
        return find(zone).offset();
    }

    static Found find(String after) {
        Matcher offset = OFFSET.matcher(after);
        if (offset.find()) {
            String hours = offset.group(2);
            int minutes = Integer.parseInt(hours) * 60 + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
            return new Found(of(offset.group(1).equals("+") ? minutes : -minutes), true, after.substring(offset.end()));
        }
        Matcher name = NAME.matcher(after);
        if (name.find() && NAMED.containsKey(name.group(1).toUpperCase(Locale.ROOT))) {
            return new Found(of(NAMED.get(name.group(1).toUpperCase(Locale.ROOT))), true, after.substring(name.end()));
        }
        return new Found(ZoneOffset.UTC, false, after);
    }

    /** Nobody lives further than 18 hours from Greenwich; whoever says so means no zone. */
    private static ZoneOffset of(int minutes) {
        return Math.abs(minutes) > 18 * 60 ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(minutes * 60);
    }
}

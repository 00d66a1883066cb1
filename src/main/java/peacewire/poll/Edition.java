package peacewire.poll;

import java.time.Duration;

/**
 * What a body told beside its entries.
 *
 * @param entries in it
 * @param added   of them, new to the log
 * @param ttl     how long the document asks to be left alone, or null
 */
record Edition(int entries, int added, Rhythm rhythm, Duration ttl) {

    /** So little was known already that entries may have come and gone between two polls. */
    boolean overlapsLittle() {
        return entries > 0 && added * 3 > entries * 2;
    }
}

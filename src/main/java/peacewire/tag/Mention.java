package peacewire.tag;

/**
 * A vocabulary found in a text.
 *
 * @param first index of its first word
 * @param last  index of its last word
 */
record Mention(String vocabulary, boolean whole, int first, int last) {

    boolean covers(Mention other) {
        return first <= other.first && last >= other.last && last - first > other.last - other.first;
    }
}

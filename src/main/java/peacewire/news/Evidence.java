package peacewire.news;

/**
 * Why an item carries a tag: the words that caused it, and where they stand.
 *
 * @param field {@code title} or {@code summary}, or {@code source} where the kind of publisher is the reason
 * @param text  the words as they stand in that field
 * @param start first UTF-16 unit in the cleaned field as published; 0 for {@code source}
 * @param end   one past the last; 0 for {@code source}
 */
public record Evidence(String tag, String field, String text, int start, int end) {
}

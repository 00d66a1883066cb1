package peacewire.story;

/**
 * How far two reports say the same.
 *
 * @param covered from 0 to 1: how much of each headline, by weight, the other report says too
 * @param shared  weight of what they have in common
 */
record Likeness(double covered, double shared) {

    static final Likeness NONE = new Likeness(0, 0);
}

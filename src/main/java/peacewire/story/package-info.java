/**
 * Stories: which items report one event. Pure and fast: reads headlines and openings in the languages of the wire, compares
 * them with what was last on it, and answers with the number of a story. What it says follows from the items and their order
 * alone, so that every node comes to the same. Used by the projection's thread; keeps its memory there, stores nothing, and
 * knows nothing of logs, archives or pages.
 */
package peacewire.story;

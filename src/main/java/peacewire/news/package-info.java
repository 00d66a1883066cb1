/**
 * The nouns of the wire: what a publisher said ({@link peacewire.news.Entry}), what the log holds
 * ({@link peacewire.news.Record}), what a reader sees ({@link peacewire.news.Item}) and asks for
 * ({@link peacewire.news.Filter}). Immutable, JDK only, usable on any thread; every other package may import it
 * and it imports none. Entry and feed words follow RFC 4287.
 */
package peacewire.news;

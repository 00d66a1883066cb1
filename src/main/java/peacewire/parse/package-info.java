/**
 * From bytes to clean entries, one way: {@code CharsetReader} makes text of the bytes, {@code XmlReader} a tree of
 * the text (repairing only as far as needed), {@code Dialect} puts the tree into the form that Rome reads, {@code
 * XmlFeed} asks Rome for the words and looks up in the same tree what Rome leaves out, {@code PlainText}, {@code
 * Links} and {@code Dates} clean them, {@code Identities} names them. JSON Feed, news sitemaps and pages read by
 * selectors join at {@code RawEntry}. What is no feed but a page, {@code Discovery} searches for the feeds that it names and
 * {@code SelectorGuess} for what repeats on it. Pure functions of their input: no state, no network, no
 * files, any thread; meant for a worker pool. It does not decide what is new or what matters.
 */
package peacewire.parse;

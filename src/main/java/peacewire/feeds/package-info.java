/**
 * feeds.yml: what is polled, how politely, and the saved topics. {@link peacewire.feeds.FeedsFile} reads the file and
 * refuses it whole, with every problem by line, field and reason, or gives a {@link peacewire.feeds.Configuration}
 * with all defaults filled in; {@link peacewire.feeds.Opml} carries sources to and from other feed readers. Everything
 * here is a plain function of text on the caller's thread: nothing is fetched, remembered or watched.
 */
package peacewire.feeds;

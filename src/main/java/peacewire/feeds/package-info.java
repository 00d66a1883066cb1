/**
 * feeds.yml: what is polled, how politely, and the saved topics. {@link peacewire.feeds.FeedsFile} reads a text and
 * refuses it whole, with every problem by line, field and reason, or gives a {@link peacewire.feeds.Configuration} with
 * all defaults filled in. {@link peacewire.feeds.LiveFeedsFile} keeps the one in force: it watches the file and applies
 * each {@link peacewire.feeds.Edit} to the file's text in place, both on one thread of its own, which also tells the
 * listeners. {@link peacewire.feeds.Opml} carries sources to and from other feed readers. Nothing is fetched here, and
 * nothing but the file holds the configuration.
 */
package peacewire.feeds;

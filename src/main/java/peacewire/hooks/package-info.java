/**
 * Webhooks after Standard Webhooks 1.0: every record of a filter, posted and signed, to an address that an administrator
 * named, at least once and in log order. {@link peacewire.hooks.Hooks} holds them all on one event loop; a
 * {@code Courier} each is a cursor over the log with one request under way at most, and its backlog is read from the
 * archive, page by page, on a worker. Nothing is kept for a slow endpoint: who can't keep up reads on from history. What
 * matches a filter is the archive's business, and which addresses may be reached is fetch's.
 */
package peacewire.hooks;

/**
 * The projection: follows the log on one thread of its own and turns records into what readers see, batch by batch:
 * tags, story, statements, archive, then whoever publishes. Everything it adds follows from the log in log order, so
 * every node comes to the same. Does not fetch, and does not talk to readers.
 */
package peacewire.wire;

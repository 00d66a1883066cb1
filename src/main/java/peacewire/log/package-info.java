/**
 * The log: what the world said, numbered and durable, and what is remembered of each feed. The embedded kind is one
 * SQLite file with one writer thread, which commits whatever has queued up as one transaction; reads go through a
 * connection of their own, from any thread that may block. Decides by identity and words whether a draft is news; does
 * not tag, search or publish.
 */
package peacewire.log;

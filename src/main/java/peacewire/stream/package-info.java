/**
 * Server-sent events: how one is written ({@link peacewire.stream.ServerSentEvent}), one open response as a cursor over
 * the log ({@code EventStream}), and all of them on one event loop ({@link peacewire.stream.Hub}). Everything but reads of
 * history runs on that loop, without locks; history is read page by page on a worker. It does not decide what matches a
 * filter, and it keeps nothing for a slow reader: who can't keep up reads on from history.
 */
package peacewire.stream;

/**
 * One HTTP exchange, bounded in time and size and kept away from private addresses: {@link peacewire.fetch.Fetcher}
 * takes a {@link peacewire.fetch.FetchRequest}, a GET, the POST of a form or a delivery, and answers with a
 * {@link peacewire.fetch.Fetched}. It runs on the caller's Vert.x context; only name resolution and decompression go to workers. It neither decides when to fetch nor
 * reads what it fetched, and remembers nothing between two exchanges, connections included.
 */
package peacewire.fetch;

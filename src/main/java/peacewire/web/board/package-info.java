/**
 * The board: how the tracks, channels, actors, issues and scenarios fare of late against what is usual for them, as
 * facts; pages and the API put them into words and JSON. Reads the archive: for workers, never for an event loop. The
 * rules ({@link peacewire.web.board.Usual}, {@link peacewire.web.board.Silence}) are pure.
 */
package peacewire.web.board;

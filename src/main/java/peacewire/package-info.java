/**
 * The program: {@link peacewire.Main} reads the command line, {@link peacewire.Settings} says how to serve, and
 * {@link peacewire.Node} puts the rooms together. Nothing imports this package.
 *
 * <p>An entry's way goes one direction: {@code poll} finds a feed due, {@code fetch} gets it, {@code parse} makes clean
 * entries of it, {@code log} numbers them and makes them durable; {@code wire} follows the log, {@code tag} reads each
 * record, {@code archive} keeps what was read, and {@code stream} sends it on.
 */
package peacewire;

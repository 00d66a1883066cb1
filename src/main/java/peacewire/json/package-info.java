/** The one JSON mapper: the nouns are records, and this says how they are written. Usable on any thread. */
package peacewire.json;

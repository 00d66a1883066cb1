/**
 * Reads a text against the documented tracks, actors, issues and scenarios. {@link peacewire.tag.Taxonomy} is what
 * taxonomy.yml says; {@link peacewire.tag.Tagger} compiles it once and then reads any number of texts, on any thread.
 * A reading goes four steps: words with their base forms (Lucene analysis of the text's language), mentions (phrases of
 * the taxonomy found among the words), rules (one Lucene query each over the mentions, asked only where the text mentions
 * what it can't do without), verdict, in which learned weights of the mentions ({@code weights.yml}) add tags and
 * take them away. It remembers how words are analysed and nothing of texts, fetches nothing and learns
 * nothing: the same text always gets the same reading. {@link peacewire.tag.LiveTaxonomy} watches a file on a thread of
 * its own.
 */
package peacewire.tag;

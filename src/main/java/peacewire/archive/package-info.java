/**
 * The archive: what we made of the log, tagged and searchable, in one Lucene index that can always be rebuilt. One
 * thread applies batches; reads may run on any thread but touch the disk, so not on event loops. A {@link
 * peacewire.archive.Selection} is the exception: it matches records in memory, with the same documents, analysis and
 * query as the index, and is what makes the live wire and history agree. Does not tag and does not know the log.
 */
package peacewire.archive;

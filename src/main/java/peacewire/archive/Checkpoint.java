package peacewire.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a committed index says of itself: up to which record, of which log, in which form of documents. An index that
 * does not fit is wiped, for it can be rebuilt.
 *
 * @param epoch of the log that the index follows
 */
record Checkpoint(String epoch) {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);

    private static final String TAXONOMY = "taxonomy";

    /** @param taxonomy digest of the one that all tags come from; empty where they come from several */
    Map<String, String> data(long last, String taxonomy) {
        return Map.of("epoch", epoch, "version", Integer.toString(ItemDocument.VERSION), "last", Long.toString(last),
                TAXONOMY, taxonomy);
    }

    Map<String, String> read(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory) ? SegmentInfos.readLatestCommit(directory).getUserData() : Map.of();
    }

    /** The last record that the last commit covers; 0 in a new index. */
    long last(Directory directory) throws IOException {
        return Long.parseLong(read(directory).getOrDefault("last", "0"));
    }

    /** Digest of the taxonomy that all tags of the last commit come from; empty where that is not known. */
    String taxonomy(Directory directory) throws IOException {
        return read(directory).getOrDefault(TAXONOMY, "");
    }

    Directory openOrWipe(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        // held by another process: not ours to judge, and not ours to wipe
        directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
        try {
            var found = read(directory);
            if (!found.isEmpty() && !data(last(directory), found.getOrDefault(TAXONOMY, "")).entrySet().containsAll(found.entrySet())) {
                LOG.info("the archive in {} is of another log or version ({}) and is built anew", folder, found);
                wipe(directory);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the archive in {} can't be read and is built anew: {}", folder, e.toString());
            wipe(directory);
        }
        return directory;
    }

    static void wipe(Directory directory) throws IOException {
        for (var file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }
}

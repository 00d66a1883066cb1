package peacewire.wire;

import java.util.Optional;
import java.util.OptionalLong;
import peacewire.archive.Archive;
import peacewire.news.TaggedRecord;

/** What was known before a batch. */
interface Past {

    /** The item with this seq as it stood. */
    Optional<TaggedRecord> item(long seq);

    /** The story that an item with this link belonged to. */
    OptionalLong storyOf(String link);

    static Past all(Archive archive) {
        return new Past() {
            @Override
            public Optional<TaggedRecord> item(long seq) {
                return archive.item(seq);
            }

            @Override
            public OptionalLong storyOf(String link) {
                return archive.storyOf(link);
            }
        };
    }

    /** Of an archive that holds later records too: what it knew before one of them. */
    static Past before(long record, Archive archive) {
        return new Past() {
            @Override
            public Optional<TaggedRecord> item(long seq) {
                return archive.itemBefore(seq, record);
            }

            @Override
            public OptionalLong storyOf(String link) {
                return archive.storyBefore(link, record);
            }
        };
    }
}

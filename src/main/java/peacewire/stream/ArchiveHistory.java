package peacewire.stream;

import java.time.Instant;
import java.util.function.LongSupplier;
import peacewire.archive.Archive;

/** The past as the log numbers it and the archive shows it. */
record ArchiveHistory(Archive archive, LongSupplier oldest, LongSupplier newest) implements History {

    @Override
    public long first() {
        return oldest.getAsLong();
    }

    @Override
    public long last() {
        return newest.getAsLong();
    }

    @Override
    public long shown() {
        return archive.last();
    }

    @Override
    public long numberAt(Instant instant) {
        return archive.numberAt(instant);
    }
}

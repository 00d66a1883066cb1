package peacewire.tag;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The taxonomy in force. A file is watched: its change takes effect within two seconds, or, where it is invalid, changes
 * nothing and is told by {@link #broken}. The built-in one never changes. Any thread.
 */
public final class LiveTaxonomy implements Supplier<Taxonomy>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTaxonomy.class);

    /** Reading 200 KB costs next to nothing, and sees what time stamps of a second's or a network's grain do not. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** What else must hold of a taxonomy before it takes effect: others may rely on its tags. */
    public interface Check {
        void accept(Taxonomy taxonomy) throws InvalidTaxonomy;
    }

    private record InForce(Taxonomy taxonomy, CompletableFuture<Tagger> tagger) {
    }

    private final Path file;
    private final Check check;
    private final List<Consumer<Taxonomy>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile InForce inForce;
    private volatile String broken;
    private String seen;

    private LiveTaxonomy(Path file, Check check, Taxonomy taxonomy) {
        this.file = file;
        this.check = check;
        this.seen = taxonomy.yaml();
        // takes long on a cold machine; pages can be served meanwhile, and each language waits for its first text
        this.inForce = new InForce(taxonomy, CompletableFuture.supplyAsync(() -> new Tagger(taxonomy)));
        if (file != null) {
            Thread.ofPlatform().daemon().name("taxonomy").start(this::watch);
        }
    }

    /** @param file or null for the built-in one, which is not watched */
    public static LiveTaxonomy open(Path file, Check check) throws IOException, InvalidTaxonomy {
        var taxonomy = file == null ? Taxonomy.builtIn() : Taxonomy.read(file);
        check.accept(taxonomy);
        return new LiveTaxonomy(file, check, taxonomy);
    }

    @Override
    public Taxonomy get() {
        return inForce.taxonomy();
    }

    /** Reads a text with the taxonomy in force; the first one waits until the rules are compiled. */
    public Reading read(Text text) {
        return tagger().read(text);
    }

    /** Of the taxonomy in force; waits until its rules are compiled. */
    public Tagger tagger() {
        return inForce.tagger().join();
    }

    /** What is wrong with the file as it lies on the disk, with line and reason, while {@link #get} stays in force. */
    public Optional<String> broken() {
        return Optional.ofNullable(broken);
    }

    /** Calls back with each new taxonomy, one after the other, on a thread of this class. */
    public void onChange(Consumer<Taxonomy> listener) {
        listeners.add(listener);
    }

    private void watch() {
        try {
            while (!closing.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            var yaml = Files.readString(file);
            if (!yaml.equals(seen)) {
                seen = yaml;
                change(yaml);
            }
        } catch (InvalidTaxonomy e) {
            refuse(e.getMessage());
        } catch (NoSuchFileException e) {
            lost(file + " is gone");
        } catch (CharacterCodingException e) {
            lost(file + " is not UTF-8 text");
        } catch (IOException e) {
            lost(file + " can't be read: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("{} can't take effect", file, e);
            broken = file + " can't take effect: " + e;
        }
    }

    private void change(String yaml) throws InvalidTaxonomy {
        var taxonomy = Taxonomy.of(file.toString(), yaml);
        check.accept(taxonomy);
        broken = null;
        if (taxonomy.digest().equals(get().digest())) {
            LOG.info("{} is again what is in force", file);
            return;
        }
        var tagger = new Tagger(taxonomy).prepare();
        inForce = new InForce(taxonomy, CompletableFuture.completedFuture(tagger));
        LOG.info("{} has changed and is in force", file);
        listeners.forEach(listener -> listener.accept(taxonomy));
    }

    /** An editor that replaces a file takes it away for a moment: said only when it is still so at the second look. */
    private void lost(String reason) {
        if (seen == null && !reason.equals(broken)) {
            refuse(reason);
        }
        seen = null;
    }

    private void refuse(String reason) {
        broken = reason;
        LOG.warn("the taxonomy stays as it was: {}", reason);
    }

    @Override
    public void close() {
        closing.countDown();
    }
}

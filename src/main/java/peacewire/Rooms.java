package peacewire;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import peacewire.baseline.Analysis;
import peacewire.baseline.InvalidAnalysis;
import peacewire.baseline.LiveAnalysis;
import peacewire.feeds.Configuration;
import peacewire.feeds.FeedsFile;
import peacewire.feeds.InvalidFeedsFile;
import peacewire.feeds.LiveFeedsFile;
import peacewire.news.Dimension;
import peacewire.news.Filter;
import peacewire.tag.InvalidTaxonomy;
import peacewire.tag.LiveTaxonomy;
import peacewire.tag.Taxonomy;

/** Reads what the user may write, and says in their words what is wrong with it. */
final class Rooms {

    private Rooms() {
    }

    static Configuration feeds(Path file) throws UserError {
        try {
            return FeedsFile.read(file);
        } catch (InvalidFeedsFile e) {
            throw new UserError("the feeds file can't be used:\n" + e.getMessage());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static LiveFeedsFile liveFeeds(Path file) throws UserError {
        try {
            return LiveFeedsFile.open(file);
        } catch (InvalidFeedsFile e) {
            throw new UserError("the feeds file can't be used:\n" + e.getMessage());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** @param file or null for the built-in one */
    static Taxonomy taxonomy(Path file) throws UserError {
        try {
            return file == null ? Taxonomy.builtIn() : Taxonomy.read(file);
        } catch (InvalidTaxonomy e) {
            throw new UserError("the taxonomy can't be used: " + e.getMessage());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Watched from now on. @param file or null for the built-in one */
    static LiveTaxonomy liveTaxonomy(Path file, Supplier<Analysis> analysis) throws UserError {
        try {
            return LiveTaxonomy.open(file, taxonomy -> check(taxonomy, file, analysis.get()));
        } catch (InvalidTaxonomy e) {
            throw new UserError("the taxonomy can't be used: " + e.getMessage());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The analysis names tags: without them its statements and channels could not be followed. */
    static void check(Taxonomy taxonomy, Path file, Analysis analysis) throws InvalidTaxonomy {
        for (var statement : analysis.statements()) {
            check(taxonomy, file, statement.filter(), "the statement " + statement.id());
        }
        for (var channel : analysis.channels()) {
            check(taxonomy, file, channel.filter(), "the channel " + channel.id());
        }
    }

    private static void check(Taxonomy taxonomy, Path file, Filter filter, String place) throws InvalidTaxonomy {
        var missing = missing(taxonomy, filter);
        if (missing.isPresent()) {
            throw new InvalidTaxonomy("%s, line 1, %s: has no \"%s\", which %s of the analysis names"
                    .formatted(file, missing.get().getKey().plural(), missing.get().getValue(), place));
        }
    }

    /** Why a filter of the analysis can't be followed: it names a tag that the taxonomy lacks. */
    static Optional<String> refusal(Taxonomy taxonomy, Filter filter) {
        return missing(taxonomy, filter)
                .map(tag -> "there is no %s '%s' in the taxonomy".formatted(tag.getKey(), tag.getValue()));
    }

    /** The first tag that a filter names and a taxonomy lacks. */
    private static Optional<Map.Entry<Dimension, String>> missing(Taxonomy taxonomy, Filter filter) {
        for (var dimension : Dimension.values()) {
            for (var id : filter.values().getOrDefault(dimension.toString(), new TreeSet<>())) {
                if (taxonomy.tags(dimension).stream().noneMatch(tag -> tag.id().equals(id))) {
                    return Optional.of(Map.entry(dimension, id));
                }
            }
        }
        return Optional.empty();
    }

    /** @param taxonomy in force */
    static LiveAnalysis liveAnalysis(Path folder, Supplier<Taxonomy> taxonomy) throws UserError {
        try {
            return LiveAnalysis.open(folder, filter -> refusal(taxonomy.get(), filter));
        } catch (InvalidAnalysis e) {
            throw new UserError("the analysis can't be used:\n" + e.getMessage());
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    static UserError unreadable(Path file, IOException e) {
        return new UserError(e instanceof NoSuchFileException
                ? "there is no " + file
                : file + " can't be read: " + e.getMessage());
    }
}

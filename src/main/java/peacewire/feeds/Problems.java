package peacewire.feeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import peacewire.feeds.InvalidFeedsFile.Problem;

/** Gathers what is wrong with one file, so that its writer learns of everything at once. */
final class Problems {

    /** More help nobody, and a hostile file could ask for millions. */
    static final int LIMIT = 1_000;

    private final List<Problem> list = new ArrayList<>();

    void add(Node node, String field, String reason) {
        if (list.size() < LIMIT) {
            list.add(new Problem(line(node), field, reason));
        }
    }

    /** Ends the reading with all problems in the file's order, if there are any. */
    void refuse(String file) throws InvalidFeedsFile {
        if (!list.isEmpty()) {
            throw new InvalidFeedsFile(file, list.stream().sorted(Comparator.comparingInt(Problem::line)).toList());
        }
    }

    /** Where a node starts, from 1. */
    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}

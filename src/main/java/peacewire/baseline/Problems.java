package peacewire.baseline;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with an analysis, gathered so that its author sees all of it at once. One reading, one thread. */
final class Problems {

    private final List<String> found = new ArrayList<>();

    /** @param line from 1 */
    void add(String file, int line, String reason) {
        found.add(file + ":" + line + ": " + reason);
    }

    void throwIfAny() throws InvalidAnalysis {
        if (!found.isEmpty()) {
            throw new InvalidAnalysis(String.join("\n", found));
        }
    }
}

package peacewire.feeds;

import java.util.List;
import java.util.stream.Collectors;

/** feeds.yml can't take effect; the message is every problem with its line, field and reason, a line each. */
public final class InvalidFeedsFile extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public InvalidFeedsFile(String file, List<Problem> problems) {
        super(problems.stream().map(problem -> file + ":" + problem).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * @param line  from 1
     * @param field the way to the key, such as {@code sources[3].feeds[0].url}
     */
    public record Problem(int line, String field, String reason) {

        @Override
        public String toString() {
            return line + ": " + field + ": " + reason;
        }
    }
}

package peacewire.story;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Whether two reports are of one event. Precision comes before recall: a false join claims that two newsrooms confirm each
 * other. Whatever both headlines name and name differently parts them, however alike they are otherwise: the 12th and the
 * 13th package, two cities, a call with another president, begun and ended.
 */
final class SameEvent {

    static final double PARTED = -1;

    /** Found on the development half of {@code stories.jsonl}. */
    private static final double COVERED = 0.50;
    private static final double SHARED = 5.0;

    /** Words that no list knows say little between two languages: they could not be found there if they were the same. */
    private static final double FOREIGN_WORD = 0.35;

    private static final Duration EDITION = Duration.ofHours(3);
    private static final Duration REISSUE = Duration.ofHours(12);
    private static final double SAME_WORDS = 0.75;

    private static final List<Set<String>> CONFLICTS = List.of(
            Set.of("begin", "end"), Set.of("begin", "cancel"), Set.of("begin", "postpone"), Set.of("end", "cancel"),
            Set.of("end", "postpone"), Set.of("plan", "end"), Set.of("plan", "begin"), Set.of("plan", "cancel"),
            Set.of("approve", "reject"), Set.of("approve", "postpone"), Set.of("accept", "reject"), Set.of("accept", "propose"),
            Set.of("approve", "plan"), Set.of("approve", "propose"), Set.of("sign", "reject"), Set.of("propose", "reject"));

    private final ToDoubleFunction<String> weight;

    SameEvent(ToDoubleFunction<String> weight) {
        this.weight = weight;
    }

    /** Above 0 where they are, the higher, the surer; 0 where nothing tells; {@link #PARTED} where they can't be. */
    double sure(Report one, Report other) {
        if (conflict(one, other) != null) {
            return PARTED;
        }
        if (one.source().equals(other.source())) {
            return again(one, other);
        }
        var like = likeness(one, other);
        return like.covered() >= needed(one, other) && like.shared() >= SHARED ? like.covered() : 0;
    }

    private static double needed(Report one, Report other) {
        double hours = Duration.between(one.time(), other.time()).abs().toMinutes() / 60.0;
        double late = Math.max(0, hours - 12) / 60 * 0.3;
        return COVERED + late + (one.thinkTank() || other.thinkTank() ? 0.2 : 0) + (comments(one, other) ? 0.25 : 0);
    }

    /** One is of something done, the other of what somebody says. */
    private static boolean comments(Report one, Report other) {
        return one.title().speaks() && !other.title().speaks() && !other.title().phases().isEmpty() && one.title().phases().isEmpty()
                || other.title().speaks() && !one.title().speaks() && !one.title().phases().isEmpty() && other.title().phases().isEmpty();
    }

    /**
     * A publisher's next report is its next story, unless it is the same report again, or its edition in another language.
     * Not so days later: the same headline is a column's then.
     */
    private double again(Report one, Report other) {
        boolean edition = !one.lang().equals(other.lang());
        var apart = Duration.between(one.time(), other.time()).abs();
        if (apart.compareTo(edition ? EDITION : REISSUE) > 0) {
            return PARTED;
        }
        if (!edition) {
            double same = sameWords(one.plain(), other.plain());
            return same >= SAME_WORDS ? same : PARTED;
        }
        var like = likeness(one, other);
        return like.covered() >= COVERED && like.shared() >= SHARED ? like.covered() : PARTED;
    }

    private static double sameWords(String one, String other) {
        var mine = new HashSet<>(List.of(one.split(" ")));
        var all = new HashSet<>(List.of(other.split(" ")));
        long both = mine.stream().filter(all::contains).count();
        all.addAll(mine);
        return (double) both / all.size();
    }

    Likeness likeness(Report one, Report other) {
        boolean foreign = !one.lang().equals(other.lang());
        double mine = covered(one, other, foreign);
        double theirs = covered(other, one, foreign);
        double shared = 0;
        for (var feature : one.all()) {
            if (other.all().contains(feature) && (one.title().features().contains(feature)
                    || other.title().features().contains(feature))) {
                shared += weight.applyAsDouble(feature);
            }
        }
        return new Likeness(Math.sqrt(mine * theirs), shared);
    }

    private double covered(Report one, Report other, boolean foreign) {
        double found = 0;
        double sum = 0;
        for (var feature : one.title().features()) {
            double weighs = weight.applyAsDouble(feature);
            if (other.all().contains(feature)) {
                found += weighs;
                sum += weighs;
            } else {
                sum += foreign && feature.startsWith("word:") ? weighs * FOREIGN_WORD : weighs;
            }
        }
        return sum == 0 ? 0 : found / sum;
    }

    /** Why they can't be of one event; null where nothing parts them. */
    static String conflict(Report one, Report other) {
        var a = one.title();
        var b = other.title();
        if (a.analysis() != b.analysis()) {
            return "analysis";
        }
        if (differ(a.persons(), b.persons(), one.opening().persons(), other.opening().persons())
                || between(a.persons(), b.persons())) {
            return "persons";
        }
        if (disjoint(a.places(), b.places(), one.opening().places(), other.opening().places())) {
            return "places";
        }
        if (disjoint(a.thirds(), b.thirds(), one.opening().thirds(), other.opening().thirds())) {
            return "countries";
        }
        if (disjoint(a.dates(), b.dates(), Set.of(), Set.of()) || disjoint(a.weekdays(), b.weekdays(), Set.of(), Set.of())) {
            return "days";
        }
        if (figures(one, other)) {
            return "figures";
        }
        return phases(a.phases(), b.phases()) ? "phases" : null;
    }

    /** Each headline names somebody whom the other report does not. */
    private static boolean differ(Set<String> a, Set<String> b, Set<String> moreA, Set<String> moreB) {
        return a.stream().anyMatch(name -> !b.contains(name) && !moreB.contains(name))
                && b.stream().anyMatch(name -> !a.contains(name) && !moreA.contains(name));
    }

    /** Both tell of something between two or more, and one of them knows of a third: a call, and the call that tells of it. */
    private static boolean between(Set<String> a, Set<String> b) {
        return a.size() >= 2 && b.size() >= 2 && !a.equals(b);
    }

    private static <T> boolean disjoint(Set<T> a, Set<T> b, Set<T> moreA, Set<T> moreB) {
        return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b) && Collections.disjoint(a, moreB)
                && Collections.disjoint(moreA, b);
    }

    /** Both headlines count, and either no count agrees, or each has one of the same kind that the other report does not. */
    private static boolean figures(Report one, Report other) {
        var a = one.title();
        var b = other.title();
        if (disjoint(a.values(), b.values(), one.opening().values(), other.opening().values())) {
            return true;
        }
        return a.figures().stream().filter(mine -> isAlone(mine, other)).anyMatch(mine -> b.figures().stream()
                .anyMatch(theirs -> theirs.of().equals(mine.of()) && isAlone(theirs, one)));
    }

    private static boolean isAlone(Figure figure, Report other) {
        return !figure.span() && (figure.tells() || !figure.of().isEmpty()) && !other.title().counts(figure.value())
                && !other.opening().counts(figure.value());
    }

    private static boolean phases(Set<String> a, Set<String> b) {
        if (!Collections.disjoint(a, b)) {
            return false;
        }
        return a.stream().anyMatch(mine -> b.stream().anyMatch(theirs -> !mine.equals(theirs)
                && CONFLICTS.contains(Set.of(mine, theirs))));
    }
}

package peacewire.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One condition of a rule beside its {@code when}.
 *
 * @param names   the vocabularies it asks for, or forbids
 * @param without the same rule, did it not have this condition
 */
record RulePart(Kind kind, List<String> names, Rule without) {

    /** By the words of taxonomy.yml. */
    enum Kind {
        NEAR, THEN, NOT_NEAR, NEEDS, UNLESS;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** All conditions of a rule; each forbidden vocabulary is one of its own. */
    static List<RulePart> of(Rule r) {
        var parts = new ArrayList<RulePart>();
        r.near().forEach(names -> parts.add(new RulePart(Kind.NEAR, names, new Rule(r.id(), r.when(),
                less(r.near(), names), r.then(), r.within(), r.notNear(), r.needs(), r.unless()))));
        r.then().forEach(names -> parts.add(new RulePart(Kind.THEN, names, new Rule(r.id(), r.when(),
                r.near(), less(r.then(), names), r.within(), r.notNear(), r.needs(), r.unless()))));
        if (!r.notNear().isEmpty()) {
            parts.add(new RulePart(Kind.NOT_NEAR, r.notNear(), new Rule(r.id(), r.when(),
                    r.near(), r.then(), r.within(), List.of(), r.needs(), r.unless())));
        }
        r.needs().forEach(names -> parts.add(new RulePart(Kind.NEEDS, names, new Rule(r.id(), r.when(),
                r.near(), r.then(), r.within(), r.notNear(), less(r.needs(), names), r.unless()))));
        r.unless().forEach(name -> parts.add(new RulePart(Kind.UNLESS, List.of(name), new Rule(r.id(), r.when(),
                r.near(), r.then(), r.within(), r.notNear(), r.needs(), less(r.unless(), name)))));
        return parts;
    }

    private static <T> List<T> less(List<T> all, T one) {
        return all.stream().filter(other -> other != one).toList();
    }

    /** A whole rule as a sentence's worth of words. */
    static String said(Rule rule) {
        var said = new ArrayList<String>();
        said.add(choice(rule.when()));
        rule.near().forEach(names -> said.add(distance(rule) + " with " + choice(names)));
        rule.then().forEach(names -> said.add("followed " + distance(rule) + " by " + choice(names)));
        if (!rule.notNear().isEmpty()) {
            said.add("with no " + choice(rule.notNear()) + " " + distance(rule));
        }
        rule.needs().forEach(names -> said.add("where the text mentions " + choice(names)));
        if (!rule.unless().isEmpty()) {
            said.add("unless it mentions " + choice(rule.unless()));
        }
        return String.join(", ", said);
    }

    static String distance(Rule rule) {
        return rule.within() == Rule.SENTENCE ? "in one sentence" : "within " + rule.within() + " words";
    }

    /** "title:" looks at the title alone. */
    static String choice(List<String> names) {
        return names.stream().map(RulePart::named).collect(Collectors.joining(" or "));
    }

    private static String named(String name) {
        return name.startsWith(MentionDocument.TITLE) ? name.substring(MentionDocument.TITLE.length()) + " (in the title)"
                : name;
    }

    /** All vocabularies that a rule names, without {@code title:}. */
    static Stream<String> names(Rule rule) {
        return Stream.of(Stream.of(rule.when(), rule.notNear(), rule.unless()), rule.near().stream(), rule.then().stream(),
                        rule.needs().stream()).flatMap(lists -> lists).flatMap(List::stream)
                .map(name -> name.startsWith(MentionDocument.TITLE) ? name.substring(MentionDocument.TITLE.length()) : name);
    }
}

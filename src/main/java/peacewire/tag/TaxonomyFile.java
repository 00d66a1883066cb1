package peacewire.tag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peacewire.news.Dimension;

/** Reads taxonomy.yml; its own head explains the format to the people who edit it. One use, one thread. */
final class TaxonomyFile {

    static final String RELEVANT = "relevant";

    /** What the reader itself mentions, beside the phrases of the file: a colon after a word. */
    static final String COLON = "colon";

    private static final Set<String> RULE_KEYS = Set.of("when", "near", "then", "within", "not-near", "needs", "unless");
    private static final Set<String> TAG_KEYS =
            Set.of("name", "description", "parent", "phrases", "whole", "rules", "weights");

    private final String file;
    private final List<Taxonomy.Tag> tags = new ArrayList<>();
    private final Set<String> weighed = new HashSet<>();
    private final Map<String, YamlField> parents = new LinkedHashMap<>();
    private final Map<String, Vocabulary> vocabularies = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    /** Vocabularies that take in all phrases of others. */
    private final Map<String, List<String>> unions = new LinkedHashMap<>();
    private final Map<String, YamlField> mentioned = new HashMap<>();

    TaxonomyFile(String file) {
        this.file = file;
    }

    Taxonomy read(String yaml) throws InvalidTaxonomy {
        var sections = Arrays.stream(Dimension.values()).map(Dimension::plural);
        var top = YamlField.read(file, yaml).entries(Stream.concat(sections, Stream.of("words", RELEVANT)).collect(Collectors.toSet()));
        for (var section : top.entrySet()) {
            switch (section.getKey()) {
                case "words" -> words(section.getValue());
                case RELEVANT -> rules(RELEVANT, section.getValue());
                default -> tags(section.getKey(), section.getValue());
            }
        }
        if (rules.stream().noneMatch(rule -> rule.target().equals(RELEVANT))) {
            throw YamlField.read(file, yaml).error("has no rules under \"relevant\": nothing would ever be on the wire");
        }
        checkNames();
        var all = vocabularies.keySet().stream().map(this::whole).toList();
        return new Taxonomy(tags, parentIds(), weighed, all, rules);
    }

    private void words(YamlField section) throws InvalidTaxonomy {
        for (var entry : section.entries().entrySet()) {
            var fields = entry.getValue().entries();
            boolean whole = fields.containsKey("whole") && fields.remove("whole").yes();
            if (fields.containsKey("also")) {
                unions.put(entry.getKey(), choice(fields.remove("also")));
            }
            vocabulary(entry.getKey(), whole, fields, entry.getValue());
        }
    }

    private void tags(String section, YamlField field) throws InvalidTaxonomy {
        var dimension = Arrays.stream(Dimension.values()).filter(d -> d.plural().equals(section)).findFirst().orElseThrow();
        for (var entry : field.entries().entrySet()) {
            tag(dimension, entry.getKey(), entry.getValue());
        }
    }

    private void tag(Dimension dimension, String id, YamlField field) throws InvalidTaxonomy {
        var fields = field.entries(TAG_KEYS);
        for (var key : List.of("name", "description")) {
            if (!fields.containsKey(key)) {
                throw field.error("has no " + key);
            }
        }
        tags.add(new Taxonomy.Tag(dimension, id, fields.get("name").text(), fields.get("description").text()));
        if (!fields.containsKey("weights") || fields.get("weights").yes()) {
            weighed.add(id);
        }
        if (fields.containsKey("parent")) {
            parents.put(id, fields.get("parent"));
        }
        boolean whole = fields.containsKey("whole") && fields.get("whole").yes();
        if (fields.containsKey("phrases")) {
            vocabulary(id, whole, fields.get("phrases").entries(), field);
            rules.add(Rule.phrases(id));
        }
        if (fields.containsKey("rules")) {
            rules(id, fields.get("rules"));
        }
    }

    private void vocabulary(String name, boolean whole, Map<String, YamlField> byLanguage, YamlField field)
            throws InvalidTaxonomy {
        var phrases = new LinkedHashMap<String, List<String>>();
        for (var entry : byLanguage.entrySet()) {
            if (!entry.getKey().equals(Vocabulary.ANY) && Language.ofCode(entry.getKey()).isEmpty()) {
                throw entry.getValue().error("no such language; known are any, " + Language.codes());
            }
            phrases.put(entry.getKey(), phrases(entry.getValue()));
        }
        if (vocabularies.put(name, new Vocabulary(name, whole, phrases)) != null) {
            throw field.error("the name stands twice");
        }
    }

    private List<String> phrases(YamlField field) throws InvalidTaxonomy {
        var phrases = new ArrayList<String>();
        for (var item : field.oneOrMore()) {
            for (var phrase : item.text().split("[,\n]")) {
                if (!phrase.isBlank()) {
                    phrases.add(phrase.strip());
                }
            }
        }
        return phrases;
    }

    private void rules(String target, YamlField field) throws InvalidTaxonomy {
        int number = 1;
        for (var item : field.items()) {
            rules.add(rule(target + "#" + number++, item));
        }
    }

    private Rule rule(String id, YamlField field) throws InvalidTaxonomy {
        var fields = field.entries(RULE_KEYS);
        if (!fields.containsKey("when")) {
            throw field.error("has no \"when\"");
        }
        return new Rule(id, choice(fields.get("when")), all(fields.get("near")), all(fields.get("then")),
                within(fields.get("within")), flat(fields.get("not-near")), all(fields.get("needs")),
                flat(fields.get("unless")));
    }

    private int within(YamlField field) throws InvalidTaxonomy {
        return field == null || field.text().equals("sentence") ? Rule.SENTENCE : field.number(1, 100);
    }

    private List<List<String>> all(YamlField field) throws InvalidTaxonomy {
        var all = new ArrayList<List<String>>();
        for (var item : field == null ? List.<YamlField>of() : field.oneOrMore()) {
            all.add(choice(item));
        }
        return all;
    }

    private List<String> flat(YamlField field) throws InvalidTaxonomy {
        return all(field).stream().flatMap(List::stream).toList();
    }

    private List<String> choice(YamlField field) throws InvalidTaxonomy {
        var names = List.of(field.text().split("\\s+or\\s+"));
        names.forEach(name -> mentioned.putIfAbsent(name, field));
        return names;
    }

    /** With all that it takes in, and what that takes in, each once. */
    private Vocabulary whole(String name) {
        var parts = new LinkedHashSet<>(List.of(name));
        var open = new ArrayDeque<>(parts);
        while (!open.isEmpty()) {
            unions.getOrDefault(open.poll(), List.of()).stream().filter(parts::add).forEach(open::add);
        }
        return vocabularies.get(name).with(parts.stream().skip(1).map(vocabularies::get));
    }

    private void checkNames() throws InvalidTaxonomy {
        for (var entry : mentioned.entrySet()) {
            var name = entry.getKey().replaceFirst("^title:", "");
            if (!vocabularies.containsKey(name) && !name.equals(COLON)) {
                throw entry.getValue().error("there are no words or phrases named \"" + name + "\"");
            }
        }
    }

    private Map<String, String> parentIds() throws InvalidTaxonomy {
        var ids = new HashMap<String, String>();
        for (var entry : parents.entrySet()) {
            var parent = entry.getValue().text();
            if (tags.stream().noneMatch(tag -> tag.id().equals(parent))) {
                throw entry.getValue().error("there is no tag \"" + parent + "\"");
            }
            ids.put(entry.getKey(), parent);
        }
        return ids;
    }
}

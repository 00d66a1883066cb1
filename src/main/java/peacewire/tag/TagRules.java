package peacewire.tag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a tag is recognised, in words.
 *
 * @param phrases      enough by themselves, by language
 * @param rules        combinations that are enough
 * @param vocabularies what the rules mean by the names in them
 * @param parent       the tag that it brings along, or null
 * @param children     the tags that bring it along
 * @param weighing     the vocabularies that weigh most towards it, the heaviest first; none if its rules alone give it
 */
public record TagRules(List<Phrases> phrases, List<String> rules, List<Vocabulary> vocabularies, Taxonomy.Tag parent,
                       List<Taxonomy.Tag> children, List<String> weighing) {

    private static final int HEAVIEST = 12;

    /** @param language its English name */
    public record Phrases(String language, List<String> words) {
    }

    public record Vocabulary(String name, List<Phrases> phrases) {
    }

    static TagRules of(Taxonomy taxonomy, Taxonomy.Tag tag) {
        var said = new ArrayList<String>();
        var names = new LinkedHashSet<String>();
        List<Phrases> own = List.of();
        for (var rule : taxonomy.rules()) {
            if (rule.equals(Rule.phrases(tag.id()))) {
                own = phrases(taxonomy, tag.id());
            } else if (rule.target().equals(tag.id())) {
                said.add(RulePart.said(rule));
                RulePart.names(rule).forEach(names::add);
            }
        }
        names.remove(TaxonomyFile.COLON);
        return new TagRules(own, said, names.stream().map(name -> new Vocabulary(name, phrases(taxonomy, name))).toList(),
                taxonomy.parent(tag.id()).flatMap(taxonomy::find).orElse(null), taxonomy.tags().stream()
                .filter(child -> taxonomy.parent(child.id()).filter(tag.id()::equals).isPresent()).toList(), weighing(taxonomy, tag.id()));
    }

    private static List<String> weighing(Taxonomy taxonomy, String tag) {
        var weights = Weights.shipped().of(taxonomy).tags().get(tag);
        return weights == null ? List.of() : weights.scale().heaviest(HEAVIEST);
    }

    private static List<Phrases> phrases(Taxonomy taxonomy, String vocabulary) {
        var byLanguage = new TreeMap<String, List<String>>();
        taxonomy.vocabularies().stream().filter(v -> v.name().equals(vocabulary)).map(v -> v.phrases())
                .map(Map::entrySet).flatMap(entries -> entries.stream())
                .forEach(entry -> byLanguage.put(language(entry.getKey()), entry.getValue().stream().map(PhrasePattern::expand).flatMap(List::stream).distinct().toList()));
        return byLanguage.entrySet().stream().map(entry -> new Phrases(entry.getKey(), entry.getValue())).toList();
    }

    private static String language(String code) {
        return switch (code) {
            case "any" -> "Any language";
            case "other" -> "Other languages";
            default -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
        };
    }
}

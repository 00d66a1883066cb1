package peacewire.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peacewire.baseline.Analysis.Channel;
import peacewire.baseline.Analysis.Reference;
import peacewire.baseline.Analysis.Scenario;
import peacewire.baseline.Analysis.Section;
import peacewire.baseline.Analysis.Statement;
import peacewire.news.Filter;

class BuiltInAnalysisTest {

    private static final Set<String> TAGS = Set.of("track-1", "track-2",
            "ukraine", "russia", "united-states", "europe", "united-kingdom", "france", "germany", "poland", "nato",
            "turkey", "saudi-arabia", "united-nations", "think-tanks", "china", "holy-see", "gulf-mediators",
            "territory", "ceasefire", "security-guarantees", "nato-membership", "peacekeeping", "sanctions",
            "peace-formula", "prisoners-humanitarian", "war-crimes", "nuclear-safety", "food-security", "military-aid",
            "battlefield", "domestic-politics",
            "fragile-ceasefire", "prolonged-stalemate", "collapse-escalation", "russian-breakthrough");

    private final Analysis analysis = Analysis.builtIn();

    @Test
    void every_section_and_point_of_the_reference_is_there() {
        assertThat(analysis.sections()).extracting(Section::id, section -> section.statements().size()).containsExactly(
                tuple("landscape", 4), tuple("ukraine", 4), tuple("russia", 3), tuple("us-mediation", 3),
                tuple("guarantees", 3), tuple("obstacles", 4));
        assertThat(analysis.scenarios()).hasSize(4);
        assertThat(analysis.questions()).hasSize(5);
        assertThat(analysis.sources()).hasSize(6);
        assertThat(analysis.statements()).hasSize(30);
    }

    @Test
    void it_speaks_for_february_and_march_2026() {
        assertThat(analysis.asOf()).isEqualTo("February-March 2026");
        assertThat(analysis.dated()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(analysis.statements()).extracting(Statement::dated).allSatisfy(dated ->
                assertThat(dated).isBetween(LocalDate.of(2026, 2, 28), analysis.dated()));
    }

    @Test
    void the_ids_of_statements_tell_section_and_place() {
        for (var section : analysis.sections()) {
            for (int i = 0; i < section.statements().size(); i++) {
                assertThat(section.statements().get(i).id()).isEqualTo(section.id() + "-" + (i + 1));
            }
        }
        assertThat(analysis.statements()).extracting(Statement::id).doesNotHaveDuplicates();
    }

    @Test
    void each_scenario_keeps_its_likelihood() {
        assertThat(analysis.scenarios()).extracting(Scenario::tag, Scenario::likelihood).containsExactly(
                tuple("fragile-ceasefire", "possible"),
                tuple("prolonged-stalemate", "most probable in 2026"),
                tuple("collapse-escalation", "unlikely in the 2026 timeframe"),
                tuple("russian-breakthrough", "a risk within 12 months"));
    }

    @ParameterizedTest(name = "{0} states: {1}")
    @CsvSource(delimiter = '|', value = {
        "landscape-2|January 2026; Saudi Arabia; Turkey; Russia was not",
        "landscape-4|ten-point; nuclear safety; food security; prisoners; troops; tribunal",
        "ukraine-1|February 2026; Crimea; Donetsk; Luhansk; Zaporizhzhia; Kherson; constitution; Verkhovna Rada; four years",
        "ukraine-2|Article 5; Budapest Memorandum; 2014; 2022",
        "ukraine-4|2014 to 2022; eight years; Crimea",
        "russia-1|Putin; Crimea; NATO; constitution; size of its army; foreign troops",
        "us-mediation-1|Biden; Trump",
        "us-mediation-2|Keith Kellogg; monitored by the UN",
        "guarantees-1|Paris; February 2026; more than 20; Britain; France; Germany; Poland",
        "scenarios-2|2027; prisoner; grain",
        "scenarios-4|Pokrovsk; Kharkiv; 12 months",
        "questions-2|tens of thousands; children; prisoners of war",
        "questions-4|ISW; CSIS; IISS; Chatham House"})
    void facts_dates_and_figures_are_carried_over(String id, String facts) {
        assertThat(statement(id).text()).contains(facts.split("; "));
    }

    @Test
    void filters_name_documented_tags_only() {
        assertThat(filters()).allSatisfy(filter -> {
            assertThat(filter.isAll()).isFalse();
            assertThat(TAGS).containsAll(tags(filter));
            assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
        });
    }

    @Test
    void tracks_scenarios_and_the_issues_of_the_analysis_have_a_statement() {
        var named = new TreeSet<String>();
        analysis.statements().forEach(statement -> named.addAll(tags(statement.filter())));

        assertThat(named).contains("track-1", "track-2", "territory", "ceasefire", "security-guarantees",
                "nato-membership", "peacekeeping", "sanctions", "peace-formula", "war-crimes", "military-aid",
                "battlefield", "domestic-politics", "fragile-ceasefire", "prolonged-stalemate", "collapse-escalation",
                "russian-breakthrough");
    }

    @Test
    void free_queries_are_lucene_without_leading_wildcards() {
        var queries = filters().stream().map(Filter::q).filter(q -> q != null).toList();

        assertThat(queries).isNotEmpty().allSatisfy(q -> {
            assertThat(q).hasSizeLessThan(Filter.VALUE_LIMIT_CHARS).doesNotContain(" *").doesNotContain("/");
            assertThat(parsed(q).toString("text")).isNotEmpty();
        });
    }

    @Test
    void both_tracks_have_channels() {
        assertThat(analysis.channels()).extracting(Channel::track, Channel::id).containsExactly(
                tuple("track-1", "saudi-hosted-talks"), tuple("track-1", "turkish-facilitation"),
                tuple("track-1", "us-envoy"), tuple("track-1", "european-guarantees"),
                tuple("track-2", "think-tanks"), tuple("track-2", "former-officials"), tuple("track-2", "back-channels"));
        assertThat(analysis.channels()).allSatisfy(channel -> {
            assertThat(channel.description()).isNotBlank();
            assertThat(channel.filter().has("track", channel.track())).isTrue();
        });
    }

    @Test
    void each_source_is_carried_on_by_a_feed() {
        assertThat(analysis.sources()).extracting(Reference::name).containsExactly("US State Department",
                "Ukrainian Presidential Office", "EU External Action Service", "IISS",
                "Carnegie Endowment for International Peace", "Reuters / BBC");
        assertThat(analysis.sources()).allSatisfy(source -> assertThat(source.feeds()).isNotEmpty());
    }

    private Statement statement(String id) {
        return analysis.statements().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private List<Filter> filters() {
        var filters = new java.util.ArrayList<>(analysis.statements().stream().map(Statement::filter).toList());
        analysis.channels().forEach(channel -> filters.add(channel.filter()));
        return filters;
    }

    private static List<String> tags(Filter filter) {
        return filter.values().values().stream().flatMap(Set::stream).toList();
    }

    private static org.apache.lucene.search.Query parsed(String q) throws ParseException {
        return new QueryParser("text", new StandardAnalyzer()).parse(q);
    }
}

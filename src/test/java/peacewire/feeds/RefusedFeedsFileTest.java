package peacewire.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import peacewire.feeds.InvalidFeedsFile.Problem;

/** One mistake a test: the line, the field and the reason that its writer is told. */
class RefusedFeedsFileTest {

    /** Lines 1 to 6; a test that needs a feed goes on at line 7. */
    private static final String SOURCE = """
            sources:
              - id: a
                name: A
                kind: other
                side: other
                feeds:
            """;

    private static final String NO_ID = " is no id: up to 64 of a-z, 0-9 and '-', not starting with '-'";
    private static final String NO_LANGUAGE = " is no BCP 47 language such as en, uk or pt-BR";

    // the text as YAML

    @Test
    void a_syntax_error() {
        assertThat(problems("retention: 400d\nsources: [\n  {id: a\n")).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isBetween(3, 4);
            assertThat(problem.field()).isEqualTo("YAML");
            assertThat(problem.reason()).startsWith("while parsing a flow mapping: expected ',' or '}'");
        });
    }

    @Test
    void a_tab_for_indentation() {
        assertThat(problems("sources:\n\t- id: a\n")).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.reason()).contains("TAB");
        });
    }

    @Test
    void a_character_that_yaml_forbids() {
        refused("retention: 400d\n# \uD83D\uDE00\n# bell \u0007\n",
                "3: YAML: the character U+0007 may not stand in YAML");
    }

    @Test
    void two_documents() {
        assertThat(problems("sources: []\n---\nsources: []\n")).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.reason()).contains("single document");
        });
    }

    @Test
    void an_empty_file() {
        refused("# nothing yet\n", "1: file: is empty; a wire without sources says 'sources: []'");
    }

    @Test
    void a_list_for_the_whole_file() {
        refused("\n- id: a\n", "2: file: must be a mapping of: defaults, retention, fetch, sources, topics");
    }

    @Test
    void nesting_without_end() {
        assertThat(problems("sources: " + "[".repeat(100_000))).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.reason()).isEqualTo("lists and mappings are nested more than 20 deep");
        });
    }

    @Test
    void more_aliases_than_a_person_writes() {
        var text = "retention: 1d\nfetch: &f {allow: []}\ndefaults: [" + "*f, ".repeat(60) + "]\n";

        assertThat(problems(text)).singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("aliases"));
    }

    @Test
    void an_alias_of_nothing() {
        refused("retention: 1d\nsources: *all\n", "2: YAML: found undefined alias all");
    }

    @Test
    void an_alias_of_its_own_list() {
        refused("sources: &s [*s]\n",
                "1: sources[0]: must be a mapping of: id, name, kind, country, side, feeds, every, fastest, slowest, wire, show");
    }

    // keys

    @Test
    void an_unknown_key_at_the_top() {
        refused("sources: []\nsource: []\n",
                "2: source: unknown key; known here: defaults, retention, fetch, sources, topics");
    }

    @Test
    void an_unknown_key_of_a_feed() {
        refused(SOURCE + "      - id: a1\n        url: https://example.org/\n        evry: 5m\n",
                "9: sources[0].feeds[0].evry: unknown key; known here: id, url, lang, userAgent, select, paused, every, fastest, slowest, wire, show");
    }

    @Test
    void a_merge_key() {
        refused(SOURCE + "      - &f {id: a1, url: \"https://example.org/1\"}\n"
                        + "      - {<<: *f, id: a2, url: \"https://example.org/2\"}\n",
                "8: sources[0].feeds[1].<<: unknown key; known here: id, url, lang, userAgent, select, paused, every, fastest, slowest, wire, show");
    }

    @Test
    void a_key_that_is_a_list() {
        refused("sources: []\n? [a, b]\n: c\n",
                "2: ?: unknown key; known here: defaults, retention, fetch, sources, topics");
    }

    @Test
    void a_key_written_twice() {
        refused("retention: 1d\nsources: []\nretention: 2d\n", "3: retention: stands twice in this mapping");
    }

    @Test
    void missing_keys_of_a_source() {
        refused("sources:\n  - country: UA\n",
                "2: sources[0].id: is missing", "2: sources[0].name: is missing", "2: sources[0].kind: is missing",
                "2: sources[0].side: is missing", "2: sources[0].feeds: is missing");
    }

    @Test
    void missing_keys_of_a_feed() {
        refused(SOURCE + "      - lang: en\n",
                "7: sources[0].feeds[0].id: is missing", "7: sources[0].feeds[0].url: is missing");
    }

    @Test
    void missing_keys_of_a_topic() {
        refused("topics:\n  - id: t\n", "2: topics[0].name: is missing", "2: topics[0].filter: is missing");
    }

    @Test
    void selectors_without_item() {
        refused(feed("select: {title: h3}"), "9: sources[0].feeds[0].select.item: is missing");
    }

    // types

    @Test
    void a_mapping_for_a_list() {
        refused("sources: {id: a}\n", "1: sources: must be a list");
    }

    @Test
    void a_text_for_a_mapping() {
        refused("defaults: 10m\n", "1: defaults: must be a mapping of: every, fastest, slowest, wire, show");
    }

    @Test
    void a_list_for_a_text() {
        refused(feed("lang: [en, uk]"),
                "9: sources[0].feeds[0].lang: must be a single value, not a list or a mapping");
    }

    @Test
    void a_number_for_a_text() {
        refused("topics:\n  - {id: t, name: 112, filter: \"lang=uk\"}\n",
                "2: topics[0].name: '112' is no text to YAML; put it in quotes");
    }

    @Test
    void a_value_with_a_tag() {
        refused("retention: !days 400d\n", "1: retention: carries the YAML tag '!days'; tags have no use here");
    }

    @Test
    void a_text_for_a_number() {
        refused("fetch: {perHost: two}\n", "1: fetch.perHost: must be a whole number from 1 to 16");
    }

    @Test
    void no_value_where_one_is_needed() {
        refused("retention:\nsources: []\n", "1: retention: has no value");
    }

    // values

    @Test
    void an_id_with_capitals() {
        refused("topics:\n  - {id: Kyiv_1, name: K, filter: \"lang=uk\"}\n", "2: topics[0].id: 'Kyiv_1'" + NO_ID);
    }

    @Test
    void an_id_of_65_characters() {
        var id = "a".repeat(65);
        refused("topics:\n  - {id: " + id + ", name: K, filter: \"lang=uk\"}\n", "2: topics[0].id: '" + id + "'" + NO_ID);
    }

    @Test
    void the_id_of_the_desk_itself() {
        refused("sources:\n  - {id: editor, name: E, kind: editor, side: other, feeds: []}\n",
                "2: sources[0].id: 'editor' is kept for the posts of the desk itself");
    }

    @Test
    void a_source_id_used_twice() {
        refused("""
                sources:
                  - {id: a, name: A, kind: other, side: other, feeds: []}
                  - {id: a, name: B, kind: other, side: other, feeds: []}
                """, "3: sources[1].id: 'a' stands already in line 2, sources[0].id");
    }

    @Test
    void a_feed_id_used_twice_over_all_sources() {
        refused("""
                sources:
                  - {id: a, name: A, kind: other, side: other, feeds: [{id: x, url: "https://example.org/1"}]}
                  - {id: b, name: B, kind: other, side: other, feeds: [{id: x, url: "https://example.org/2"}]}
                """, "3: sources[1].feeds[0].id: 'x' stands already in line 2, sources[0].feeds[0].id");
    }

    @Test
    void a_topic_id_used_twice() {
        refused("topics:\n  - {id: t, name: A, filter: \"lang=uk\"}\n  - {id: t, name: B, filter: \"lang=ru\"}\n",
                "3: topics[1].id: 't' stands already in line 2, topics[0].id");
    }

    @Test
    void an_address_used_twice_in_another_spelling() {
        refused(SOURCE + """
                      - {id: a1, url: "https://Example.org"}
                      - {id: a2, url: "HTTPS://example.org:443/#news"}
                """,
                "8: sources[0].feeds[1].url: 'HTTPS://example.org:443/#news' stands already in line 7, sources[0].feeds[0].url");
    }

    @Test
    void an_empty_name() {
        refused("topics:\n  - {id: t, name: \"  \", filter: \"lang=uk\"}\n", "2: topics[0].name: is empty");
    }

    @Test
    void a_name_of_two_lines() {
        refused("topics:\n  - {id: t, name: \"a\\nb\", filter: \"lang=uk\"}\n",
                "2: topics[0].name: must be one line without control characters");
    }

    @Test
    void an_overlong_name() {
        refused("topics:\n  - {id: t, name: " + "n".repeat(201) + ", filter: \"lang=uk\"}\n",
                "2: topics[0].name: has 201 characters; at most 200");
    }

    @Test
    void an_unknown_kind() {
        refused("sources:\n  - {id: a, name: A, kind: paper, side: other, feeds: []}\n",
                "2: sources[0].kind: 'paper' is none of: government, international, think-tank, agency, newspaper,"
                        + " broadcaster, editor, other");
    }

    @Test
    void an_unknown_side() {
        refused("sources:\n  - {id: a, name: A, kind: other, side: paris, feeds: []}\n",
                "2: sources[0].side: 'paris' is none of: kyiv, moscow, washington, europe, other");
    }

    @Test
    void a_country_in_words() {
        refused("sources:\n  - {id: a, name: A, kind: other, country: Ukraine, side: other, feeds: []}\n",
                "2: sources[0].country: 'Ukraine' is no country or body: an ISO 3166-1 code such as UA, or a short"
                        + " name such as EU, UN or NATO, in capitals");
    }

    @Test
    void a_country_that_iso_does_not_know() {
        refused("sources:\n  - {id: a, name: A, kind: other, country: ZY, side: other, feeds: []}\n",
                "2: sources[0].country: 'ZY' is no country of ISO 3166-1");
    }

    @Test
    void a_language_that_does_not_exist() {
        refused(feed("lang: ua"), "9: sources[0].feeds[0].lang: 'ua'" + NO_LANGUAGE + "; Ukrainian is uk");
    }

    @Test
    void a_language_in_words() {
        refused(feed("lang: english_us"), "9: sources[0].feeds[0].lang: 'english_us'" + NO_LANGUAGE);
    }

    @Test
    void an_empty_language() {
        refused(feed("lang: \"\""), "9: sources[0].feeds[0].lang: ''" + NO_LANGUAGE);
    }

    @Test
    void an_interval_without_unit() {
        refused(feed("every: 10"),
                "9: sources[0].feeds[0].every: '10' is no duration such as 30s, 10m, 12h or 7d");
    }

    @Test
    void an_interval_below_a_second() {
        refused(feed("every: 0s"), "9: sources[0].feeds[0].every: '0s' lies outside 1s to 7d");
    }

    @Test
    void an_interval_over_a_week() {
        refused("defaults: {every: 8d}\n", "1: defaults.every: '8d' lies outside 1s to 7d");
    }

    @Test
    void a_retention_below_a_day() {
        refused("retention: 23h\n", "1: retention: '23h' lies outside 1d to 36500d");
    }

    @Test
    void a_spacing_over_ten_minutes() {
        refused("fetch: {spacing: 1h}\n", "1: fetch.spacing: '1h' lies outside 0s to 10m");
    }

    @Test
    void no_request_at_once_to_a_host() {
        refused("fetch: {perHost: 0}\n", "1: fetch.perHost: must be a whole number from 1 to 16");
    }

    @Test
    void an_allowed_address_that_is_none() {
        var reason = " is neither a CIDR block such as 10.0.0.0/8, nor an address, nor a host name";
        refused("fetch:\n  allow:\n    - 10.0.0.0/33\n    - 10.0.0.256\n    - http://localhost\n    - fd00::/129\n"
                        + "    - \"fd00::x\"\n    - 10.1\n    - localhost/8\n",
                "3: fetch.allow[0]: '10.0.0.0/33'" + reason, "4: fetch.allow[1]: '10.0.0.256'" + reason,
                "5: fetch.allow[2]: 'http://localhost'" + reason, "6: fetch.allow[3]: 'fd00::/129'" + reason,
                "7: fetch.allow[4]: 'fd00::x'" + reason, "8: fetch.allow[5]: '10.1'" + reason,
                "9: fetch.allow[6]: 'localhost/8'" + reason);
    }

    @Test
    void an_unknown_word_for_wire_and_show() {
        refused("defaults:\n  wire: some\n  show: text\n",
                "2: defaults.wire: 'some' is none of: relevant, all",
                "3: defaults.show: 'text' is none of: summary, title");
    }

    @Test
    void words_stay_the_same_on_a_turkish_machine() throws Exception {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            FeedsFile.parse("feeds.yml", "defaults: {show: title}\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_relative_address() {
        refused(url("/rss.xml"),
                "8: sources[0].feeds[0].url: '/rss.xml' is not absolute; it must start with https:// or http://");
    }

    @Test
    void an_address_of_another_scheme() {
        refused(url("file:///etc/hosts"),
                "8: sources[0].feeds[0].url: 'file' addresses are not fetched; only http and https");
    }

    @Test
    void an_address_without_host() {
        var reason = " has no valid host; write an international name in its ASCII form (xn--...)";
        refused(url("https:///rss"), "8: sources[0].feeds[0].url: 'https:///rss'" + reason);
        refused(url("https://новини.укр/"), "8: sources[0].feeds[0].url: 'https://новини.укр/'" + reason);
        refused(url("https://example.org:99999/"),
                "8: sources[0].feeds[0].url: 'https://example.org:99999/'" + reason);
    }

    @Test
    void an_address_with_a_space() {
        refused(url("\"https://example.org/a b\""),
                "8: sources[0].feeds[0].url: 'https://example.org/a b' is no address: Illegal character in path at character 22");
    }

    @Test
    void an_address_with_a_password() {
        refused(url("https://me:secret@example.org/"),
                "8: sources[0].feeds[0].url: names a user or password; addresses are shown to every reader");
    }

    @Test
    void an_overlong_address() {
        refused(url("https://example.org/" + "a".repeat(1981)),
                "8: sources[0].feeds[0].url: has 2001 characters; an address has at most 2000");
    }

    @Test
    void a_user_agent_that_would_add_a_header() {
        refused(feed("userAgent: \"a\\r\\nCookie: b\""),
                "9: sources[0].feeds[0].userAgent: must be 1 to 300 printable ASCII characters");
    }

    @Test
    void a_selector_that_is_no_css() {
        assertThat(problems(feed("select: {item: \"div[\"}"))).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(9);
            assertThat(problem.field()).isEqualTo("sources[0].feeds[0].select.item");
            assertThat(problem.reason()).startsWith("'div[' is no CSS selector: ");
        });
    }

    @Test
    void an_overlong_selector() {
        refused(feed("select: {item: " + "a".repeat(501) + "}"),
                "9: sources[0].feeds[0].select.item: has 501 characters; at most 500");
    }

    @Test
    void a_filter_with_an_unknown_parameter() {
        refused("topics:\n  - id: t\n    name: T\n    filter: \"aktor=europe\"\n",
                "4: topics[0].filter: there is no parameter 'aktor'");
    }

    @Test
    void a_filter_of_everything() {
        refused("topics:\n  - {id: t, name: T, filter: \"\"}\n",
                "2: topics[0].filter: is empty: it would choose everything");
    }

    @Test
    void a_filter_bound_in_time() {
        refused("topics:\n  - {id: t, name: T, filter: \"lang=uk&from=7d\"}\n",
                "2: topics[0].filter: a saved topic is a stream too, and a stream has no 'from' or 'to'");
    }

    @Test
    void a_filter_that_names_a_topic() {
        refused("topics:\n  - {id: t, name: T, filter: \"topic=t\"}\n",
                "2: topics[0].filter: a saved topic can't name a topic; write that one's filter out");
    }

    // all at once

    @Test
    void all_problems_are_told_at_once_in_the_order_of_the_file() {
        refused("""
                defaults: {every: soon}
                colour: red
                sources:
                  - id: A
                    name: A
                    kind: paper
                    side: other
                    feeds:
                      - {id: a1, url: "ftp://example.org/"}
                topics: none
                """,
                "1: defaults.every: 'soon' is no duration such as 30s, 10m, 12h or 7d",
                "2: colour: unknown key; known here: defaults, retention, fetch, sources, topics",
                "4: sources[0].id: 'A'" + NO_ID,
                "6: sources[0].kind: 'paper' is none of: government, international, think-tank, agency, newspaper,"
                        + " broadcaster, editor, other",
                "9: sources[0].feeds[0].url: 'ftp' addresses are not fetched; only http and https",
                "10: topics: must be a list");
    }

    @Test
    void a_thousand_problems_are_enough() {
        assertThat(problems("sources: [" + "x, ".repeat(5_000) + "]\n")).hasSize(1_000);
    }

    /** A feed whose last field stands in line 9. */
    private static String feed(String field) {
        return SOURCE + "      - id: a1\n        url: https://example.org/\n        " + field + "\n";
    }

    /** A feed whose address stands in line 8. */
    private static String url(String url) {
        return SOURCE + "      - id: a1\n        url: " + url + "\n";
    }

    private static void refused(String text, String... problems) {
        assertThat(problems(text)).map(Problem::toString).containsExactly(problems);
    }

    private static List<Problem> problems(String text) {
        var refusal = catchThrowableOfType(InvalidFeedsFile.class, () -> FeedsFile.parse("feeds.yml", text));
        assertThat(refusal).as("refused: %s", text.length() > 200 ? text.substring(0, 200) : text).isNotNull();
        return refusal.problems();
    }
}

package peacewire.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static peacewire.archive.Items.NOON;
import static peacewire.archive.Items.item;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peacewire.baseline.Analysis;
import peacewire.news.BadFilter;
import peacewire.news.Batch;
import peacewire.news.TaggedRecord;

/** The channels of the shipped analysis take what their names say, and not what only sounds like it. */
class ChannelsTest {

    private static final List<String> TRACK_1 = List.of("track-1");
    private static final List<String> TRACK_2 = List.of("track-2");
    private static final Map<String, Set<String>> VALUES = Map.of("track", Set.of("track-1", "track-2"),
            "actor", Set.of("ukraine", "russia", "europe", "united-states", "turkey", "saudi-arabia", "think-tanks"),
            "issue", Set.of("security-guarantees", "peacekeeping", "prisoners-humanitarian", "food-security"));

    @TempDir
    private Path folder;

    private Set<String> channels(Items item) throws BadFilter {
        try (var archive = Archive.open(folder.resolve("archive"), "e", List.of(), VALUES, () -> NOON)) {
            archive.clear();
            List<TaggedRecord> records = List.of(item.build());
            archive.apply(new Batch(0, 1, records));
            var found = new TreeSet<String>();
            for (var channel : Analysis.builtIn().channels()) {
                if (!archive.items(archive.select(channel.filter()), 1, 0, 0).items().isEmpty()) {
                    found.add(channel.id());
                }
            }
            return found;
        }
    }

    private static Items said(String title, List<String> tracks, List<String> actors, String... issues) {
        return item(1).words(title, "").tags(tracks, actors, List.of(issues));
    }

    @Test
    void an_envoy_of_the_united_states_is_no_envoy_of_another() throws BadFilter {
        assertThat(channels(said("Witkoff flies to Moscow", TRACK_1, List.of("united-states", "russia")))).containsExactly("us-envoy");
        assertThat(channels(said("Спецпосланник США прибыл в Киев", TRACK_1, List.of("united-states")))).containsExactly("us-envoy");
        assertThat(channels(said("Envoy of a neutral state in Kyiv", TRACK_1, List.of("ukraine")))).isEmpty();
        assertThat(channels(said("Washington sends a reply", TRACK_1, List.of("united-states")))).isEmpty();
    }

    @Test
    void turkey_eases_contacts_where_both_parties_or_a_humanitarian_matter_are_there() throws BadFilter {
        assertThat(channels(said("Talks in Istanbul", TRACK_1, List.of("turkey", "russia", "ukraine")))).containsExactly("turkish-facilitation");
        assertThat(channels(said("Lists handed over in Ankara", TRACK_1, List.of("turkey", "ukraine"), "prisoners-humanitarian")))
                .containsExactly("turkish-facilitation");
        assertThat(channels(said("Ankara receives an ally", TRACK_1, List.of("turkey", "ukraine")))).isEmpty();
    }

    @Test
    void a_secretary_is_no_secret_and_a_former_province_no_former_official() throws BadFilter {
        assertThat(channels(said("The Secretary General opens a seminar", TRACK_2, List.of("ukraine")))).isEmpty();
        assertThat(channels(said("Geheimdienst sieht keine Bewegung", TRACK_2, List.of("russia")))).isEmpty();
        assertThat(channels(said("Meeting in a former monastery", TRACK_2, List.of("ukraine")))).isEmpty();
        assertThat(channels(said("Secret talks in a hotel", TRACK_2, List.of("russia")))).containsExactly("back-channels");
        assertThat(channels(said("Кулуарні розмови тривають", TRACK_2, List.of("ukraine")))).containsExactly("back-channels");
        assertThat(channels(said("Former ministers sketch a settlement", TRACK_2, List.of("ukraine")))).containsExactly("former-officials");
        assertThat(channels(said("Бывшие дипломаты встретились", TRACK_2, List.of("russia")))).containsExactly("former-officials");
        assertThat(channels(said("Former ministers answer in public", TRACK_1, List.of("ukraine")))).isEmpty();
    }

    @Test
    void european_guarantees_include_a_force_and_institutes_are_track_two() throws BadFilter {
        assertThat(channels(said("A force for the line", TRACK_1, List.of("europe"), "peacekeeping"))).containsExactly("european-guarantees");
        assertThat(channels(said("A paper", TRACK_2, List.of("think-tanks")))).containsExactly("think-tanks");
        assertThat(channels(said("Talks in Jeddah", TRACK_1, List.of("saudi-arabia", "ukraine")))).containsExactly("saudi-hosted-talks");
    }
}

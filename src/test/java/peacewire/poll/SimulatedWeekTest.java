package peacewire.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static peacewire.poll.SimulatedWeek.START;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import peacewire.fetch.Fetched;

/** A week of polling feeds of many kinds: how often each is asked, and how late an entry may be seen. */
class SimulatedWeekTest {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant END = START.plus(WEEK).minus(Duration.ofHours(1));
    private static final Instant CUT_FROM = START.plus(Duration.ofHours(60));
    private static final Instant CUT_TO = CUT_FROM.plus(Duration.ofHours(1));
    private static final Instant BEFORE_CUT = CUT_FROM.minus(Duration.ofHours(2));
    private static final Instant GONE = START.plus(Duration.ofDays(2));

    private static final SimulatedOrigin AGENCY = origin("agency", "agency.example", Duration.ofMinutes(4), 30);
    private static final SimulatedOrigin INSTITUTE = origin("institute", "institute.example", Duration.ofDays(7), 10);
    private static final SimulatedOrigin DAILY = origin("daily", "daily.example", Duration.ofHours(5), 20);
    private static final SimulatedOrigin CROWDED = origin("crowded", "crowded.example", Duration.ofSeconds(55), 10);
    private static final SimulatedOrigin FLAPPING = origin("flapping", "flapping.example", Duration.ofHours(1), 20)
            .in(now -> now.getEpochSecond() / 1_800 % 3 == 0 ? SimulatedOrigin.status(503) : null);
    private static final SimulatedOrigin DEAD = origin("dead", "dead.example", Duration.ofHours(1), 20)
            .in(now -> new Fetched.Failed(Fetched.Failure.DNS, "no address"));
    private static final SimulatedOrigin RETIRED = origin("retired", "retired.example", Duration.ofHours(1), 20)
            .in(now -> now.isBefore(GONE) ? null : new Fetched.Gone("gone"));
    private static final SimulatedOrigin LYING = origin("lying", "lying.example", Duration.ofHours(2), 40).lying();
    private static final SimulatedOrigin TWIN = origin("twin", "twins.example", Duration.ofMinutes(30), 20);
    private static final SimulatedOrigin OTHER_TWIN = origin("other-twin", "twins.example", Duration.ofMinutes(30), 20);
    private static final SimulatedOrigin STRICT = origin("strict", "strict.example", Duration.ofMinutes(20), 20)
            .in(now -> now.getEpochSecond() / 3_600 % 6 == 0 ? new Fetched.Throttled(429, Duration.ofMinutes(30), "429") : null);
    private static final SimulatedOrigin STRICT_TOO = origin("strict-too", "strict.example", Duration.ofMinutes(20), 20);

    private static final List<SimulatedOrigin> ALL = List.of(AGENCY, INSTITUTE, DAILY, CROWDED, FLAPPING, DEAD, RETIRED, LYING,
            TWIN, OTHER_TWIN, STRICT, STRICT_TOO);
    private static final List<SimulatedOrigin> WELL = List.of(AGENCY, INSTITUTE, DAILY, CROWDED, LYING, TWIN, OTHER_TWIN);
    private static final SimulatedWeek SIMULATED = new SimulatedWeek(ALL.toArray(SimulatedOrigin[]::new));

    /** Publishes for a month before and a week through, at irregular times, with this gap in the mean. */
    private static SimulatedOrigin origin(String id, String host, Duration gap, int listed) {
        var random = new Random(id.hashCode());
        var times = new ArrayList<Instant>();
        var from = START.minus(gap.multipliedBy(listed));
        for (var at = from; at.isBefore(START.plus(WEEK)); at = at.plusSeconds(Math.max(1, Math.round(gap.toSeconds() * (0.3 + 1.4 * random.nextDouble()))))) {
            times.add(at);
        }
        return new SimulatedOrigin(id, host, EVERY, times, listed);
    }

    @BeforeAll
    static void run() {
        SIMULATED.cutOff(CUT_FROM, CUT_TO);
        SIMULATED.run(WEEK);
    }

    @Test
    void a_busy_feed_is_seen_soon_and_asked_no_faster_than_its_bound() {
        assertThat(AGENCY.latest(START, BEFORE_CUT)).isLessThan(Duration.ofMinutes(7));
        assertThat(AGENCY.asked.size()).isBetween(1_200, 2_250);
    }

    @Test
    void a_rare_feed_is_asked_seldom_and_still_seen_within_its_bound() {
        assertThat(INSTITUTE.asked.size()).isLessThan(480);
        assertThat(INSTITUTE.latest(START, END)).isLessThan(Duration.ofMinutes(35));
        assertThat(DAILY.latest(START, BEFORE_CUT)).isLessThan(Duration.ofMinutes(35));
    }

    @Test
    void of_a_feed_that_lists_only_its_last_minutes_nothing_is_lost() {
        // ten of its entries are out in about nine minutes: at its usual ten minutes some would never be seen
        assertThat(CROWDED.latest(START, BEFORE_CUT)).isLessThan(Duration.ofMinutes(7));
    }

    @Test
    void a_dead_host_is_asked_less_and_less_but_never_given_up() {
        assertThat(DEAD.asked.size()).isBetween(42, 130);
        assertThat(DEAD.askedBetween(END.minus(Duration.ofHours(10)), END)).isBetween(2L, 4L);
    }

    @Test
    void a_flapping_feed_loses_nothing_for_long() {
        assertThat(FLAPPING.latest(START, BEFORE_CUT)).isLessThan(Duration.ofHours(2));
        assertThat(SIMULATED.states.get("flapping").next()).isBefore(START.plus(WEEK).plus(Duration.ofHours(1)));
    }

    @Test
    void a_feed_that_is_gone_is_asked_no_more() {
        assertThat(RETIRED.askedBetween(GONE, END)).isEqualTo(1);
    }

    @Test
    void a_server_that_lies_of_nothing_new_is_found_out_within_a_day() {
        assertThat(LYING.latest(START, END.minus(Duration.ofDays(1)))).isLessThan(Duration.ofHours(25));
    }

    @Test
    void no_host_is_asked_more_than_its_rules_allow_and_twins_never_come_together() {
        assertThat(SIMULATED.mostAtOneHost).isEqualTo(1);
        assertThat(SIMULATED.starts).allSatisfy((host, starts) -> {
            for (int i = 1; i < starts.size(); i++) {
                assertThat(Duration.between(starts.get(i - 1), starts.get(i))).isGreaterThanOrEqualTo(SimulatedWeek.RULES.spacing());
            }
        });
    }

    @Test
    void a_host_that_throttles_one_feed_is_spared_by_the_other() {
        var refused = STRICT.asked.stream().filter(at -> at.getEpochSecond() / 3_600 % 6 == 0)
                .filter(at -> at.isBefore(CUT_FROM) || at.isAfter(CUT_TO)).toList();
        assertThat(refused).isNotEmpty().hasSizeLessThan(28 * 4);
        assertThat(refused).allSatisfy(at -> assertThat(STRICT_TOO.askedBetween(at.plusSeconds(2), at.plus(Duration.ofMinutes(30)))).isZero());
    }

    @Test
    void while_our_own_network_is_down_a_few_probes_go_on_and_nobody_is_blamed() {
        long probes = ALL.stream().mapToLong(origin -> origin.askedBetween(CUT_FROM.plus(Duration.ofMinutes(20)), CUT_TO)).sum();
        assertThat(probes).isBetween(40L, 3 * 80L);
        assertThat(WELL).allSatisfy(origin -> assertThat(SIMULATED.states.get(origin.feed.id()).failures()).isZero());
    }

    @Test
    void after_an_outage_of_our_own_everything_is_asked_soon() {
        var due = Stream.concat(WELL.stream(), Stream.of(FLAPPING));
        assertThat(due).allSatisfy(origin -> assertThat(origin.askedBetween(CUT_TO, CUT_TO.plus(Duration.ofMinutes(5)))).isPositive());
    }
}

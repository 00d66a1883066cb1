package peacewire.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a headline, or an opening, says as far as another one can be held against it.
 *
 * @param thirds   countries other than those at war: who else acts
 * @param values   of the figures in which two reports of one event agree
 * @param analysis whether it weighs an event rather than reports it
 * @param speaks   whether somebody is named who speaks for others
 */
record Passage(Set<String> features, Set<String> persons, Set<String> places, Set<String> thirds, Set<String> phases,
               List<Figure> figures, Set<Double> values, Set<String> dates, Set<String> weekdays, boolean analysis, boolean speaks) {

    static final Passage EMPTY = new Passage(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(), Set.of(), Set.of(), Set.of(), false, false);

    /** Whether it has a number, other than of a span. */
    boolean counts(double value) {
        return figures.stream().anyMatch(figure -> !figure.span() && figure.value() == value);
    }

    /** Collects what a {@link PassageReader} finds. */
    static final class Notes {
        final Set<String> features = new LinkedHashSet<>();
        final Set<String> persons = new HashSet<>();
        final Set<String> places = new HashSet<>();
        final Set<String> thirds = new HashSet<>();
        final Set<String> phases = new HashSet<>();
        final List<Figure> figures = new ArrayList<>();
        final Set<String> dates = new HashSet<>();
        final Set<String> weekdays = new HashSet<>();
        boolean analysis;
        boolean speaks;

        void add(Sense sense) {
            switch (sense.kind()) {
                case PERSON -> persons.add(sense.name());
                case PLACE -> places.add(sense.name());
                case COUNTRY -> third(sense.name());
                case PHASE -> phases.add(sense.name());
                case WEEKDAY -> weekdays.add("weekday:" + sense.name());
                case ANALYSIS -> analysis = true;
                case SPEAKER -> speaks = true;
                case EVENT, THING, UNIT, NUMBER, SCALE, MONTH, STOP -> { }
            }
            if (sense.tells()) {
                features.add(sense.feature());
            }
        }

        private void third(String country) {
            if (!country.equals("ukraine") && !country.equals("russia")) {
                thirds.add(country);
            }
        }

        Passage passage() {
            features.addAll(dates);
            features.addAll(weekdays);
            figures.forEach(figure -> features.add(figure.feature()));
            return new Passage(features, persons, places, thirds, phases, figures,
                    figures.stream().filter(Figure::tells).map(Figure::value).collect(Collectors.toSet()), dates, weekdays, analysis, speaks);
        }
    }
}

package peacewire.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Invents the news: 90 days of history, then one event at a time. The same seed and start give the same news.
 * Not thread-safe: one owner.
 */
final class DemoNews {

    static final Duration HISTORY = Duration.ofDays(90);
    static final int HISTORY_EVENTS = 360;

    /** One event in so many is none of the wire's business. */
    private static final int STRAY_EVERY = 9;

    /** One event in so many is reported by several publishers. */
    private static final int SHARED_EVERY = 4;
    private static final int MOST_REPORTS = 4;

    /** One live tick in so many gives an earlier report a new title instead of a new event. */
    private static final int RETITLE_EVERY = 5;
    private static final int RECENT = 20;

    private static final Map<String, String> INVENTED = Map.of(
            "en", "Invented for the demo.", "uk", "Вигадано для демонстрації.",
            "ru", "Вымышлено для демонстрации.", "fr", "Inventé pour la démonstration.",
            "de", "Für die Vorführung erfunden.", "pl", "Zmyślone na potrzeby demonstracji.");
    private static final Map<String, String> UPDATED = Map.of(
            "en", "Updated: ", "uk", "Оновлено: ", "ru", "Обновлено: ",
            "fr", "Mise à jour : ", "de", "Aktualisiert: ", "pl", "Aktualizacja: ");

    private final Random random;
    private final List<DemoTemplate> relevant;
    private final List<DemoTemplate> stray;
    private final Map<DemoTemplate, Integer> occurrences = new HashMap<>();
    private final List<DemoItem> recent = new ArrayList<>();
    private int events;
    private int ticks;

    DemoNews(long seed) {
        random = new Random(seed);
        relevant = DemoTemplate.all().stream().filter(template -> !template.stray()).toList();
        stray = DemoTemplate.all().stream().filter(DemoTemplate::stray).toList();
    }

    /** What happened in the 90 days before now, oldest first. */
    List<DemoItem> history(Instant now) {
        var start = now.truncatedTo(ChronoUnit.SECONDS).minus(HISTORY);
        var items = new ArrayList<DemoItem>();
        var step = HISTORY.dividedBy(HISTORY_EVENTS);
        for (int i = 0; i < HISTORY_EVENTS; i++) {
            var jitter = step.multipliedBy(random.nextInt(100)).dividedBy(200).truncatedTo(ChronoUnit.SECONDS);
            items.addAll(event(start.plus(step.multipliedBy(i)).plus(jitter), Duration.ofMinutes(7)));
        }
        items.sort(Comparator.comparing(DemoItem::published));
        return items;
    }

    /** What happens now: the reports of a new event, or one earlier report under a new title. */
    List<DemoItem> next(Instant now) {
        var at = now.truncatedTo(ChronoUnit.SECONDS);
        if (++ticks % RETITLE_EVERY == 0) {
            var item = recent.remove(random.nextInt(recent.size()));
            return List.of(item.retitled(UPDATED.get(item.publisher().lang()) + item.title(), at));
        }
        return event(at, Duration.ZERO);
    }

    /** @param delay between two publishers' reports of the same event */
    private List<DemoItem> event(Instant at, Duration delay) {
        int event = ++events;
        var template = pick(event % STRAY_EVERY == 0 ? stray : relevant);
        int n = occurrences.merge(template, 1, Integer::sum);
        int count = 50 + 5 * random.nextInt(50);
        var publishers = new ArrayList<>(DemoPublisher.ALL.stream().filter(template::fits).toList());
        int reports = event % SHARED_EVERY == 0 ? 2 + random.nextInt(MOST_REPORTS - 1) : 1;
        var items = new ArrayList<DemoItem>();
        for (int i = 0; i < reports && !publishers.isEmpty(); i++) {
            var publisher = publishers.remove(random.nextInt(publishers.size()));
            items.add(report(publisher, event, template, n, count, at.plus(delay.multipliedBy(i))));
        }
        remember(items);
        return items;
    }

    private DemoItem report(DemoPublisher publisher, int event, DemoTemplate template, int n, int count, Instant at) {
        var words = template.words().get(publisher.lang());
        return new DemoItem(publisher, "urn:peacewire-demo:" + publisher.id() + ":" + event, event,
                filled(words.title(), n, count),
                filled(words.summary(), n, count) + " [demo] " + INVENTED.get(publisher.lang()),
                template.id(), at, at);
    }

    private static String filled(String words, int n, int count) {
        return words.replace("{n}", Integer.toString(n)).replace("{count}", Integer.toString(count));
    }

    private void remember(List<DemoItem> items) {
        recent.addAll(items);
        while (recent.size() > RECENT) {
            recent.removeFirst();
        }
    }

    private DemoTemplate pick(List<DemoTemplate> templates) {
        return templates.get(random.nextInt(templates.size()));
    }
}

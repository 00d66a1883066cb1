package peacewire;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import peacewire.archive.Archive;
import peacewire.hooks.HookStatus;
import peacewire.hooks.Hooks;
import peacewire.log.ItemLog;
import peacewire.poll.FeedHealth;
import peacewire.web.TaxonomyDesk;

/** What {@code /metrics} shows of the node itself. */
final class Metrics {

    private Metrics() {
    }

    static PrometheusMeterRegistry of(ItemLog log, Archive archive, Supplier<List<FeedHealth>> health) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        Gauge.builder("peacewire.log.last", log, ItemLog::last)
                .description("number of the newest record").register(registry);
        Gauge.builder("peacewire.archive.last", archive, Archive::last)
                .description("number of the last record that is searchable").register(registry);
        for (var condition : FeedHealth.Condition.values()) {
            Gauge.builder("peacewire.feeds", () -> count(health.get(), condition))
                    .tag("condition", condition.toString())
                    .description("feeds in each condition").register(registry);
        }
        return registry;
    }

    /** What there is to see of a changing taxonomy. */
    static void taxonomy(PrometheusMeterRegistry registry, TaxonomyDesk taxonomies) {
        Gauge.builder("peacewire.rereading.read", () -> taxonomies.rereading().get().read())
                .description("records of history read again with a changed taxonomy").register(registry);
        Gauge.builder("peacewire.rereading.records", () -> taxonomies.rereading().get().records())
                .description("records of history that a changed taxonomy has to read again; 0: none").register(registry);
        Gauge.builder("peacewire.taxonomy.broken", () -> taxonomies.broken().get().isPresent() ? 1 : 0)
                .description("1 while the taxonomy file is invalid and the one before in force").register(registry);
    }

    /** How webhooks fare. */
    static void hooks(PrometheusMeterRegistry registry, Hooks hooks) {
        FunctionCounter.builder("peacewire.hooks.deliveries", hooks, all -> all.tally().taken()).tag("outcome", "taken")
                .description("attempts to deliver to webhooks").register(registry);
        FunctionCounter.builder("peacewire.hooks.deliveries", hooks, all -> all.tally().failed()).tag("outcome", "failed")
                .description("attempts to deliver to webhooks").register(registry);
        for (var state : HookStatus.State.values()) {
            Gauge.builder("peacewire.hooks", () -> hooks.all().stream().filter(hook -> hook.state() == state).count())
                    .tag("state", state.toString()).description("webhooks in each state").register(registry);
        }
        Gauge.builder("peacewire.hooks.lag", () -> hooks.all().stream().mapToLong(HookStatus::lag).max().orElse(0))
                .description("records that the webhook furthest behind has not come to").register(registry);
    }

    private static long count(List<FeedHealth> feeds, FeedHealth.Condition condition) {
        return feeds.stream().filter(feed -> feed.condition() == condition).count();
    }
}

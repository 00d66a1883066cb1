package peacewire;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import peacewire.archive.Archive;
import peacewire.log.ItemLog;
import peacewire.poll.FeedHealth;

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

    private static long count(List<FeedHealth> feeds, FeedHealth.Condition condition) {
        return feeds.stream().filter(feed -> feed.condition() == condition).count();
    }
}

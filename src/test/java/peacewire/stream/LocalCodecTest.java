package peacewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import org.junit.jupiter.api.Test;
import peacewire.news.Batch;

class LocalCodecTest {

    @Test
    void a_message_arrives_as_the_same_object() {
        var vertx = Vertx.vertx();
        try {
            vertx.eventBus().registerDefaultCodec(Batch.class, new LocalCodec<>(Batch.class));
            var arrived = Promise.<Batch>promise();
            vertx.eventBus().<Batch>localConsumer(Hub.BATCHES, message -> arrived.complete(message.body()));
            var batch = new Batch(0, 1, List.of());
            vertx.eventBus().publish(Hub.BATCHES, batch);
            assertThat(arrived.future().await()).isSameAs(batch);
        } finally {
            vertx.close().await();
        }
    }
}

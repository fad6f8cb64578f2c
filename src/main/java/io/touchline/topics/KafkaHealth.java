package io.touchline.topics;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** Tells whether the brokers answer, and how many there are. */
final class KafkaHealth extends AbstractHealthIndicator {

    private static final int PATIENCE_SECONDS = 3;

    private final KafkaAdmin admin;
    private final KafkaConnection connection;

    KafkaHealth(KafkaAdmin admin, KafkaConnection connection) {
        super("Kafka cannot be asked");
        this.admin = admin;
        this.connection = connection;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws InterruptedException {
        health.withDetail("bootstrap-servers", connection.servers());
        try {
            int brokers = admin.client()
                    .describeCluster()
                    .nodes()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .size();
            health.up().withDetail("brokers", brokers);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            health.down().withDetail("error", "no broker answers; what was accepted waits, nothing is dropped");
        }
    }
}

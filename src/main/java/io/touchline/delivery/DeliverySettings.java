package io.touchline.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How records are brought into the stores.
 *
 * @param batchSize a batch is written when it holds this many records …
 * @param batchBytes … or when its keys and values are this large …
 * @param batchWait … or when its first record has waited this long
 * @param maxBackOff longest time between two tries of a target that is down
 * @param maxReplays how often one record may be sent again after it became a dead letter, 0 to 1000
 */
@ConfigurationProperties(prefix = "delivery", ignoreUnknownFields = false)
public record DeliverySettings(
        @DefaultValue("20000") int batchSize,
        @DefaultValue("4MB") DataSize batchBytes,
        @DefaultValue("250ms") Duration batchWait,
        @DefaultValue("30s") Duration maxBackOff,
        @DefaultValue("3") int maxReplays) {

    public DeliverySettings {
        if (batchSize < 1 || batchSize > 20_000) {
            throw new IllegalArgumentException("delivery.batch-size must be 1 to 20000, not " + batchSize);
        }
        if (batchBytes.toBytes() < 1 || batchBytes.compareTo(DataSize.ofMegabytes(64)) > 0) {
            throw new IllegalArgumentException("delivery.batch-bytes must be 1B to 64MB, not " + batchBytes);
        }
        if (batchWait.toMillis() < 1) {
            throw new IllegalArgumentException("delivery.batch-wait must be 1ms or longer");
        }
        if (maxBackOff.toSeconds() < 1) {
            throw new IllegalArgumentException("delivery.max-back-off must be 1s or longer");
        }
        if (maxReplays < 0 || maxReplays > 1000) {
            throw new IllegalArgumentException("delivery.max-replays must be 0 to 1000, not " + maxReplays);
        }
    }
}

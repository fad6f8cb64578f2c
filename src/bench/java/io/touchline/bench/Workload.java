package io.touchline.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/**
 * What is stored in one row of the benchmark: so many records that come in rounds, each round with one record of each
 * key, as the polls of an API do.
 *
 * @param name names the row, and the topic
 * @param records how many
 * @param keys how many different ones; as many as records when none comes again
 * @param bytes about how large a record is
 * @param consumers how many consumers share the topic's partitions
 * @param batchSize most records in a batch
 */
record Workload(String name, int records, int keys, int bytes, int consumers, int batchSize) {

    static final int PARTITIONS = 3;
    static final String VALIDATE = "validate";

    /** How many records are in a round, of which the last one may be cut short. */
    int rounds() {
        return (records + keys - 1) / keys;
    }

    String topic() {
        return isValidation() ? "soccer.live_score" : "bench-" + name;
    }

    /** Whether its records are checked and sent on, and not stored. */
    boolean isValidation() {
        return name.equals(VALIDATE);
    }

    List<TopicPartition> partitions() {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(number -> new TopicPartition(topic(), number))
                .toList();
    }

    /** The consumer group that the product's routes give the topic. */
    String group() {
        return isValidation() ? "touchline-validate" : "touchline-postgres-" + topic();
    }
}

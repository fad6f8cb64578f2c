package io.touchline.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic with games that have begun, in one partition: so the service numbers changes in the order in which they were sent. */
final class GameTopic {

    private final Servers servers;
    private final String name;

    GameTopic(Servers servers, String name) {
        this.servers = servers;
        this.name = name;
    }

    String name() {
        return name;
    }

    /** What tells the service of it. */
    Map<String, String> settings() {
        return Map.of("kafka.topics.raw-events.name", name, "kafka.topics.raw-events.partitions", "1");
    }

    void begin(MadeUpGames games) throws ExecutionException, InterruptedException {
        servers.admin()
                .createTopics(List.of(new NewTopic(name, 1, (short) 1)))
                .all()
                .get();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            for (int game = 0; game < games.games(); game++) {
                for (String record : games.begin(game)) {
                    producer.send(new ProducerRecord<>(name, MadeUpGames.id(game), record))
                            .get();
                }
            }
        }
    }
}

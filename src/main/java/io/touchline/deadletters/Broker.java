package io.touchline.deadletters;

import io.touchline.topics.KafkaAdmin;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.KafkaFailure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** What topics there are, and errors of Kafka's clients in words for people. */
final class Broker {

    private final KafkaAdmin admin;
    private final KafkaConnection connection;

    Broker(KafkaAdmin admin, KafkaConnection connection) {
        this.admin = admin;
        this.connection = connection;
    }

    private interface Question<T> {
        KafkaFuture<T> ask();
    }

    /** The names of all topics that may be seen. */
    Set<String> topics() {
        return answer(() -> admin.client().listTopics().names());
    }

    /** Partitions and identity of topics, sorted by name. */
    Map<String, TopicDescription> describe(Collection<String> topics) {
        return new TreeMap<>(answer(() -> admin.client().describeTopics(topics).allTopicNames()));
    }

    /** Creates a topic; that it is there already is no fault. */
    void create(NewTopic topic) {
        try {
            answer(() -> admin.client().createTopics(List.of(topic)).all());
        } catch (DeadLettersException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** What a failure of any Kafka client means, in one line. */
    DeadLettersException failure(Throwable failure) {
        KafkaFailure known = KafkaFailure.of(connection, failure);
        return new DeadLettersException(known.line(), known.reason());
    }

    private <T> T answer(Question<T> question) {
        try {
            return question.ask().get();
        } catch (ExecutionException | KafkaException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadLettersException("interrupted while Kafka was asked", e);
        }
    }
}

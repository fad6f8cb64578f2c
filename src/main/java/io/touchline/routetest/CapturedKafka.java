package io.touchline.routetest;

import io.touchline.routetest.Turn.Header;
import io.touchline.topics.KafkaProducers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;

/** Stands where brokers would: takes every record as the client would put it on the wire, and keeps it. */
final class CapturedKafka implements KafkaProducers {

    private final List<SentRecord> sent = new ArrayList<>();
    private int awayFor;

    @Override
    public <K, V> Producer<K, V> create(Map<String, Object> properties, Serializer<K> keys, Serializer<V> values) {
        Serializer<K> ofKeys = keys == null ? named(properties, ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG) : keys;
        Serializer<V> ofValues =
                values == null ? named(properties, ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG) : values;
        ofKeys.configure(properties, true);
        ofValues.configure(properties, false);
        return new CapturingProducer<>(ofKeys, ofValues);
    }

    /** From now on takes nothing, until it has refused so many records. */
    synchronized void beAway(int records) {
        awayFor = records;
    }

    /** What was sent since the last call, in order. */
    synchronized List<SentRecord> take() {
        List<SentRecord> taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    private synchronized boolean isTaken(SentRecord record) {
        if (awayFor > 0) {
            awayFor--;
            return false;
        }
        sent.add(record);
        return true;
    }

    /** The properties name a class, whose types nobody knows here. */
    @SuppressWarnings("unchecked")
    private static <T> Serializer<T> named(Map<String, Object> properties, String name) {
        Object type = properties.get(name);
        try {
            return (Serializer<T>)
                    (type instanceof Class<?> known
                            ? Utils.newInstance(known)
                            : Utils.newInstance(String.valueOf(type), Serializer.class));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("there is no class " + type + " (" + name + ")", e);
        }
    }

    private final class CapturingProducer<K, V> extends MockProducer<K, V> {

        private final Serializer<K> keys;
        private final Serializer<V> values;

        CapturingProducer(Serializer<K> keys, Serializer<V> values) {
            super(true, null, keys, values);
            this.keys = keys;
            this.values = values;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<K, V> record, Callback callback) {
            byte[] key = keys.serialize(record.topic(), record.headers(), record.key());
            byte[] value = values.serialize(record.topic(), record.headers(), record.value());
            List<Header> headers = Arrays.stream(record.headers().toArray())
                    .map(header -> new Header(header.key(), text(header.value())))
                    .toList();
            if (isTaken(new SentRecord(record.topic(), text(key), value, headers))) {
                return super.send(record, callback);
            }
            TimeoutException away = new TimeoutException("Kafka is away, says the test");
            if (callback != null) {
                callback.onCompletion(null, away);
            }
            return CompletableFuture.failedFuture(away);
        }

        private static String text(byte[] bytes) {
            return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
        }
    }
}

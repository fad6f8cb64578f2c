package io.touchline.kafkabatch;

import io.touchline.contract.ObservedAt;
import io.touchline.contract.RowKey;
import io.touchline.topics.KafkaConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.TopicPartition;
import org.springframework.util.unit.DataSize;

/**
 * A topic that is read in batches. The body of each exchange is a {@link RecordBatch}.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = KafkaBatchComponent.SCHEME,
        title = "Kafka Batch",
        syntax = "kafka-batch:topic",
        consumerOnly = true,
        category = {Category.MESSAGING})
public final class KafkaBatchEndpoint extends DefaultEndpoint {

    /** A consumer that stopped without a word is missed after this long, and its partitions go to those that are left. */
    private static final int SESSION_MILLIS = 10_000;

    /** A consumer hears with its next heartbeat that another one has joined, and only then gives it its share. */
    private static final int HEARTBEAT_MILLIS = 1_000;

    /** Bounds what the client reads ahead, for it is held beside the batches. */
    private static final int FETCH_BYTES = 4 * 1024 * 1024;

    @UriPath
    @Metadata(required = true)
    private final String topic;

    @UriParam
    @Metadata(required = true)
    private String groupId;

    @UriParam(defaultValue = "1")
    private int consumersCount = 1;

    @UriParam(defaultValue = "false")
    private boolean topicIsPattern;

    @UriParam(defaultValue = "20000")
    private int maxRecords = 20_000;

    @UriParam(defaultValue = "4MB")
    private String maxBytes = "4MB";

    @UriParam(defaultValue = "250ms")
    private Duration maxWait = Duration.ofMillis(250);

    @UriParam(defaultValue = "none")
    private String compactBy = "none";

    @UriParam(defaultValue = "30s")
    private Duration maxBackOff = Duration.ofSeconds(30);

    @UriParam(defaultValue = "earliest", enums = "earliest,latest")
    private String autoOffsetReset = "earliest";

    private final KafkaConnection connection;

    KafkaBatchEndpoint(String uri, KafkaBatchComponent component, String topic, KafkaConnection connection) {
        super(uri, component);
        this.topic = topic;
        this.connection = connection;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        requireSense();
        KafkaBatchConsumer consumer = new KafkaBatchConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new IllegalArgumentException("kafka-batch only reads; write to Kafka with kafka:" + topic);
    }

    /** Topic, or topics separated by commas, or a regular expression. */
    public String getTopic() {
        return topic;
    }

    public String getGroupId() {
        return groupId;
    }

    /** Consumer group that shares the topic; what it has read is remembered under this name. */
    public void setGroupId(String groupId) {
        this.groupId = groupId;
    }

    public int getConsumersCount() {
        return consumersCount;
    }

    /** How many consumers of this route share the topic; useful up to its number of partitions. */
    public void setConsumersCount(int consumersCount) {
        this.consumersCount = consumersCount;
    }

    public boolean isTopicIsPattern() {
        return topicIsPattern;
    }

    /** Whether the topic is a regular expression; new topics are found within half a minute, dead letters never. */
    public void setTopicIsPattern(boolean topicIsPattern) {
        this.topicIsPattern = topicIsPattern;
    }

    public int getMaxRecords() {
        return maxRecords;
    }

    /** A batch is closed when it holds this many records. */
    public void setMaxRecords(int maxRecords) {
        this.maxRecords = maxRecords;
    }

    public String getMaxBytes() {
        return maxBytes;
    }

    /** A batch is closed when its keys and values are this large, as 4MB; a single record may be larger. */
    public void setMaxBytes(String maxBytes) {
        this.maxBytes = maxBytes;
    }

    public Duration getMaxWait() {
        return maxWait;
    }

    /** A batch is closed when its first record has waited this long, as 250ms. */
    public void setMaxWait(Duration maxWait) {
        this.maxWait = maxWait;
    }

    public String getCompactBy() {
        return compactBy;
    }

    /**
     * What tells the row that a record is for, so that a batch holds only the newest of each: none, record (the key of the
     * Kafka record), or JSON pointers into the value, as /id or /id /season.
     */
    public void setCompactBy(String compactBy) {
        this.compactBy = compactBy;
    }

    public Duration getMaxBackOff() {
        return maxBackOff;
    }

    /** A batch that failed is tried again after 1 s, 2 s, 4 s and so on up to this, as 30s. */
    public void setMaxBackOff(Duration maxBackOff) {
        this.maxBackOff = maxBackOff;
    }

    public String getAutoOffsetReset() {
        return autoOffsetReset;
    }

    /** Where a group begins that has read nothing yet: earliest or latest. */
    public void setAutoOffsetReset(String autoOffsetReset) {
        this.autoOffsetReset = autoOffsetReset;
    }

    /**
     * The body of an exchange that holds these records, as its consumer would make it: for those who bring records into a
     * route without Kafka.
     *
     * @param whole whether to keep all records, as after {@link OlderRecordsNeededException}, and not only the newest of
     *     each row
     */
    public RecordBatch batch(List<ConsumerRecord<byte[], byte[]>> records, boolean whole, Clock clock) {
        Map<TopicPartition, PartitionRecords> partitions = new LinkedHashMap<>();
        ObservedAt observedAt = new ObservedAt(clock);
        RowKey kept = whole ? RowKey.NONE : rows();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            partitions
                    .computeIfAbsent(
                            new TopicPartition(record.topic(), record.partition()),
                            partition -> new PartitionRecords(kept, observedAt))
                    .add(record);
        }
        return new RecordBatch(partitions, rows(), clock);
    }

    RowKey rows() {
        return RowKey.parse(compactBy);
    }

    BatchLimits limits() {
        return new BatchLimits(maxRecords, DataSize.parse(maxBytes).toBytes(), maxWait);
    }

    /** Properties of one of the Kafka consumers. */
    Map<String, Object> clientProperties(String clientId) {
        return connection.with(Map.ofEntries(
                Map.entry(ConsumerConfig.CLIENT_ID_CONFIG, clientId),
                Map.entry(ConsumerConfig.GROUP_ID_CONFIG, groupId),
                Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, autoOffsetReset),
                Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                Map.entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                // Those who keep a partition go on reading while others join or leave.
                Map.entry(
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName()),
                Map.entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS),
                Map.entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS),
                Map.entry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000),
                Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, limits().recordsOfOnePoll()),
                Map.entry(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES)));
    }

    private void requireSense() {
        require(groupId != null && !groupId.isBlank(), "groupId is missing");
        require(consumersCount >= 1, "consumersCount must be 1 or more");
        require(maxRecords >= 1, "maxRecords must be 1 or more");
        require(limits().bytes() >= 1, "maxBytes must be 1B or more");
        rows();
        require(maxWait.toMillis() >= 1, "maxWait must be 1ms or longer");
        require(maxBackOff.toSeconds() >= 1, "maxBackOff must be 1s or longer");
        require(autoOffsetReset.matches("earliest|latest"), "autoOffsetReset must be earliest or latest");
    }

    private void require(boolean sense, String rule) {
        if (!sense) {
            throw new IllegalArgumentException(getEndpointUri() + ": " + rule);
        }
    }
}

-- What came from Kafka, as it came: one table per validated topic, one row per record. A record is told by partition,
-- offset and time, so one that comes twice is one row; until parts are merged, FINAL hides the second.
-- The window lets an insert that is repeated as a whole be taken once, views included.

CREATE TABLE IF NOT EXISTS dw.raw_live_score
(
    kafka_topic LowCardinality(String),
    kafka_partition Int32,
    kafka_offset Int64,
    kafka_time DateTime64(3, 'UTC') COMMENT 'when the broker took the record',
    observed_at DateTime64(3, 'UTC') COMMENT 'when the answer that the record comes from was read',
    key String,
    payload_hash String COMMENT 'SHA-256 of the canonical JSON without ingested_at, empty if nobody said',
    record String COMMENT 'the value, letter by letter' CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(kafka_time)
ORDER BY (kafka_topic, kafka_partition, kafka_offset, kafka_time)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE TABLE IF NOT EXISTS dw.raw_schedule
(
    kafka_topic LowCardinality(String),
    kafka_partition Int32,
    kafka_offset Int64,
    kafka_time DateTime64(3, 'UTC') COMMENT 'when the broker took the record',
    observed_at DateTime64(3, 'UTC') COMMENT 'when the answer that the record comes from was read',
    key String,
    payload_hash String COMMENT 'SHA-256 of the canonical JSON without ingested_at, empty if nobody said',
    record String COMMENT 'the value, letter by letter' CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(kafka_time)
ORDER BY (kafka_topic, kafka_partition, kafka_offset, kafka_time)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE TABLE IF NOT EXISTS dw.raw_broadcast
(
    kafka_topic LowCardinality(String),
    kafka_partition Int32,
    kafka_offset Int64,
    kafka_time DateTime64(3, 'UTC') COMMENT 'when the broker took the record',
    observed_at DateTime64(3, 'UTC') COMMENT 'when the answer that the record comes from was read',
    key String,
    payload_hash String COMMENT 'SHA-256 of the canonical JSON without ingested_at, empty if nobody said',
    record String COMMENT 'the value, letter by letter' CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(kafka_time)
ORDER BY (kafka_topic, kafka_partition, kafka_offset, kafka_time)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE TABLE IF NOT EXISTS dw.raw_live_event_lookup
(
    kafka_topic LowCardinality(String),
    kafka_partition Int32,
    kafka_offset Int64,
    kafka_time DateTime64(3, 'UTC') COMMENT 'when the broker took the record',
    observed_at DateTime64(3, 'UTC') COMMENT 'when the answer that the record comes from was read',
    key String,
    payload_hash String COMMENT 'SHA-256 of the canonical JSON without ingested_at, empty if nobody said',
    record String COMMENT 'the value, letter by letter' CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(kafka_time)
ORDER BY (kafka_topic, kafka_partition, kafka_offset, kafka_time)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE TABLE IF NOT EXISTS dw.raw_event_stats
(
    kafka_topic LowCardinality(String),
    kafka_partition Int32,
    kafka_offset Int64,
    kafka_time DateTime64(3, 'UTC') COMMENT 'when the broker took the record',
    observed_at DateTime64(3, 'UTC') COMMENT 'when the answer that the record comes from was read',
    key String,
    payload_hash String COMMENT 'SHA-256 of the canonical JSON without ingested_at, empty if nobody said',
    record String COMMENT 'the value, letter by letter' CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(kafka_time)
ORDER BY (kafka_topic, kafka_partition, kafka_offset, kafka_time)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE TABLE IF NOT EXISTS dw.raw_event_timeline
(
    kafka_topic LowCardinality(String),
    kafka_partition Int32,
    kafka_offset Int64,
    kafka_time DateTime64(3, 'UTC') COMMENT 'when the broker took the record',
    observed_at DateTime64(3, 'UTC') COMMENT 'when the answer that the record comes from was read',
    key String,
    payload_hash String COMMENT 'SHA-256 of the canonical JSON without ingested_at, empty if nobody said',
    record String COMMENT 'the value, letter by letter' CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(kafka_time)
ORDER BY (kafka_topic, kafka_partition, kafka_offset, kafka_time)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE TABLE IF NOT EXISTS dw.raw_event_highlights
(
    kafka_topic LowCardinality(String),
    kafka_partition Int32,
    kafka_offset Int64,
    kafka_time DateTime64(3, 'UTC') COMMENT 'when the broker took the record',
    observed_at DateTime64(3, 'UTC') COMMENT 'when the answer that the record comes from was read',
    key String,
    payload_hash String COMMENT 'SHA-256 of the canonical JSON without ingested_at, empty if nobody said',
    record String COMMENT 'the value, letter by letter' CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(kafka_time)
ORDER BY (kafka_topic, kafka_partition, kafka_offset, kafka_time)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE TABLE IF NOT EXISTS dw.raw_event_lineup
(
    kafka_topic LowCardinality(String),
    kafka_partition Int32,
    kafka_offset Int64,
    kafka_time DateTime64(3, 'UTC') COMMENT 'when the broker took the record',
    observed_at DateTime64(3, 'UTC') COMMENT 'when the answer that the record comes from was read',
    key String,
    payload_hash String COMMENT 'SHA-256 of the canonical JSON without ingested_at, empty if nobody said',
    record String COMMENT 'the value, letter by letter' CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(kafka_time)
ORDER BY (kafka_topic, kafka_partition, kafka_offset, kafka_time)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE TABLE IF NOT EXISTS dw.raw_event
(
    kafka_topic LowCardinality(String),
    kafka_partition Int32,
    kafka_offset Int64,
    kafka_time DateTime64(3, 'UTC') COMMENT 'when the broker took the record',
    observed_at DateTime64(3, 'UTC') COMMENT 'when the answer that the record comes from was read',
    key String,
    payload_hash String COMMENT 'SHA-256 of the canonical JSON without ingested_at, empty if nobody said',
    record String COMMENT 'the value, letter by letter' CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(kafka_time)
ORDER BY (kafka_topic, kafka_partition, kafka_offset, kafka_time)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE TABLE IF NOT EXISTS dw.raw_team
(
    kafka_topic LowCardinality(String),
    kafka_partition Int32,
    kafka_offset Int64,
    kafka_time DateTime64(3, 'UTC') COMMENT 'when the broker took the record',
    observed_at DateTime64(3, 'UTC') COMMENT 'when the answer that the record comes from was read',
    key String,
    payload_hash String COMMENT 'SHA-256 of the canonical JSON without ingested_at, empty if nobody said',
    record String COMMENT 'the value, letter by letter' CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(kafka_time)
ORDER BY (kafka_topic, kafka_partition, kafka_offset, kafka_time)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE TABLE IF NOT EXISTS dw.raw_player
(
    kafka_topic LowCardinality(String),
    kafka_partition Int32,
    kafka_offset Int64,
    kafka_time DateTime64(3, 'UTC') COMMENT 'when the broker took the record',
    observed_at DateTime64(3, 'UTC') COMMENT 'when the answer that the record comes from was read',
    key String,
    payload_hash String COMMENT 'SHA-256 of the canonical JSON without ingested_at, empty if nobody said',
    record String COMMENT 'the value, letter by letter' CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(kafka_time)
ORDER BY (kafka_topic, kafka_partition, kafka_offset, kafka_time)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE TABLE IF NOT EXISTS dw.raw_venue
(
    kafka_topic LowCardinality(String),
    kafka_partition Int32,
    kafka_offset Int64,
    kafka_time DateTime64(3, 'UTC') COMMENT 'when the broker took the record',
    observed_at DateTime64(3, 'UTC') COMMENT 'when the answer that the record comes from was read',
    key String,
    payload_hash String COMMENT 'SHA-256 of the canonical JSON without ingested_at, empty if nobody said',
    record String COMMENT 'the value, letter by letter' CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(kafka_time)
ORDER BY (kafka_topic, kafka_partition, kafka_offset, kafka_time)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE TABLE IF NOT EXISTS dw.raw_league
(
    kafka_topic LowCardinality(String),
    kafka_partition Int32,
    kafka_offset Int64,
    kafka_time DateTime64(3, 'UTC') COMMENT 'when the broker took the record',
    observed_at DateTime64(3, 'UTC') COMMENT 'when the answer that the record comes from was read',
    key String,
    payload_hash String COMMENT 'SHA-256 of the canonical JSON without ingested_at, empty if nobody said',
    record String COMMENT 'the value, letter by letter' CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(kafka_time)
ORDER BY (kafka_topic, kafka_partition, kafka_offset, kafka_time)
SETTINGS non_replicated_deduplication_window = 1000;

package io.touchline.delivery;

import io.touchline.clickhouse.ClickHouse;
import io.touchline.clickhouse.ClickHouseException;
import io.touchline.contract.RecordHeaders;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;

/**
 * Writes a batch to a raw table of ClickHouse as one insert, one row per record.
 *
 * <p>The same records have the same deduplication token, so an insert whose outcome nobody knows can be repeated. Records
 * that come again in another batch are rows of the same key, of which one stays.
 */
final class ClickHouseStore implements Store {

    private static final String TARGET = "ClickHouse";

    private final BatchJson json;
    private final ClickHouse clickHouse;
    private final String table;

    /** @param table as {@code database.table}, never made from what a record says */
    ClickHouseStore(BatchJson json, ClickHouse clickHouse, String table) {
        this.json = json;
        this.clickHouse = clickHouse;
        this.table = table;
    }

    @Override
    public long write(List<SinkRecord> batch) throws BadRecordsException, RecordRejectedException, TargetDownException {
        requireObjects(batch);
        try {
            clickHouse.insert(table, rows(batch), token(batch));
            return batch.size();
        } catch (ClickHouseException e) {
            if (e.isDataError()) {
                throw new RecordRejectedException(FirstLine.of(e), e);
            }
            throw new TargetDownException(TARGET, FirstLine.of(e), e);
        }
    }

    private void requireObjects(List<SinkRecord> batch) throws BadRecordsException {
        Map<SinkRecord, RecordRejectedException> bad = new LinkedHashMap<>();
        for (SinkRecord record : batch) {
            try {
                json.requireTextObject(record.valueBytes());
            } catch (RecordRejectedException e) {
                bad.put(record, e);
            }
        }
        if (!bad.isEmpty()) {
            throw new BadRecordsException(bad);
        }
    }

    private static byte[] rows(List<SinkRecord> batch) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (SinkRecord record : batch) {
            StringBuilder row = new StringBuilder(record.valueBytes().length + 300);
            row.append("{\"kafka_topic\":");
            BatchJson.appendText(row, record.topic());
            row.append(",\"kafka_partition\":").append(record.partition());
            row.append(",\"kafka_offset\":").append(record.offset());
            row.append(",\"kafka_time\":\"")
                    .append(Instant.ofEpochMilli(record.asRead().timestamp()));
            row.append("\",\"observed_at\":\"").append(record.observedAt());
            row.append("\",\"key\":");
            BatchJson.appendText(row, record.key() == null ? "" : record.key());
            row.append(",\"payload_hash\":");
            BatchJson.appendText(row, payloadHash(record));
            row.append(",\"record\":");
            BatchJson.appendText(row, record.value());
            row.append("}\n");
            rows.writeBytes(row.toString().getBytes(StandardCharsets.UTF_8));
        }
        return rows.toByteArray();
    }

    private static String payloadHash(SinkRecord record) {
        Header header = record.headers().lastHeader(RecordHeaders.PAYLOAD_HASH);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String token(List<SinkRecord> batch) {
        try {
            MessageDigest positions = MessageDigest.getInstance("SHA-256");
            for (SinkRecord record : batch) {
                // With the time: a topic that is made anew begins again at offset 0.
                String position = record.position() + "@" + record.asRead().timestamp() + "\n";
                positions.update(position.getBytes(StandardCharsets.UTF_8));
            }
            return batch.get(0).position() + "+" + batch.size() + "-"
                    + HexFormat.of().formatHex(positions.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

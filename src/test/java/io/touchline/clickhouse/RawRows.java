package io.touchline.clickhouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Made-up records for the raw tables, each with an offset of its own. */
final class RawRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ClickHouse clickHouse;
    private long offset;

    RawRows(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    /**
     * Inserts a record as the store route does.
     *
     * @param observedAt as {@code 2026-10-05T20:00:00Z}
     * @param members names and values, in turns
     */
    void add(String table, String observedAt, String... members) throws ClickHouseException {
        Map<String, Object> record = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            record.put(members[i], members[i + 1]);
        }
        offset++;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kafka_topic", "validated.soccer." + table);
        row.put("kafka_partition", 0);
        row.put("kafka_offset", offset);
        row.put("kafka_time", "2026-11-01T00:00:00Z");
        row.put("observed_at", observedAt);
        row.put("key", "k");
        row.put("payload_hash", "");
        row.put("record", text(record));
        clickHouse.insert("dw.raw_" + table, text(row).getBytes(StandardCharsets.UTF_8), table + offset);
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

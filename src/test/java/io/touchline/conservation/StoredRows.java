package io.touchline.conservation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of the two tables, each held against the record that it says it comes from. */
final class StoredRows {

    private static final int AT_A_TIME = 5_000;

    private final NumberedRecords records;
    private final Ledger ledger;
    private final Findings findings;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Integer> states = new HashMap<>();
    private final BitSet events = new BitSet();
    private long deliveries;

    StoredRows(NumberedRecords records, Ledger ledger, Findings findings) {
        this.records = records;
        this.ledger = ledger;
        this.findings = findings;
    }

    void read(JdbcTemplate sql) {
        sql.setFetchSize(AT_A_TIME);
        // The driver reads a result in parts only within a transaction.
        new TransactionTemplate(new DataSourceTransactionManager(sql.getDataSource())).executeWithoutResult(reading -> {
            sql.query("select * from conserved.states", row -> {
                states.put(row.getString("entity"), row.getInt("number"));
                check(row, NumberedRecords.STATES);
            });
            sql.query("select * from conserved.events", row -> {
                events.set(row.getInt("number"));
                deliveries += row.getInt("deliveries");
                check(row, NumberedRecords.EVENTS);
            });
        });
    }

    int count() {
        return states.size() + events.cardinality();
    }

    /** How often events were written beyond the first time. */
    long duplicates() {
        return deliveries - events.cardinality();
    }

    boolean holdsEvent(int number) {
        return events.get(number);
    }

    /** The number of the version that the entity's row holds; null without a row. */
    Integer versionOf(String entity) {
        return states.get(entity);
    }

    private void check(ResultSet row, String topic) throws SQLException {
        int number = row.getInt("number");
        if (!ledger.isAccepted(number)) {
            findings.add("a row of a record that was never accepted", topic + " " + number);
            return;
        }
        NumberedRecord record = records.get(number);
        if (!record.isGood()) {
            findings.add("poison is stored: " + record.poison(), topic + " " + number);
        } else if (!record.topic().equals(topic) || !isSame(row, record)) {
            findings.add("a row differs from its record", topic + " " + number);
        } else if (!isFrom(row, topic, number)) {
            findings.add("a row names another place in Kafka, or time, than its record's", topic + " " + number);
        }
    }

    private boolean isSame(ResultSet row, NumberedRecord record) throws SQLException {
        try {
            var sent = json.readTree(record.value());
            return json.readTree(row.getString("raw")).equals(sent)
                    && (record.entity() == null || record.entity().equals(row.getString("entity")))
                    && row.getString("code").equals(sent.get("code").textValue())
                    && row.getString("name").equals(sent.get("name").textValue())
                    && row.getString("kind").equals(sent.get("kind").textValue())
                    && row.getInt("amount") == sent.get("amount").intValue();
        } catch (IOException e) {
            throw new UncheckedIOException("a good record is JSON", e);
        }
    }

    private boolean isFrom(ResultSet row, String topic, int number) throws SQLException {
        return row.getString("kafka_topic").equals(topic)
                && row.getInt("kafka_partition") == ledger.partition(number)
                && row.getLong("kafka_offset") == ledger.offset(number)
                && row.getObject("observed_at", OffsetDateTime.class)
                        .toInstant()
                        .equals(Instant.ofEpochMilli(ledger.observedAt(number)));
    }
}

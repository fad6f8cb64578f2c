package io.touchline.contract;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Tells when the answer that a record comes from was read: what its header says, or the broker's time.
 *
 * <p>No record is younger than now: one from a clock that runs ahead would outlive all that follow it. All records of one
 * answer say the same, so what was read last is remembered; each thread needs one of its own.
 */
public final class ObservedAt {

    private final Clock clock;
    private byte[] lastHeader;
    private Instant last;

    public ObservedAt(Clock clock) {
        this.clock = clock;
    }

    /** When the record was observed. */
    public Instant of(ConsumerRecord<?, ?> record) {
        Header header = record.headers().lastHeader(RecordHeaders.OBSERVED_AT);
        byte[] said = header == null ? null : header.value();
        if (said == null) {
            return notInTheFuture(Instant.ofEpochMilli(record.timestamp()));
        }
        if (!Arrays.equals(said, lastHeader)) {
            Instant read = parse(said);
            if (read == null) {
                return notInTheFuture(Instant.ofEpochMilli(record.timestamp()));
            }
            last = notInTheFuture(read);
            lastHeader = said;
        }
        return last;
    }

    private Instant notInTheFuture(Instant time) {
        Instant now = clock.instant();
        return time.isBefore(now) ? time : now;
    }

    private static Instant parse(byte[] text) {
        try {
            return Instant.parse(new String(text, StandardCharsets.UTF_8));
        } catch (DateTimeException e) {
            return null;
        }
    }
}

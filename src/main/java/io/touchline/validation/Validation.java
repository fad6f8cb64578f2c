package io.touchline.validation;

import io.touchline.contract.Checked;
import io.touchline.contract.Contract;
import io.touchline.contract.Contracts;
import io.touchline.contract.Violation;
import io.touchline.delivery.TargetDownException;
import io.touchline.kafkabatch.RecordBatch;
import io.touchline.topics.MirrorTopics;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Checks records by the contracts of their topics: the bean {@code validation} of the routes.
 *
 * <p>What it promises: when {@link #check} returns, Kafka has each record of the batch in {@code validated.TOPIC}, keyed by
 * its primary key, or in {@code rejected.TOPIC}, as it came and with all that is wrong with it; or it was a repeat that a
 * setting drops. When it throws, the batch has to come again, as {@code kafka-batch} makes it; then some may be there twice.
 */
public final class Validation {

    private final Contracts contracts;
    private final Outlet outlet;
    private final Repeats repeats;
    private final ValidationMonitor monitor;
    private final Clock clock;

    Validation(Contracts contracts, Outlet outlet, Repeats repeats, ValidationMonitor monitor, Clock clock) {
        this.contracts = contracts;
        this.outlet = outlet;
        this.repeats = repeats;
        this.monitor = monitor;
        this.clock = clock;
    }

    /**
     * Checks the batch that is the exchange's body, and sends each of its records on.
     *
     * @throws TargetDownException when the brokers cannot take a record now
     */
    public void check(Exchange exchange) throws TargetDownException {
        RecordBatch batch = exchange.getMessage().getBody(RecordBatch.class);
        if (batch == null) {
            throw new IllegalArgumentException("the body is not a batch of kafka-batch any more");
        }
        // One set of contracts for the whole batch, whatever is edited meanwhile.
        Map<String, Optional<Contract>> ofBatch = new HashMap<>();
        Repeats.Lookup seen = repeats.lookup(batch);
        Tally tally = new Tally();
        MirrorRecords mirrors = new MirrorRecords(clock);
        Outlet.Sending sending = outlet.begin(mirrors);
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            String topic = record.topic();
            if (MirrorTopics.isOutput(topic)) {
                // A pattern that is too wide: what was checked must not go round for ever, and lies safe where it is.
                tally.count(topic, Tally.Result.LEFT_ALONE);
                continue;
            }
            Checked checked = ofBatch.computeIfAbsent(topic, contracts::of)
                    .map(contract -> contract.check(record.value()))
                    .orElseGet(() -> noContract(topic));
            tally.countUnknown(topic, checked.unknownFields());
            if (!checked.isGood()) {
                tally.countViolations(topic, checked.violations());
                tally.count(topic, Tally.Result.REJECTED);
                sending.rejected(record, checked.violations());
            } else if (seen.isRepeat(record, checked)) {
                tally.count(topic, Tally.Result.REPEATED);
            } else {
                tally.count(topic, Tally.Result.VALIDATED);
                sending.validated(record, checked);
            }
        }
        sending.await(tally);
        seen.remember();
        monitor.add(tally);
    }

    private static Checked noContract(String topic) {
        return Checked.bad(
                new Violation("", "contract", "a contract of the topic, " + topic + ".json", "none for this topic"));
    }
}

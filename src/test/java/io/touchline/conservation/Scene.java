package io.touchline.conservation;

import static org.awaitility.Awaitility.await;

import io.touchline.embedded.Targets;
import java.time.Duration;

/** All that a fault can hit, and the stream of records by which it knows how long it has lasted. */
record Scene(Targets targets, Instances instances, Oracle oracle) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Waits until the oracle has made that many more records, which it does also while the broker is away. */
    void awaitMoreRecords(int count) {
        int enough = oracle.made() + count;
        await("the oracle goes on").atMost(PATIENCE).until(() -> oracle.made() >= enough);
    }
}

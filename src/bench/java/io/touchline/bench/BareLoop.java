package io.touchline.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The yardstick: what a good engineer writes to bring one topic into one table and nothing else. Kafka's consumers and
 * JDBC, the same statement as the service; no framework, no dead letters, no metrics, no check of any record.
 *
 * <p>Runs until its standard input ends.
 */
final class BareLoop {

    private BareLoop() {}

    /** Takes the brokers, the database's URL, topic, group, how many consumers, and most records in a batch. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String statement = Files.readString(Path.of("src", "bench", "sql", "upsert-matches.sql"))
                .replace(":batch", "?");
        List<BareConsumer> consumers = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[4]); i++) {
            consumers.add(new BareConsumer(
                    arguments[0], arguments[1], arguments[2], arguments[3], Integer.parseInt(arguments[5]), statement));
        }
        consumers.forEach(Thread::start);
        System.in.transferTo(OutputStream.nullOutputStream());
        for (BareConsumer consumer : consumers) {
            consumer.finish();
        }
    }
}

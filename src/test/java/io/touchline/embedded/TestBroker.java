package io.touchline.embedded;

import java.nio.file.Path;

/** A real broker for the tests of other packages. */
public final class TestBroker implements AutoCloseable {

    private final EmbeddedKafka kafka;

    public TestBroker(Path folder) {
        FreePorts ports = new FreePorts();
        kafka = new EmbeddedKafka(folder, ports.any(), ports.any());
    }

    /** As {@code host:port}. */
    public String servers() {
        return String.join(",", kafka.getBootstrapServers());
    }

    @Override
    public void close() {
        kafka.close();
    }
}

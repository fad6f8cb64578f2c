package io.touchline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@link BareLoop} or {@link BareForwarding} in a process of its own. */
final class BareSubject implements Subject {

    static final String NAME = "bare loop";

    private final Servers servers;

    BareSubject(Servers servers) {
        this.servers = servers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ChildJvm start(Workload workload, Path log) throws IOException {
        return ChildJvm.ofClass(
                log,
                Map.of("POSTGRES_PASSWORD", Servers.PASSWORD),
                HEAP,
                (workload.isValidation() ? BareForwarding.class : BareLoop.class).getName(),
                List.of(
                        servers.bootstrapServers(),
                        servers.jdbcUrl(),
                        workload.topic(),
                        workload.group(),
                        String.valueOf(workload.consumers()),
                        String.valueOf(workload.batchSize())));
    }
}

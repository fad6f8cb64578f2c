package io.touchline.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** What the broker does with the old records of the topics that describe teams, players and the like. */
final class DimPolicyOption {

    enum Policy {
        compact,
        delete
    }

    @Option(
            names = "--dim-policy",
            paramLabel = "POLICY",
            description =
                    "${COMPLETION-CANDIDATES}, in place of kafka.dim-policy: keeps the last record of each key, or"
                            + " all records for the time that the topic's retention says.")
    private Policy policy;

    /** As settings for the command. */
    List<String> settings() {
        return policy == null ? List.of() : List.of("--kafka.dim-policy=" + policy);
    }
}

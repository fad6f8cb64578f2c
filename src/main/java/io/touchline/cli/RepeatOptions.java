package io.touchline.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Whether and when a command does its work again. */
final class RepeatOptions {

    @ArgGroup(exclusive = true)
    private When when = new When();

    @Option(names = "--runs", paramLabel = "N", description = "With --every or --cron: ends after so many runs.")
    private Integer runs;

    /** One or the other. */
    static final class When {

        @Option(
                names = "--every",
                paramLabel = "TIME",
                description = "Begins a run each time so much time has passed, as 5s.")
        private String every;

        @Option(
                names = "--cron",
                paramLabel = "EXPRESSION",
                description = "Begins a run at these times, for example '0 */5 * * * ?'; seconds come first and may be"
                        + " left out.")
        private String cron;
    }

    /** Null for one run only. */
    String every() {
        return when.every;
    }

    /** Null if it is not by the clock. */
    String cron() {
        return when.cron;
    }

    /** Null for no end. */
    Integer runs() {
        return runs;
    }
}

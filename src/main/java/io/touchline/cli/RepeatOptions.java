package io.touchline.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.scheduling.support.CronExpression;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whether and when a command does its work again. */
final class RepeatOptions {

    private static final int FIELDS_WITHOUT_SECONDS = 5;

    @ArgGroup(exclusive = true)
    private When when = new When();

    @Option(names = "--runs", paramLabel = "N", description = "With --every or --cron: ends after so many runs.")
    private Integer runs;

    private Instant next;

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

    /** Throws ParameterException when something makes no sense. */
    void check(CommandSpec spec) {
        if (when.every != null && duration(spec, "--every", when.every).isZero()) {
            throw new ParameterException(spec.commandLine(), "--every is a time such as 5s, not " + when.every);
        }
        try {
            expression();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--cron: " + e.getMessage(), e);
        }
        if (runs != null && (runs < 1 || when.every == null && when.cron == null)) {
            throw new ParameterException(spec.commandLine(), "--runs is 1 or more, and goes with --every or --cron");
        }
    }

    /**
     * Waits until it is time for a run.
     *
     * @param run from 0
     * @return false when there is none any more
     */
    boolean awaitRun(int run) throws InterruptedException {
        if (runs != null && run >= runs) {
            return false;
        }
        if (when.cron != null) {
            ZonedDateTime time = expression().next(ZonedDateTime.now());
            if (time == null) {
                return false;
            }
            sleepUntil(time.toInstant());
            return true;
        }
        if (run == 0) {
            next = Instant.now();
            return true;
        }
        if (when.every == null) {
            return false;
        }
        next = next.plus(DurationStyle.detectAndParse(when.every));
        sleepUntil(next);
        next = next.isBefore(Instant.now()) ? Instant.now() : next; // a run that took longer is not made up for
        return true;
    }

    /** A time as {@code 500ms}, {@code 2s} or, in seconds, {@code 0.5}. */
    static Duration duration(CommandSpec spec, String option, String text) {
        try {
            Duration duration = text.matches("\\d+([.]\\d+)?")
                    ? Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000))
                    : DurationStyle.detectAndParse(text);
            if (duration.isNegative()) {
                throw new IllegalArgumentException("negative");
            }
            return duration;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ParameterException(
                    spec.commandLine(), option + " is a time such as 500ms or 5s, not '" + text + "'", e);
        }
    }

    private CronExpression expression() {
        if (when.cron == null) {
            return null;
        }
        boolean withoutSeconds = when.cron.strip().split("\\s+").length == FIELDS_WITHOUT_SECONDS;
        return CronExpression.parse(withoutSeconds ? "0 " + when.cron.strip() : when.cron.strip());
    }

    private static void sleepUntil(Instant time) throws InterruptedException {
        Duration wait = Duration.between(Instant.now(), time);
        if (!wait.isNegative()) {
            Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);
        }
    }
}

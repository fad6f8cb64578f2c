package io.touchline.schedule;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * Tells people when a route has failed twice in a row, and when it works again after that: one mail each, however long it
 * lasts. A single failure is told to nobody, since the next turn most often makes up for it.
 */
final class FailureMails implements RunListener {

    private static final int TOLD_AT = 2;

    private final Mails mails;
    private final Supplier<String> managementUrl;

    FailureMails(Mails mails, Supplier<String> managementUrl) {
        this.mails = mails;
        this.managementUrl = managementUrl;
    }

    @Override
    public void ran(TimedRoute route, Run run, int failedBefore) {
        if (!mails.isOn()) {
            return;
        }
        if (run.failed() && failedBefore + 1 == TOLD_AT) {
            mails.send("Touchline: " + route.id() + " failed " + TOLD_AT + " times in a row", failed(route, run));
        } else if (!run.failed() && failedBefore >= TOLD_AT) {
            mails.send("Touchline: " + route.id() + " works again", worksAgain(route, run, failedBefore));
        }
    }

    private String failed(TimedRoute route, Run run) {
        Plan plan = route.plan();
        return """
                The route %s failed %d times in a row, the last time at %s after %d ms:

                  %s

                It goes on being tried (%s%s). There is no further mail until it works again.

                %s"""
                .formatted(
                        route.id(),
                        TOLD_AT,
                        run.at(),
                        run.took().toMillis(),
                        run.error(),
                        plan.cadence(),
                        next(plan.next()),
                        howToLook(route));
    }

    private String worksAgain(TimedRoute route, Run run, int failures) {
        return """
                The route %s works again since %s, after %d failures in a row.

                %s"""
                .formatted(route.id(), run.at(), failures, howToLook(route));
    }

    private static String next(Instant next) {
        return next == null ? "" : ", next at " + next;
    }

    private String howToLook(TimedRoute route) {
        return """
                Look at it, on the machine where it runs (the password of admin is asked for):

                  curl -u admin %s/actuator/schedules/%s
                """
                .formatted(managementUrl.get(), route.id());
    }
}

package io.touchline.cli;

import io.touchline.settings.BadSettingException;
import org.slf4j.LoggerFactory;

/** Why a start failed, in one line. */
final class StartFailure {

    private final Throwable failure;

    StartFailure(Throwable failure) {
        this.failure = failure;
    }

    /** The innermost reason's first line; the whole story goes to the log at the level debug. */
    String line() {
        LoggerFactory.getLogger(StartFailure.class).debug("the start failed", failure);
        Throwable reason = failure;
        while (reason.getCause() != null && reason.getCause() != reason && !isOurs(reason)) {
            reason = reason.getCause();
        }
        String message = reason.getMessage() == null ? reason.getClass().getName() : reason.getMessage();
        return message.lines().findFirst().orElse("")
                + (isOurs(reason) && !isWhole(reason) && reason.getCause() != null ? cause(reason) : "");
    }

    /** What a bad setting says is whole; below it lies only how Spring came to it. */
    private static boolean isWhole(Throwable reason) {
        return reason instanceof BadSettingException;
    }

    /** What our own code says is written for people; what lies below it is not. */
    private static boolean isOurs(Throwable reason) {
        return reason.getStackTrace().length > 0
                && reason.getStackTrace()[0].getClassName().startsWith("io.touchline");
    }

    private static String cause(Throwable reason) {
        String cause = String.valueOf(reason.getCause().getMessage())
                .lines()
                .findFirst()
                .orElse("");
        return reason.getMessage().contains(cause) ? "" : " (" + cause + ")";
    }
}

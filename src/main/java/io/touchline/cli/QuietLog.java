package io.touchline.cli;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Keeps the log silent until its end. */
final class QuietLog {

    private final LoggingSystem logging = LoggingSystem.get(QuietLog.class.getClassLoader());
    private final LogLevel before =
            logging.getLoggerConfiguration(LoggingSystem.ROOT_LOGGER_NAME).getEffectiveLevel();

    QuietLog() {
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    }

    void end() {
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, before);
    }
}

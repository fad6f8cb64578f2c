package io.touchline.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in the log how far a playback has come, at most every ten seconds, and when it is done. */
final class PlaybackLog {

    private static final Logger log = LoggerFactory.getLogger(PlaybackLog.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Clock clock;
    private Instant quietUntil = Instant.MIN;
    private boolean done;

    PlaybackLog(Clock clock) {
        this.clock = clock;
    }

    /** To be called with what is left out of the recordings, and why. */
    static void passedOver(String what) {
        log.warn("playback: {}", what);
    }

    /** To be called once for each answer that is served for the first time. */
    void moved(Progress progress) {
        if (!clock.instant().isBefore(quietUntil)) {
            quietUntil = clock.instant().plus(PAUSE);
            log.info("playback: {} of about {} answers, at {}", progress.served(), progress.total(), progress.at());
        }
    }

    /** To be called at each request that finds none left: whoever asks again has done with the last answer. */
    void askedAgain(Progress progress) {
        if (progress.finished() && !done) {
            done = true;
            log.info("playback: done, {} answers from {} to {}", progress.served(), progress.from(), progress.at());
        }
    }
}

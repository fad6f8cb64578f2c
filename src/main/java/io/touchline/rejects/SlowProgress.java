package io.touchline.rejects;

import io.touchline.topics.Progress;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log every ten seconds how far a long run is. */
final class SlowProgress implements Progress {

    private static final Logger log = LoggerFactory.getLogger(SlowProgress.class);
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private long lastLine = System.nanoTime();

    @Override
    public void at(long read, long all) {
        long now = System.nanoTime();
        if (now - lastLine > BETWEEN.toNanos()) {
            lastLine = now;
            log.info("archiving rejected records: read {} of {}", read, all);
        }
    }
}

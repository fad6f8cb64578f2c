package io.touchline.simulator;

import java.time.Instant;

/**
 * A match as it is planned.
 *
 * @param id unique over all days and competitions
 * @param matchday null in a knock-out stage
 * @param group such as GROUP_A; null outside of groups
 * @param drawn when it becomes known who plays; null when that was never open
 */
record Fixture(
        int id,
        Instant kickOff,
        Integer matchday,
        String stage,
        String group,
        Club home,
        Club away,
        Instant drawn,
        Course course,
        boolean knockOut) {}

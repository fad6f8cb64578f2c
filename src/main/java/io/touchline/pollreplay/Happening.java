package io.touchline.pollreplay;

import io.touchline.matchstate.Decision;
import java.time.Instant;
import java.util.List;

/**
 * A sighting at which something was decided.
 *
 * @param observedAt when it was recorded
 * @param seen what was seen
 * @param decisions about it, at least one unless it is the first sighting
 * @param before what was shown before; null at the first sighting
 * @param shown what is shown since
 */
public record Happening(
        Instant observedAt, String matchId, View seen, List<Decision> decisions, View before, View shown) {

    /** Whether one who looks at status and goals sees something else than before. */
    public boolean isChange() {
        return !shown.looksLike(before);
    }
}

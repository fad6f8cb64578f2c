package io.touchline.matchstate;

import java.util.List;

/**
 * What became of a sighting.
 *
 * @param state what is held now
 * @param decisions in the order of the fields; none for a sighting that says nothing new
 */
public record Step(MatchState state, List<Decision> decisions) {

    /** Whether anything is held that was not before. */
    public boolean isChange() {
        return decisions.stream().anyMatch(decision -> decision.verdict() == Verdict.BELIEVED);
    }
}

package io.touchline.pollreplay;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.matchstate.Decision;
import io.touchline.matchstate.Field;
import io.touchline.matchstate.Goals;
import io.touchline.matchstate.Reason;
import io.touchline.matchstate.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final View FINISHED = view("FINISHED", 1, 0);
    private static final View STALE = view("IN_PLAY", 1, 0);

    private final Story story = new Story("7");
    private Instant now = Instant.parse("2026-06-17T23:45:00Z");

    @Test
    void whatIsRepeatedIsToldOnceAlsoWhenTwoTakeTurns() {
        happens(
                "7",
                FINISHED,
                null,
                new Decision(Field.PHASE, Verdict.BELIEVED, Reason.FORWARD, "IN_PLAY", "FINISHED"));
        happens("8", STALE, null, new Decision(Field.PHASE, Verdict.BELIEVED, Reason.FIRST, null, "IN_PLAY"));
        for (int i = 0; i < 3; i++) {
            happens(
                    "7",
                    STALE,
                    FINISHED,
                    new Decision(Field.PHASE, Verdict.WAITING, Reason.GOES_BACK, "FINISHED", "IN_PLAY"));
            happens(
                    "7",
                    FINISHED,
                    FINISHED,
                    new Decision(Field.PHASE, Verdict.DROPPED, Reason.CONTRADICTED, "FINISHED", "IN_PLAY"));
        }

        assertThat(story.toString().lines())
                .containsExactly(
                        "2026-06-17",
                        "  23:45:00  saw FINISHED 1-0: phase FINISHED believed (forward), shows FINISHED 1-0",
                        "  23:55:00  saw IN_PLAY 1-0: phase IN_PLAY not believed yet (goes back), FINISHED held, still"
                                + " shows FINISHED 1-0",
                        "2026-06-18",
                        "  00:00:00  saw FINISHED 1-0: phase IN_PLAY given up (contradicted), FINISHED held, still shows"
                                + " FINISHED 1-0",
                        "            … these 2 lines 2 more times until 00:20:00");
    }

    @Test
    void aMatchThatWasNeverSeenHasNone() {
        happens("8", STALE, null, new Decision(Field.PHASE, Verdict.BELIEVED, Reason.FIRST, null, "IN_PLAY"));

        assertThat(story.isEmpty()).isTrue();
    }

    private void happens(String match, View seen, View before, Decision decision) {
        story.happened(new Happening(now, match, seen, List.of(decision), before, FINISHED));
        now = now.plus(Duration.ofMinutes(5));
    }

    private static View view(String status, int home, int away) {
        return new View(status, home, away, Goals.UNKNOWN, null);
    }
}

package io.touchline.matchstate;

import static io.touchline.matchstate.Seen.MEXICO;
import static io.touchline.matchstate.Seen.WALES;
import static io.touchline.matchstate.Seen.inPlay;
import static io.touchline.matchstate.Seen.status;
import static io.touchline.matchstate.Watched.match;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatchStateTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    static Stream<MatchState> states() {
        Seen full = status("FINISHED")
                .shootOut(1, 4, 5)
                .winner("AWAY_TEAM")
                .teams(MEXICO, WALES)
                .kickOff("2026-06-14T19:00:00Z")
                .referees("A. Referee")
                .updated(Watched.BEGIN.minusSeconds(60));
        return Stream.of(
                MatchState.NONE,
                match().saw(inPlay(0, 0)).state(),
                match().saw(full).state(),
                everythingWaits(full).state(),
                everythingWaits(full).saw(full, status("nonsense")).state());
    }

    @ParameterizedTest
    @MethodSource("states")
    void itGoesToJsonAndBack(MatchState state) throws JsonProcessingException {
        assertThat(JSON.readValue(JSON.writeValueAsString(state), MatchState.class))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("states")
    void itGoesToJsonAndBackWithoutWhatIsEmpty(MatchState state) throws JsonProcessingException {
        ObjectMapper brief = JSON.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);

        assertThat(brief.readValue(brief.writeValueAsString(state), MatchState.class))
                .isEqualTo(state);
    }

    private static Watched everythingWaits(Seen full) {
        Seen other = status("IN_PLAY")
                .score(0, 0)
                .teams(WALES, MEXICO)
                .kickOff("2026-06-15T19:00:00Z")
                .referees("B. Referee");
        Watched match = match().saw(full, other, full.winner("HOME_TEAM"), other);
        assertThat(match.state().phase().waiting()).isNotNull();
        assertThat(match.state().score().waiting()).isNotNull();
        assertThat(match.state().winner().waiting()).isNotNull();
        assertThat(match.state().home().waiting()).isNotNull();
        assertThat(match.state().away().waiting()).isNotNull();
        return match;
    }
}

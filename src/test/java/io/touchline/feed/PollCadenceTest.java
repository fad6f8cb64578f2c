package io.touchline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.SettableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PollCadenceTest {

    private final SettableClock clock = new SettableClock("2026-06-11T19:00:00Z");
    private final PollCadence cadence = new PollCadence(FeedSettings.defaults(), clock);

    @Test
    void whileNothingIsKnownTheMatchesArePolledAsIfInPlay() {
        assertThat(cadence.reason()).isEqualTo(PollCadence.Reason.START);
        assertThat(cadence.period()).isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN_PLAY", "LIVE", "PAUSED", "EXTRA_TIME", "PENALTY_SHOOTOUT"})
    void aMatchInPlayIsPolledOftenWhateverItsKickOff(String status) {
        saw(match(status, "2020-01-01T00:00:00Z"));

        assertThat(cadence.reason()).isEqualTo(PollCadence.Reason.IN_PLAY);
        assertThat(cadence.period()).isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({
        "TIMED,     2026-06-11T19:05:00Z, MATCH_DAY",
        "TIMED,     2026-06-11T19:04:59Z, IN_PLAY",
        "SCHEDULED, 2026-06-11T19:00:00Z, IN_PLAY",
        "TIMED,     2026-06-11T18:30:01Z, IN_PLAY",
        "TIMED,     2026-06-11T18:30:00Z, MATCH_DAY",
        "FINISHED,  2026-06-11T19:00:00Z, MATCH_DAY",
        "POSTPONED, 2026-06-11T19:00:00Z, MATCH_DAY",
        "TIMED,     2026-06-12T06:59:59Z, MATCH_DAY",
        "TIMED,     2026-06-12T07:00:00Z, IDLE",
        "FINISHED,  2026-06-11T07:00:01Z, MATCH_DAY",
        "FINISHED,  2026-06-11T07:00:00Z, IDLE"
    })
    void otherwiseTheKickOffDecides(String status, String kickOff, PollCadence.Reason expected) {
        saw(match(status, kickOff));

        assertThat(cadence.reason()).isEqualTo(expected);
    }

    @Test
    void aDayWithMatchesIsPolledMoreOftenThanOneWithout() {
        saw(match("FINISHED", "2026-06-11T17:00:00Z"));
        assertThat(cadence.period()).isEqualTo(Duration.ofSeconds(60));

        saw("");
        assertThat(cadence.reason()).isEqualTo(PollCadence.Reason.IDLE);
        assertThat(cadence.period()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void theMostUrgentMatchDecides() {
        saw(match("FINISHED", "2026-06-11T17:00:00Z") + "," + match("IN_PLAY", "2026-06-11T18:00:00Z") + ","
                + match("TIMED", "2026-06-20T17:00:00Z"));

        assertThat(cadence.reason()).isEqualTo(PollCadence.Reason.IN_PLAY);
    }

    @Test
    void aMatchThatNobodyFollowsChangesNothing() {
        var followed = new PollCadence(FeedSettings.with(Map.of("competitions", "PL,CL")), clock);

        followed.saw(
                Json.of("{'matches': [{'status': 'IN_PLAY', 'competition': {'code': 'WC'}}, {'status': 'LIVE'}]}"));
        assertThat(followed.reason()).isEqualTo(PollCadence.Reason.IDLE);
        followed.saw(Json.of("{'matches': [{'status': 'IN_PLAY', 'competition': {'code': 'CL'}}]}"));
        assertThat(followed.reason()).isEqualTo(PollCadence.Reason.IN_PLAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "17",
                "{}",
                "'today'",
                "'2026-06-11'",
                "'-1000000000-01-01T00:00:00Z'",
                "'+1000000000-12-31T23:59:59Z'"
            })
    void aMatchWithoutAUsableTimeKeepsNobodyAwake(String utcDate) {
        saw("{'status': 'TIMED', 'utcDate': %s}".formatted(utcDate));

        assertThat(cadence.reason()).isEqualTo(PollCadence.Reason.IDLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "17", "'IN_PLAY'", "[]", "{}"})
    void whatIsNoMatchKeepsNobodyAwake(String item) {
        saw(item);

        assertThat(cadence.reason()).isEqualTo(PollCadence.Reason.IDLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'matches': null}", "{'matches': {}}", "{'competitions': []}", "[]", "null"})
    void anAnswerWithoutMatchesChangesNothing(String answer) {
        saw(match("IN_PLAY", "2026-06-11T18:00:00Z"));
        cadence.saw(Json.of(answer));

        assertThat(cadence.reason()).isEqualTo(PollCadence.Reason.IN_PLAY);
    }

    private void saw(String matches) {
        cadence.saw(Json.of("{'matches': [" + matches + "]}"));
    }

    private static String match(String status, String utcDate) {
        return "{'status': '%s', 'utcDate': '%s'}".formatted(status, utcDate);
    }
}

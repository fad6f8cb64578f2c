package io.touchline.deadletters;

import static io.touchline.deadletters.Letters.AT;
import static io.touchline.deadletters.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

    private static final Instant NOW = AT.plusSeconds(3600);

    private final Letter letter = letter(
            "touchline-error-class", "org.postgresql.util.PSQLException",
            "touchline-error-route", "store-matches");

    @ParameterizedTest
    @CsvSource({
        "a,     ,   ,   ,   ,   ,   true",
        "a.dlq, ,   ,   ,   ,   ,   true",
        "b,     ,   ,   ,   ,   ,   false",
        ", 1h,      ,   ,   ,   ,   true",
        ", 59m,     ,   ,   ,   ,   false",
        ", 2026-11-21T15:00:00Z, , , , , true",
        ", 99999d,  ,   ,   ,   ,   true",
        ", 1066-10-14T09:00:00Z, , , , , true",
        ", , 59m,       ,   ,   ,   true",
        ", , 1h,        ,   ,   ,   false",
        ", , , PSQLException, , , true",
        ", , , org.postgresql.util.PSQLException, , , true",
        ", , , SQLException, , , false",
        ", , , , store-matches, , true",
        ", , , , store, , false",
        ", , , , , k, true",
        ", , , , , K, false",
        "a, 2h, 1m, PSQLException, store-matches, k, true",
        "a, 2h, 1m, PSQLException, store-matches, x, false",
    })
    void allThatIsGivenHasToFit(
            String topic, String since, String until, String reason, String route, String key, boolean fits) {
        Selection selection = Selection.parse(topic, since, until, reason, route, key, List.of(), NOW);

        assertThat(selection.holds(letter)).isEqualTo(fits);
    }

    @Test
    void singleLettersAreMeantByTheirPositions() {
        assertThat(positions("b.dlq-0@1", "a.dlq-0@7").holds(letter)).isTrue();
        assertThat(positions("a.dlq-0@8").holds(letter)).isFalse();
        assertThat(positions("a.dlq-1@7").holds(letter)).isFalse();
        assertThat(positions("b.dlq-0@1").mayHold("a.dlq")).isFalse();
    }

    @Test
    void aLetterWithoutHeadersIsOfAnUnknownReason() {
        assertThat(Selection.parse(null, null, null, "unknown", "unknown", null, List.of(), NOW)
                        .holds(letter()))
                .isTrue();
    }

    @Test
    void nothingChosenIsEverything() {
        assertThat(positions().isEverything()).isTrue();
        assertThat(positions("a.dlq-0@7").isEverything()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "5",
                "-5m",
                "2 parsecs",
                "2026-11-21",
                "99999999999999999999d",
                "999999999999d",
                "+1000000000-12-31T23:59:59Z"
            })
    void aTimeThatIsNoneIsRefused(String time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Selection.parse(null, time, null, null, null, null, List.of(), NOW))
                .withMessageStartingWith("not a time as 2026-11-21T15:00:00Z, or as 2h");
    }

    private static Selection positions(String... positions) {
        return Selection.parse(null, null, null, null, null, null, List.of(positions), NOW);
    }
}

package io.touchline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAdviceTest {

    private static final Instant NOW = Instant.parse("2026-06-11T19:00:00Z");
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final RetryAdvice advice = new RetryAdvice();

    @Test
    void retryAfterInSecondsIsBelievedFirst() {
        assertThat(advice.after(" 7 ", "30", "Wait 48 seconds.", NOW)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void retryAfterAsADateCountsFromNow() {
        assertThat(advice.after("Thu, 11 Jun 2026 19:00:25 GMT", "30", "Wait 48 seconds.", NOW))
                .isEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void theCounterResetIsBelievedBeforeTheMessage() {
        assertThat(advice.after(null, "30", "Wait 48 seconds.", NOW)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void theMessageIsBelievedLast() {
        assertThat(advice.after(null, null, "You reached your request limit. Wait 48 seconds.", NOW))
                .isEqualTo(Duration.ofSeconds(48));
    }

    @Test
    void aServerThatSaysNothingIsLeftAloneForAMinute() {
        assertThat(advice.after(null, null, null, NOW)).isEqualTo(RetryAdvice.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "soon", "-5", "1.5", "0x10", "+5", "٣", "99999999999999999999", "Thu, 11 Jun", "\0"})
    void whatCannotBeReadIsAsIfItWereNotThere(String garbage) {
        assertThat(advice.after(garbage, "30", null, NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(advice.after(null, garbage, null, NOW)).isEqualTo(RetryAdvice.UNKNOWN);
        assertThat(advice.after(null, null, "Wait " + garbage + " seconds", NOW))
                .isEqualTo(RetryAdvice.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "Thu, 11 Jun 2026 18:59:00 GMT", "Thu, 1 Jan 1970 00:00:00 GMT"})
    void whatHasPassedAlreadyStillGivesTheServerASecond(String past) {
        assertThat(advice.after(past, null, null, NOW)).isEqualTo(A_SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3601", "999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void nothingLongerThanAnHourIsBelieved(String tooLong) {
        assertThat(advice.after(tooLong, null, null, NOW)).isEqualTo(AN_HOUR);
    }
}

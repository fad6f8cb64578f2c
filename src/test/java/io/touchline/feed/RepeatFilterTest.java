package io.touchline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RepeatFilterTest {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final RepeatFilter.Within WITHIN = RepeatFilter.Within.always(HALF_A_MINUTE);

    private final SettableClock clock = new SettableClock("2026-06-11T19:00:00Z");
    private final RepeatFilter filter = new RepeatFilter(clock);

    @Test
    void whatWasNeverSentIsNoRepeat() {
        assertThat(filter.isRepeat("match 1", "hash", WITHIN)).isFalse();
        assertThat(filter.isRepeat("match 1", "hash", WITHIN)).isFalse();
    }

    @Test
    void theSameContentIsARepeatUntilItsTimeIsOver() {
        filter.sent("match 1", "hash");

        clock.pass(HALF_A_MINUTE.minusMillis(1));
        assertThat(filter.isRepeat("match 1", "hash", WITHIN)).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(filter.isRepeat("match 1", "hash", WITHIN)).isFalse();
    }

    @Test
    void otherContentOrAnotherKeyIsNoRepeat() {
        filter.sent("match 1", "hash");

        assertThat(filter.isRepeat("match 1", "other", WITHIN)).isFalse();
        assertThat(filter.isRepeat("match 2", "hash", WITHIN)).isFalse();
    }

    @Test
    void aValueThatComesBackAfterAnotherIsNoRepeat() {
        filter.sent("match 1", "0:0");
        filter.sent("match 1", "1:0");

        assertThat(filter.isRepeat("match 1", "0:0", WITHIN)).isFalse();
    }

    @Test
    void withoutATimeNothingIsARepeat() {
        filter.sent("match 1", "hash");

        assertThat(filter.isRepeat("match 1", "hash", RepeatFilter.Within.always(Duration.ZERO)))
                .isFalse();
    }

    @Test
    void theKeyThatWasNotSeenForLongestIsForgottenFirst() {
        filter.sent("seen", "hash");
        filter.sent("unseen", "hash");
        for (int i = 0; i < 199_999; i++) {
            filter.isRepeat("seen", "hash", WITHIN);
            filter.sent("match " + i, "hash");
        }

        assertThat(filter.isRepeat("unseen", "hash", WITHIN)).isFalse();
        assertThat(filter.isRepeat("seen", "hash", WITHIN)).isTrue();
    }

    @Test
    void afterAChangeTheSameIsSentMoreOftenForATime() {
        var within = new RepeatFilter.Within(Duration.ofMinutes(15), HALF_A_MINUTE, Duration.ofHours(1));
        filter.sent("match 1", "1:0");
        clock.pass(HALF_A_MINUTE);
        assertThat(filter.isRepeat("match 1", "1:0", within)).isTrue();

        filter.sent("match 1", "0:0");
        for (int i = 0; i < 119; i++) {
            clock.pass(HALF_A_MINUTE.minusMillis(1));
            assertThat(filter.isRepeat("match 1", "0:0", within)).isTrue();
            clock.pass(Duration.ofMillis(1));
            assertThat(filter.isRepeat("match 1", "0:0", within)).isFalse();
            filter.sent("match 1", "0:0");
        }
        clock.pass(HALF_A_MINUTE);
        assertThat(filter.isRepeat("match 1", "0:0", within)).isTrue();
    }
}

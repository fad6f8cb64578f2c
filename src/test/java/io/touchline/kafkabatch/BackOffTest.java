package io.touchline.kafkabatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void eachWaitIsTwiceAsLongAsTheOneBeforeUpToTheLimit() {
        BackOff backOff = new BackOff(Duration.ofSeconds(5));

        assertThat(backOff.next()).hasSeconds(1);
        assertThat(backOff.next()).hasSeconds(2);
        assertThat(backOff.next()).hasSeconds(4);
        assertThat(backOff.next()).hasSeconds(5);
        assertThat(backOff.next()).hasSeconds(5);
    }

    @Test
    void afterASuccessItBeginsAnew() {
        BackOff backOff = new BackOff(Duration.ofSeconds(30));
        backOff.next();
        backOff.next();
        backOff.reset();

        assertThat(backOff.next()).hasSeconds(1);
    }
}

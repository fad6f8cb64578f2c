package io.touchline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final CountDownLatch stopping = new CountDownLatch(1);

    @Test
    void whileTheServiceRunsThereIsAlwaysAnotherTry() {
        BackOff backOff = new BackOff(Duration.ofMillis(1), stopping);

        for (int i = 0; i < 100; i++) {
            assertThat(backOff.await()).isTrue();
        }
    }

    @Test
    void onceTheServiceStopsNobodyWaits() {
        stopping.countDown();
        BackOff endless = new BackOff(Duration.ofDays(365), stopping);

        for (int i = 0; i < 100; i++) {
            assertThat(endless.await()).isFalse();
        }
    }

    @Test
    void anInterruptEndsTheWaitAndIsNotSwallowed() {
        Thread.currentThread().interrupt();

        assertThat(new BackOff(Duration.ofDays(365), stopping).await()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}

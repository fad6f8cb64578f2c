package io.touchline.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void allElementsComeInTheirOrder() {
        List<Integer> all = new ArrayList<>();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(() -> upTo(200))) {
            ahead.forEachRemaining(all::add);
            assertThat(ahead.hasNext()).isFalse();
        }
        assertThat(all).hasSize(200).isSorted().startsWith(1).endsWith(200);
    }

    @Test
    void aFailureComesAfterWhatWasFetchedBeforeIt() {
        try (ReadAhead<Integer> ahead = new ReadAhead<>(() -> fetched.get() == 2 ? broken() : upTo(2))) {
            assertThat(ahead.next()).isEqualTo(1);
            assertThat(ahead.next()).isEqualTo(2);
            assertThatIllegalStateException().isThrownBy(ahead::hasNext).withMessageContaining("it broke");
        }
    }

    @Test
    void whoStopsInTheMiddleLeavesNoThreadBehind() {
        ReadAhead<Integer> ahead = new ReadAhead<>(() -> upTo(Integer.MAX_VALUE));
        ahead.next();

        ahead.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("read-ahead");
    }

    private static Optional<Integer> broken() {
        throw new IllegalArgumentException("it broke");
    }

    private Optional<Integer> upTo(int last) {
        return fetched.get() < last ? Optional.of(fetched.incrementAndGet()) : Optional.empty();
    }
}

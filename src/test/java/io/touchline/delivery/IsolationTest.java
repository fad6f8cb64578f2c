package io.touchline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationTest {

    private final List<Long> setAside = new ArrayList<>();

    @Test
    void aGoodBatchIsOneStatement() throws TargetDownException {
        PickyStore store = new PickyStore(Set.of());

        assertThat(write(store, 2000)).isEqualTo(2000);
        assertThat(store.statements).isEqualTo(1);
        assertThat(setAside).isEmpty();
    }

    @Test
    void anEmptyBatchIsNoStatement() throws TargetDownException {
        PickyStore store = new PickyStore(Set.of());

        assertThat(write(store, 0)).isZero();
        assertThat(store.statements).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 23", "999, 23", "1999, 23", "1234, 23"})
    void oneBadRecordCostsTwiceTheLogarithmOfTheBatch(long bad, int mostStatements) throws TargetDownException {
        PickyStore store = new PickyStore(Set.of(bad));

        assertThat(write(store, 2000)).isEqualTo(1999);
        assertThat(store.statements).isLessThanOrEqualTo(mostStatements);
        assertThat(setAside).containsExactly(bad);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1000})
    void allGoodRecordsAreWrittenInOrderAndAllBadOnesSetAsideInOrder(int size) throws TargetDownException {
        Set<Long> bad = LongStream.range(0, size)
                .filter(offset -> offset % 3 == 1 || offset % 7 == 0)
                .boxed()
                .collect(Collectors.toSet());
        PickyStore store = new PickyStore(bad);

        assertThat(write(store, size)).isEqualTo(size - bad.size());
        assertThat(store.written).hasSize(size - bad.size()).isSorted().doesNotContainAnyElementsOf(bad);
        assertThat(setAside).isSorted().containsExactlyInAnyOrderElementsOf(bad);
    }

    @Test
    void aBatchOfBadRecordsIsSetAsideWhole() throws TargetDownException {
        PickyStore store = new PickyStore(Set.of(0L, 1L, 2L, 3L));

        assertThat(write(store, 4)).isZero();
        assertThat(setAside).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void recordsThatAreOnlyBadTogetherAreAllWritten() throws TargetDownException {
        List<SinkRecord> written = new ArrayList<>();
        Store oneAtATime = batch -> {
            if (batch.size() > 1) {
                throw new RecordRejectedException("the same row twice", null);
            }
            written.addAll(batch);
            return 1;
        };

        List<SinkRecord> records = Records.good(5);

        assertThat(isolation(oneAtATime).write(records)).isEqualTo(5);
        assertThat(written).isEqualTo(records);
        assertThat(setAside).isEmpty();
    }

    @Test
    void badRecordsThatAreKnownCostOneStatementMore() throws TargetDownException {
        List<SinkRecord> records = Records.good(2000);
        Set<Long> bad = Set.of(0L, 7L, 1999L);
        List<Integer> sizes = new ArrayList<>();
        Store reader = batch -> {
            sizes.add(batch.size());
            Map<SinkRecord, RecordRejectedException> reasons = new LinkedHashMap<>();
            batch.stream()
                    .filter(record -> bad.contains(record.offset()))
                    .forEach(record -> reasons.put(record, new RecordRejectedException("no JSON", null)));
            if (!reasons.isEmpty()) {
                throw new BadRecordsException(reasons);
            }
            return batch.size();
        };

        assertThat(isolation(reader).write(records)).isEqualTo(1997);
        assertThat(sizes).containsExactly(2000, 1997);
        assertThat(setAside).containsExactly(0L, 7L, 1999L);
    }

    @Test
    void aStoreThatIsDownIsNoFaultOfTheRecords() {
        Store down = batch -> {
            throw new TargetDownException("PostgreSQL", "connection refused", null);
        };

        assertThatExceptionOfType(TargetDownException.class)
                .isThrownBy(() -> isolation(down).write(Records.good(3)));
        assertThat(setAside).isEmpty();
    }

    @Test
    void aStoreThatGoesDownInTheMiddleStopsTheRest() {
        PickyStore store = new PickyStore(Set.of(0L));
        store.downAfter = 4;

        assertThatExceptionOfType(TargetDownException.class).isThrownBy(() -> write(store, 8));
        assertThat(setAside).containsExactly(0L);
        assertThat(store.written).isEmpty();
    }

    @Test
    void aBadRecordThatCannotBeSetAsideIsNotPassedOver() {
        PickyStore store = new PickyStore(Set.of(1L));
        Isolation isolation = new Isolation(store, (record, reason) -> {
            throw new TargetDownException("Kafka", "no broker", null);
        });

        assertThatExceptionOfType(TargetDownException.class).isThrownBy(() -> isolation.write(Records.good(4)));
        assertThat(store.written).containsExactly(0L);
    }

    private long write(Store store, int size) throws TargetDownException {
        return isolation(store).write(Records.good(size));
    }

    private Isolation isolation(Store store) {
        return new Isolation(store, (record, reason) -> setAside.add(record.offset()));
    }

    /** Refuses every batch that holds a bad record, as a database does. */
    private static final class PickyStore implements Store {

        private final Set<Long> bad;
        private final List<Long> written = new ArrayList<>();
        private int statements;
        private int downAfter = Integer.MAX_VALUE;

        PickyStore(Set<Long> bad) {
            this.bad = bad;
        }

        @Override
        public long write(List<SinkRecord> batch) throws RecordRejectedException, TargetDownException {
            if (statements == downAfter) {
                throw new TargetDownException("PostgreSQL", "connection refused", null);
            }
            statements++;
            List<Long> offsets = batch.stream().map(SinkRecord::offset).toList();
            if (offsets.stream().anyMatch(bad::contains)) {
                throw new RecordRejectedException("bad record", null);
            }
            written.addAll(offsets);
            return offsets.size();
        }
    }
}

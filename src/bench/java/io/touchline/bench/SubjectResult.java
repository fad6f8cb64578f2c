package io.touchline.bench;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** All runs of one subject in one row. */
record SubjectResult(String name, List<Measurement> runs) {

    Spread recordsPerSecond() {
        return spread(Measurement::recordsPerSecond);
    }

    Spread cpuSeconds() {
        return spread(Measurement::cpuSeconds);
    }

    Spread cpuSecondsWithStart() {
        return spread(Measurement::cpuSecondsWithStart);
    }

    Spread peakMegabytes() {
        return spread(run -> run.peakBytes() == null ? null : run.peakBytes() / 1048576.0);
    }

    /** Null when it was not measured. */
    private Spread spread(Function<Measurement, Double> figure) {
        List<Double> figures =
                runs.stream().map(figure).filter(Objects::nonNull).sorted().toList();
        return figures.isEmpty() ? null : Spread.of(figures);
    }
}

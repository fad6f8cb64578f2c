package io.touchline.bench;

import java.util.List;

/**
 * Everything that one run of the benchmark found out.
 *
 * @param poll null when it was not asked for, as are {@code games} and {@code live}
 */
record BenchmarkResult(Machine machine, List<RowResult> rows, PollResult poll, GamesResult games, LiveResult live) {}

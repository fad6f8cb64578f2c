package io.touchline.bench;

import java.util.List;

/**
 * How fast {@code GET /api/games} is answered.
 *
 * @param games how many are in the list
 * @param bytes size of the list
 * @param zipped the same, compressed
 * @param rows one for each way to ask
 */
record GamesResult(int games, int bytes, int zipped, List<Row> rows) {

    /**
     * What wrk found.
     *
     * @param name what was asked
     * @param connections how many asked at a time, each again as soon as it has its answer
     * @param perSecond answers in a second
     * @param millis the time of an answer that half, 99 of 100, and all of them did not exceed
     */
    record Row(String name, int connections, double perSecond, double half, double most99, double most) {}
}

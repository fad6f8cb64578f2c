package io.touchline.deadletters;

import java.util.Map;

/**
 * The dead letters of a selection, counted.
 *
 * @param total all of them
 * @param topics by the dead-letter topic that they are in
 * @param reasons by what was wrong, as {@code PSQLException}
 * @param routes by the route that gave up on them
 * @param ages by how old they are: {@code last hour}, {@code last day}, {@code older}
 */
public record Overview(
        Tally total,
        Map<String, Tally> topics,
        Map<String, Tally> reasons,
        Map<String, Tally> routes,
        Map<String, Tally> ages) {}

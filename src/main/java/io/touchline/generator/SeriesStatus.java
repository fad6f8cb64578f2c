package io.touchline.generator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * How far a series of invented games is.
 *
 * @param id to stop it by
 * @param state running, finished, stopped or failed
 * @param games how many were sent to their end
 * @param records how many records that were
 * @param problem why it failed; null if it did not
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SeriesStatus(int id, SeriesOrder order, String state, int games, int records, String problem) {}

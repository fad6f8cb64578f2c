package io.touchline.simulator;

/** The resources that the simulator serves, whether they are invented or played back. */
interface FootballDataApi {

    /** {@code /v4/matches}: matches of all competitions, today's unless filtered otherwise. */
    Answer matches(MatchFilters filters);

    /** {@code /v4/competitions}. */
    Answer competitions();

    /** {@code /v4/competitions/{code}/matches}; 404 where the competition is unknown. */
    Answer competitionMatches(String code, MatchFilters filters);

    /** {@code /v4/competitions/{code}/standings}; 404 where there are none. */
    Answer standings(String code);
}

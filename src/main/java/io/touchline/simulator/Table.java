package io.touchline.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of standings: three points for a win, then goal difference, goals, name. Only finished matches count. */
record Table(Kind kind, List<Row> rows) {

    private static final Comparator<Row> ORDER = Comparator.comparingInt(Row::points)
            .thenComparingInt(Row::goalDifference)
            .thenComparingInt(Row::goalsFor)
            .reversed()
            .thenComparing(row -> row.club().name());

    Table {
        rows = List.copyOf(rows);
    }

    static Table of(List<Club> clubs, List<Match> matches, Instant now, Kind kind) {
        Map<Club, Row> rows = new LinkedHashMap<>();
        clubs.forEach(club -> rows.put(club, new Row(club, 0, 0, 0, 0, 0)));
        for (Match match : matches) {
            MatchView view = match.at(now);
            if (view.status() != Status.FINISHED) {
                continue;
            }
            Goals goals = view.score().fullTime();
            if (kind != Kind.AWAY) {
                rows.computeIfPresent(view.home(), (club, row) -> row.plus(goals.home(), goals.away()));
            }
            if (kind != Kind.HOME) {
                rows.computeIfPresent(view.away(), (club, row) -> row.plus(goals.away(), goals.home()));
            }
        }
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort(ORDER);
        return new Table(kind, sorted);
    }

    /** Which matches of a club count. */
    enum Kind {
        TOTAL,
        HOME,
        AWAY
    }

    record Row(Club club, int won, int draw, int lost, int goalsFor, int goalsAgainst) {

        int played() {
            return won + draw + lost;
        }

        int points() {
            return 3 * won + draw;
        }

        int goalDifference() {
            return goalsFor - goalsAgainst;
        }

        private Row plus(int scored, int conceded) {
            return new Row(
                    club,
                    won + (scored > conceded ? 1 : 0),
                    draw + (scored == conceded ? 1 : 0),
                    lost + (scored < conceded ? 1 : 0),
                    goalsFor + scored,
                    goalsAgainst + conceded);
        }
    }
}

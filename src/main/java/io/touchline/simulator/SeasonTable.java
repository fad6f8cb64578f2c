package io.touchline.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One of the tables in an answer with standings.
 *
 * <p>A group is called "Group A" here and GROUP_A in its matches: the API itself does not agree with itself.
 */
record SeasonTable(Table table, String stage, String group) {

    /** Total, home and away for a league; one for each group of a cup that has groups; none for other cups. */
    static List<SeasonTable> of(Season season, Instant now) {
        List<SeasonTable> tables = new ArrayList<>();
        Competition competition = season.competition();
        if (competition.format() == Competition.Format.LEAGUE) {
            for (Table.Kind kind : Table.Kind.values()) {
                Table table = Table.of(competition.clubs(), season.matches(), now, kind);
                tables.add(new SeasonTable(table, "REGULAR_SEASON", null));
            }
        }
        byGroup(season).forEach((group, matches) -> {
            Table table = Table.of(clubs(matches), matches, now, Table.Kind.TOTAL);
            tables.add(new SeasonTable(table, "ALL", "Group " + group.substring("GROUP_".length())));
        });
        return tables;
    }

    private static Map<String, List<Match>> byGroup(Season season) {
        Map<String, List<Match>> groups = new TreeMap<>();
        for (Match match : season.matches()) {
            if (match.fixture().group() != null) {
                groups.computeIfAbsent(match.fixture().group(), group -> new ArrayList<>())
                        .add(match);
            }
        }
        return groups;
    }

    private static List<Club> clubs(List<Match> matches) {
        TreeSet<Club> clubs = new TreeSet<>(Comparator.comparingInt(Club::id));
        matches.forEach(match -> clubs.add(match.fixture().home()));
        matches.forEach(match -> clubs.add(match.fixture().away()));
        return List.copyOf(clubs);
    }
}

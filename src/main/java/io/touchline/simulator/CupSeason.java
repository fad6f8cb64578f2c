package io.touchline.simulator;

import io.touchline.simulator.FixtureList.Pairing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plans a cup season: with groups first, or knock-out from the first day. */
final class CupSeason {

    static final int KNOCK_OUT_DAYS = 4;
    static final int GROUPS_DAYS = 6;
    private static final int GROUP_SIZE = 4;
    private static final int GROUP_ROUNDS = 3;

    private final InventedWorld world;
    private final Competition competition;
    private final FixtureList list;
    private final KnockOutRounds knockOut;

    CupSeason(InventedWorld world, Competition competition) {
        this.world = world;
        this.competition = competition;
        this.list = new FixtureList(world, competition);
        this.knockOut = new KnockOutRounds(list);
    }

    /** 32 clubs in four days; the final is on the evening of the semi-finals, and open until they are over. */
    Season planKnockOut(int id, LocalDate start) {
        List<Club> clubs = drawLots(competition.clubs(), start);
        List<Match> last32 = knockOut.first(start, LocalTime.of(10, 0), "LAST_32", clubs, null);
        List<Match> last16 = knockOut.next(start.plusDays(1), LocalTime.of(12, 0), "LAST_16", last32);
        List<Match> quarters = knockOut.next(start.plusDays(2), LocalTime.of(12, 0), "QUARTER_FINALS", last16);
        List<Match> semis = knockOut.next(start.plusDays(3), LocalTime.of(12, 0), "SEMI_FINALS", quarters);
        knockOut.next(start.plusDays(3), LocalTime.of(19, 0), "FINAL", semis);
        return list.season(id, start, start.plusDays(KNOCK_OUT_DAYS - 1L));
    }

    /** 16 clubs in four groups, the first two of each into the quarter-finals, a match for the third place. */
    Season planGroups(int id, LocalDate start) {
        List<List<Club>> groups = new ArrayList<>();
        for (int i = 0; i < competition.clubs().size(); i += GROUP_SIZE) {
            groups.add(competition.clubs().subList(i, i + GROUP_SIZE));
        }
        List<Match> groupStage = groupStage(groups, start);
        LocalDate quarterDay = start.plusDays(GROUP_ROUNDS);
        List<Match> quarters = knockOut.first(
                quarterDay,
                LocalTime.of(13, 30),
                "QUARTER_FINALS",
                qualified(groups, groupStage),
                beginning(quarterDay));
        List<Match> semis = knockOut.next(quarterDay.plusDays(1), LocalTime.of(17, 0), "SEMI_FINALS", quarters);
        LocalDate lastDay = quarterDay.plusDays(2);
        knockOut.thirdPlace(lastDay, LocalTime.of(14, 0), semis);
        knockOut.next(lastDay, LocalTime.of(18, 0), "FINAL", semis);
        return list.season(id, start, lastDay);
    }

    private List<Match> groupStage(List<List<Club>> groups, LocalDate start) {
        List<Match> played = new ArrayList<>();
        for (int round = 0; round < GROUP_ROUNDS; round++) {
            int onDay = 0;
            for (int g = 0; g < groups.size(); g++) {
                for (List<Club> pair : RoundRobin.rounds(groups.get(g)).get(round)) {
                    LocalTime time = LocalTime.of(13, 15).plusMinutes(60L * onDay++);
                    Pairing pairing = Pairing.known(pair.get(0), pair.get(1), Course.AS_IT_COMES);
                    String group = groupName(g);
                    played.add(list.add(start.plusDays(round), time, round + 1, "GROUP_STAGE", group, pairing));
                }
            }
        }
        return played;
    }

    /** First of A against second of B, first of B against second of A, and so on. */
    private static List<Club> qualified(List<List<Club>> groups, List<Match> played) {
        List<List<Club>> firstTwo = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            String group = groupName(g);
            List<Match> ofGroup = played.stream()
                    .filter(match -> match.fixture().group().equals(group))
                    .toList();
            firstTwo.add(Table.of(groups.get(g), ofGroup, Instant.MAX, Table.Kind.TOTAL).rows().stream()
                    .limit(2)
                    .map(Table.Row::club)
                    .toList());
        }
        List<Club> clubs = new ArrayList<>();
        for (int g = 0; g < firstTwo.size(); g++) {
            clubs.add(firstTwo.get(g).get(0));
            clubs.add(firstTwo.get(g % 2 == 0 ? g + 1 : g - 1).get(1));
        }
        return clubs;
    }

    private List<Club> drawLots(List<Club> clubs, LocalDate start) {
        List<Club> drawn = new ArrayList<>(clubs);
        drawn.sort(Comparator.comparingInt(
                club -> new Dice(world.seed(), club.id(), start.toEpochDay()).between(0, Integer.MAX_VALUE - 1)));
        return drawn;
    }

    private static String groupName(int index) {
        return "GROUP_" + (char) ('A' + index);
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}

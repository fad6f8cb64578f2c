package io.touchline.live;

import io.touchline.live.Detail.GameBegun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which team is at home: as the game's first message says; else the one whose line-up comes first; else, for who did not see
 * the line-ups, the one whose event does.
 */
final class Sides {

    /** There are two; a broken producer may have more. */
    private static final int MOST = 8;

    private final Map<Long, LiveEvent> lineUps = new HashMap<>();
    private final Map<Long, LiveEvent> others = new HashMap<>();
    private GameBegun bill = new GameBegun(null, null, null, null);
    private Named home;
    private Named away;

    /** Whether a side is another one, or named otherwise, because of the event. */
    boolean see(LiveEvent event) {
        if (event.detail() instanceof GameBegun begun) {
            bill = begun;
        } else if (event.teamId() == null || !isNews(event)) {
            return false;
        }
        Named homeBefore = home;
        Named awayBefore = away;
        List<Named> inOrder = inOrder();
        home = known(bill.home()) ? bill.home() : first(inOrder, bill.away());
        away = known(bill.away()) ? bill.away() : first(inOrder, home);
        return !Objects.equals(home, homeBefore) || !Objects.equals(away, awayBefore);
    }

    Named home() {
        return home;
    }

    Named away() {
        return away;
    }

    GameBegun bill() {
        return bill;
    }

    /** The team that plays against that one; null if not known. */
    Long opponent(Long team) {
        if (team == null || home == null || away == null) {
            return null;
        }
        if (team.equals(home.id())) {
            return away.id();
        }
        return team.equals(away.id()) ? home.id() : null;
    }

    private boolean isNews(LiveEvent event) {
        Map<Long, LiveEvent> kind = event.kind() == EventKind.STARTING_XI ? lineUps : others;
        LiveEvent known = kind.get(event.teamId());
        boolean isNews = known == null ? kind.size() < MOST : LiveEvent.AS_HAPPENED.compare(event, known) < 0;
        if (isNews) {
            kind.put(event.teamId(), event);
        }
        return isNews;
    }

    private List<Named> inOrder() {
        List<Named> teams = new ArrayList<>();
        for (Map<Long, LiveEvent> each : List.of(lineUps, others)) {
            each.values().stream()
                    .sorted(LiveEvent.AS_HAPPENED)
                    .map(LiveEvent::team)
                    .forEach(teams::add);
        }
        return teams;
    }

    private static Named first(List<Named> teams, Named but) {
        return teams.stream()
                .filter(team -> but == null || !team.id().equals(but.id()))
                .findFirst()
                .orElse(null);
    }

    private static boolean known(Named team) {
        return team != null && team.id() != null;
    }
}

package io.touchline.simulator;

import java.util.List;

/** An invented competition and the clubs that take part in it, season after season. */
record Competition(int id, Area area, String name, String code, Format format, List<Club> clubs) {

    Competition {
        clubs = List.copyOf(clubs);
    }

    String type() {
        return format == Format.LEAGUE ? "LEAGUE" : "CUP";
    }

    /** How its seasons are played. */
    enum Format {
        /** Everybody against everybody, at home and away. */
        LEAGUE,
        /** Groups of four, then a knock-out stage. */
        GROUPS_THEN_KNOCK_OUT,
        /** Knock-out from the first day. */
        KNOCK_OUT
    }
}

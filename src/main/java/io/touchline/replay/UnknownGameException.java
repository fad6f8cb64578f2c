package io.touchline.replay;

import java.util.List;

/** There are no events of that game. */
public final class UnknownGameException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final String gameId;
    private final transient List<String> known;

    /** @param known the ids that there are, in order */
    UnknownGameException(String gameId, List<String> known, String where) {
        super("there are no events of a game " + shown(gameId) + where + said(known));
        this.gameId = gameId;
        this.known = List.copyOf(known);
    }

    /** The id that was asked for. */
    public String gameId() {
        return gameId;
    }

    /** The ids that there are, in order; empty if nobody can tell. */
    public List<String> known() {
        return known == null ? List.of() : known;
    }

    private static String shown(String id) {
        String clean = id.replaceAll("\\p{Cntrl}", "?");
        return "'" + (clean.length() > 64 ? clean.substring(0, 64) + "…" : clean) + "'";
    }

    private static String said(List<String> known) {
        if (known.isEmpty()) {
            return "";
        }
        return ": there are " + String.join(", ", known.subList(0, Math.min(SHOWN, known.size())))
                + (known.size() > SHOWN ? " and " + (known.size() - SHOWN) + " more" : "");
    }
}

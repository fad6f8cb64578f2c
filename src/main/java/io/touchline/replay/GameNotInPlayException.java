package io.touchline.replay;

/** What was asked for can be done to a game in play only. */
public final class GameNotInPlayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GameNotInPlayException(String gameId) {
        super("game " + gameId.replaceAll("\\p{Cntrl}", "?") + " is not in play");
    }
}

package io.touchline.replay;

/** The game is being played already. */
public final class GameInPlayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    public GameInPlayException(String message) {
        super(message);
    }

    GameInPlayException(String gameId, GameState state) {
        super("game " + gameId + " is " + state.name().toLowerCase(java.util.Locale.ROOT) + " already");
    }
}

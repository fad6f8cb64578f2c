package io.touchline.live;

/** Is told of each visible change of any game, in order. Whoever is told must not take long: all others wait. */
public interface GameListener {

    /** What is thrown is logged, and hurts nobody else. */
    void changed(GameChange change);

    /** All games are as they stand: from now on there are changes to tell, and the {@link Games#present} is worth something. */
    default void caughtUp() {}
}

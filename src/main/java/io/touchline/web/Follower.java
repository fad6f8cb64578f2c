package io.touchline.web;

import java.util.ArrayList;
import java.util.List;

/** Somebody who follows all games, or one. */
final class Follower {

    private final Mailbox mailbox;
    private volatile String gameId;
    /** Changes up to here are known, or are in the state that was sent. */
    private long known;
    /** What came before it was said what the begin is; null from then on. */
    private List<Note> early = new ArrayList<>();

    /** @param gameId of the only game that is followed; null for all */
    Follower(Mailbox mailbox, String gameId) {
        this.mailbox = mailbox;
        this.gameId = gameId;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    /** The only game that is followed; null for all. */
    String gameId() {
        return gameId;
    }

    /** From now on another game is followed, or all are, from a {@link #start} that is still to come. */
    synchronized void follow(String newGameId) {
        gameId = newGameId;
        early = new ArrayList<>();
    }

    /** Gets what everybody has up to the number, in one message or several, and then what came meanwhile; only once. */
    synchronized void start(long number, Iterable<Note> notes) {
        if (early == null) {
            return;
        }
        known = number;
        notes.forEach(mailbox::put);
        List<Note> meanwhile = early;
        early = null;
        meanwhile.forEach(this::take);
    }

    /** Gets a change, unless it was in what was sent at the start. */
    synchronized void take(Note note) {
        if (early != null) {
            early.add(note);
        } else if (note.number() > known && (gameId == null || gameId.equals(note.about()))) {
            mailbox.put(note);
        }
    }

    /** Gets a sign of life, though not before the begin. */
    synchronized void beat(Note heartbeat) {
        if (early == null) {
            mailbox.put(heartbeat);
        }
    }
}

package io.touchline.web;

/** Somebody who follows all games, or one. */
final class Follower {

    private final Mailbox mailbox;
    private volatile String gameId;
    /** Changes up to here are known, or are in the state that was sent. */
    private long known;

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

    /** From now on another game is followed, or all are. */
    synchronized void follow(String newGameId) {
        gameId = newGameId;
    }

    /** Gets what everybody has up to the number, in one message or several. */
    synchronized void start(long number, Iterable<Note> notes) {
        known = number;
        notes.forEach(mailbox::put);
    }

    /** Gets a change, unless it was in what was sent at the start. */
    synchronized void take(Note note) {
        if (note.number() > known && (gameId == null || gameId.equals(note.about()))) {
            mailbox.put(note);
        }
    }
}

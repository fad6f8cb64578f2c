package io.touchline.generator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A match while it is being invented: who has the ball and where, or how play goes on after an interruption. */
final class Match {

    private final Dice dice;
    private final EventLog log;
    private final Side home;
    private final Side away;

    private Side with;
    private Role role = Role.CENTRE_FORWARD;
    private Point at = new Point(60, 40);
    private Restart restart;
    private ObjectNode keyPass;

    Match(Dice dice, EventLog log, Side home, Side away) {
        this.dice = dice;
        this.log = log;
        this.home = home;
        this.away = away;
        this.with = home;
    }

    Dice dice() {
        return dice;
    }

    EventLog log() {
        return log;
    }

    Side home() {
        return home;
    }

    Side away() {
        return away;
    }

    /** Who has the ball, or will restart play. */
    Side with() {
        return with;
    }

    Side against() {
        return with == home ? away : home;
    }

    Role role() {
        return role;
    }

    /** Where the ball is, as the team sees it that has it. */
    Point at() {
        return at;
    }

    /** How play goes on; null while it does. */
    Restart restart() {
        return restart;
    }

    /** The pass that brought the ball to where it is; null if none did. */
    ObjectNode keyPass() {
        return keyPass;
    }

    /** Someone of the team that has the ball has it now. */
    void received(Role receiver, Point where, ObjectNode pass) {
        role = receiver;
        at = where;
        keyPass = pass;
    }

    /** The ball is carried, or rolls. */
    void ballAt(Point where) {
        at = where;
    }

    /** The other team has the ball now, out of open play; the place is where it sees it. */
    void lost(Role winner, Point where) {
        with = against();
        received(winner, where, null);
        log.possession(with.team(), null);
    }

    /** Play is interrupted; the place is as the team sees it that will go on. */
    void interrupted(Restart how, Side next, Point where, double seconds) {
        with = next;
        at = where;
        keyPass = null;
        restart = how;
        log.pass(seconds);
    }

    /** Play goes on. */
    void restarted() {
        log.possession(with.team(), restart);
        restart = null;
    }

    /** A player near the place, which is as their team sees it. */
    Role near(Side side, Point place) {
        return side.someone(dice, each -> each.nearness(place));
    }
}

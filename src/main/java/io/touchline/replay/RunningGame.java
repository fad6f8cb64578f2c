package io.touchline.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One run of a game: its clock, and how far its messages are. Not safe for threads. */
final class RunningGame {

    private final String id;
    /** What it takes to get the game again. */
    private final String origin;

    private final String run;
    private final GameMessages messages;
    private final Clock clock;

    /** Null before it is loaded, and when all is sent. */
    private RecordedGame game;

    private MatchClock times;
    private GameState state;
    private double speed;
    /** Match time at that moment. */
    private long at;

    private Instant since;
    /** The next message: 0 is ours, then come the events, and at last one of ours again. */
    private int next;

    private int events;
    private String home;
    private String away;
    /** Where it stands while it is not loaded. */
    private Position position = new Position(1, 0, false);

    private boolean over;
    private String problem;

    private RunningGame(String id, String origin, String run, Clock clock) {
        this.id = id;
        this.origin = origin;
        this.run = run;
        this.clock = clock;
        this.messages = new GameMessages(id, run);
    }

    /** A run that begins now. */
    static RunningGame begin(
            String run, RecordedGame game, MatchClock times, double speed, double fromMinute, Clock clock) {
        RunningGame begun = new RunningGame(game.id(), game.origin(), run, clock);
        begun.state = GameState.RUNNING;
        begun.speed = speed;
        begun.load(game, times);
        begun.at = times.at(fromMinute);
        begun.since = clock.instant();
        return begun;
    }

    /** A run that began before a restart; what was unpaused goes on as soon as it is loaded. */
    static RunningGame of(KeptGame kept, Clock clock) {
        RunningGame again = new RunningGame(kept.gameId(), kept.origin(), kept.run(), clock);
        again.state = kept.state();
        again.speed = kept.speed();
        again.at = kept.at();
        again.since = clock.instant();
        again.next = kept.next();
        again.events = kept.events();
        again.home = kept.home();
        again.away = kept.away();
        again.position = kept.position();
        again.over = kept.over();
        again.problem = kept.problem();
        return again;
    }

    KeptGame kept() {
        return new KeptGame(
                id, origin, run, home, away, state, speed, matchTime(), next, events, position(), over, problem);
    }

    GameStatus status() {
        return new GameStatus(
                id, home, away, state, speed, position(), Math.max(0, Math.min(next - 1, events)), events, problem);
    }

    String id() {
        return id;
    }

    String origin() {
        return origin;
    }

    String run() {
        return run;
    }

    GameState state() {
        return state;
    }

    boolean isToBeLoaded() {
        return game == null && state.isInPlay();
    }

    /** Its clock goes on from here, unless it is paused. */
    void load(RecordedGame loaded, MatchClock itsTimes) {
        game = loaded;
        times = itsTimes;
        events = loaded.events().size();
        home = loaded.bill().homeName();
        away = loaded.bill().awayName();
        next = Math.min(next, events + 1);
        since = clock.instant();
        problem = null;
    }

    /** It cannot go on now. */
    void hindered(String reason, boolean forGood) {
        problem = reason;
        if (forGood) {
            state = GameState.STOPPED;
        }
    }

    void pause() {
        settle();
        state = GameState.PAUSED;
    }

    void resume() {
        settle();
        state = GameState.RUNNING;
    }

    void speed(double times) {
        settle();
        speed = times;
    }

    void stop() {
        settle();
        position = position();
        state = GameState.STOPPED;
        game = null;
        times = null;
    }

    /** What is to be sent now, in order; nothing of it counts as sent. */
    List<String> due(String source, int most) {
        List<String> due = new ArrayList<>();
        if (state == GameState.STOPPED && !over) {
            due.add(messages.end(events + 1, position, "stopped"));
        } else if (state.isInPlay() && game != null) {
            long now = matchTime();
            for (int i = next; i <= events + 1 && due.size() < most && dueTime(i) <= now; i++) {
                due.add(message(i, source));
            }
        }
        return due;
    }

    /** So many messages of those that were due, when the game was in that state, were acknowledged. */
    void sent(int messagesSent, GameState then) {
        if (then == GameState.STOPPED) {
            over = true;
            return;
        }
        next += messagesSent;
        if (next > events + 1) {
            position = position();
            state = GameState.FINISHED;
            over = true;
            game = null;
            times = null;
        }
    }

    private String message(int number, String source) {
        if (number == 0) {
            return messages.start(source, speed, game.bill());
        }
        return number <= events
                ? messages.event(game.events().get(number - 1).json())
                : messages.end(events + 1, times.position(times.length()), "finished");
    }

    private long dueTime(int message) {
        if (message == 0) {
            return Long.MIN_VALUE;
        }
        return message <= events ? times.due(message - 1) : times.length();
    }

    private void settle() {
        at = matchTime();
        since = clock.instant();
    }

    private long matchTime() {
        if (state != GameState.RUNNING || times == null) {
            return at;
        }
        double passed = Duration.between(since, clock.instant()).toNanos() / 1e6 * speed;
        return Math.min(Math.max(at, times.length()), at + (long) Math.max(0, passed));
    }

    private Position position() {
        return times == null ? position : times.position(matchTime());
    }
}

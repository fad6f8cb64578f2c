package io.touchline.generator;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.scheduling.support.CronExpression;

/**
 * Games that are to be invented and sent, one after the other. Whatever is left out has a value of its own.
 *
 * @param homeTeam name of the home team; its players follow from it
 * @param awayTeam name of the other team
 * @param competition its name; null for none
 * @param knockOut whether a draw goes into extra time, and perhaps a shoot-out
 * @param seed of the first game, each further one has the next; the same seed invents the same game; null to have one chosen
 * @param gameId id of the first game, the further ones have the number of the run behind it; null to have it made of the seed
 * @param delay time between two events, as 500ms, 2s or 0; null for the match's own clock
 * @param speed how many seconds of the match pass in one of ours; null for 30; not together with delay
 * @param maxEvents ends each game after so many events; null for all
 * @param every begins a run each time so much time has passed; null for one run only
 * @param cron begins a run at these times; seconds come first and may be left out; not together with every
 * @param runs ends after so many runs; null for never
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SeriesOrder(
        String homeTeam,
        String awayTeam,
        String competition,
        boolean knockOut,
        Long seed,
        String gameId,
        String delay,
        Double speed,
        Integer maxEvents,
        String every,
        String cron,
        Integer runs) {

    /** The home team if none is named. */
    public static final String HOME_TEAM = "Ashford Rovers";
    /** The away team if none is named. */
    public static final String AWAY_TEAM = "Brackley Town";

    private static final double SPEED = 30;
    private static final double HIGHEST_SPEED = 1_000_000;
    private static final int FIELDS_WITHOUT_SECONDS = 5;

    /** Throws {@link IllegalArgumentException} when something makes no sense. */
    public SeriesOrder {
        homeTeam = homeTeam == null ? HOME_TEAM : homeTeam;
        awayTeam = awayTeam == null ? AWAY_TEAM : awayTeam;
        seed = seed == null ? Long.valueOf(System.currentTimeMillis()) : seed;
        gameId = gameId == null ? "gen-" + seed : gameId;
        if (delay != null && speed != null) {
            throw new IllegalArgumentException("either a delay or a speed");
        }
        if (every != null && cron != null) {
            throw new IllegalArgumentException("either every or cron");
        }
        speed = speed == null ? Double.valueOf(SPEED) : speed;
        if (!(speed > 0 && speed <= HIGHEST_SPEED)) {
            throw new IllegalArgumentException("a speed is more than 0 and at most 1,000,000, not " + speed);
        }
        if (maxEvents != null && maxEvents < 1) {
            throw new IllegalArgumentException("a game ends after 1 event or more, not " + maxEvents);
        }
        if (delay != null) {
            time("delay", delay);
        }
        if (every != null && time("every", every).isZero()) {
            throw new IllegalArgumentException("every is a time such as 5s, not " + every);
        }
        expression(cron);
        if (runs != null && (runs < 1 || every == null && cron == null)) {
            throw new IllegalArgumentException("runs are 1 or more, and go with every or cron");
        }
        new GameOrder(gameId, seed, homeTeam, awayTeam, competition, knockOut);
    }

    /** One game with nothing said about it. */
    public static SeriesOrder ofOneGame() {
        return new SeriesOrder(null, null, null, false, null, null, null, null, null, null, null, null);
    }

    @JsonAnySetter
    void unknown(String name, Object value) {
        throw new IllegalArgumentException("there is no field " + name);
    }

    /** The game of a run. @param run from 0 */
    GameOrder game(int run) {
        return new GameOrder(run == 0 ? gameId : nextId(run), seed + run, homeTeam, awayTeam, competition, knockOut);
    }

    /** Time between two events; null for the match's own clock. */
    Duration pause() {
        return delay == null ? null : time("delay", delay);
    }

    /** Time between the begins of two runs; null if it is said otherwise. */
    Duration rhythm() {
        return every == null ? null : time("every", every);
    }

    /** The times of the runs; null if it is said otherwise. */
    CronExpression times() {
        return expression(cron);
    }

    private String nextId(int run) {
        return gameId.equals("gen-" + seed) ? "gen-" + (seed + run) : gameId + "-" + (run + 1);
    }

    private static CronExpression expression(String cron) {
        if (cron == null) {
            return null;
        }
        boolean withoutSeconds = cron.strip().split("\\s+").length == FIELDS_WITHOUT_SECONDS;
        return CronExpression.parse(withoutSeconds ? "0 " + cron.strip() : cron.strip());
    }

    /** As {@code 500ms}, {@code 2s} or, in seconds, {@code 0.5}. */
    private static Duration time(String name, String text) {
        try {
            Duration time = text.matches("\\d+([.]\\d+)?")
                    ? Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000))
                    : DurationStyle.detectAndParse(text);
            if (time.isNegative()) {
                throw new IllegalArgumentException("negative");
            }
            return time;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(name + " is a time such as 500ms or 5s, not '" + text + "'", e);
        }
    }
}

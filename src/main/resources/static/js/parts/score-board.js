import { clockText, isRunning, minuteOf, statusText } from "../format/words.js";
import { classMap, html, nothing, repeat } from "../lit.js";

const ORIGINS = { generator: "invented", statsbomb: "replay" };

/** Who plays, the score, the clock, and who has scored. */
export function scoreBoard(game, scorer) {
  const running = isRunning(game) && !game.paused;
  return html`
    <section class=${classMap({ card: true, board: true, running, "has-goal": scorer !== undefined })}
      aria-label="Score" data-game-id=${game.game_id}>
      <p class="board-competition quiet small">${game.competition ?? "Other games"}${origin(game)}</p>
      <p class="board-team home">${game.home_team.name}</p>
      <p class="board-score">
        ${digits(game, "home", scorer)}
        <span class="board-dash" aria-hidden="true">–</span>
        ${digits(game, "away", scorer)}
      </p>
      <p class="board-team away">${game.away_team.name}</p>
      <div class="board-when">
        <p class="board-clock"><span class="clock" data-role="clock">${clockText(game)}</span></p>
        <p class="small quiet board-note">${scorer ? html`<strong class="goal-badge">Goal</strong>` : note(game)}</p>
      </div>
      ${scorers(game, "home")} ${scorers(game, "away")}
    </section>
  `;
}

function origin(game) {
  const speed = game.speed && game.speed !== 1 && isRunning(game) ? ` at ${game.speed} times the speed` : "";
  return ` · ${ORIGINS[game.source] ?? game.source ?? "live"}${speed}`;
}

function digits(game, side, scorer) {
  return html`<span class="digits ${scorer === side ? "scored" : ""}" data-role="${side}-score"
    ><span class="visually-hidden">${game[`${side}_team`].name}: </span>${game.score[side]}</span
  >`;
}

function note(game) {
  if (game.shootout) {
    return `${game.shootout.home}–${game.shootout.away} on penalties`;
  }
  if (game.paused && isRunning(game)) {
    return "The replay is paused";
  }
  return game.status === "in_play" && game.clock ? statusText(game) : nothing;
}

/** Everyone who scored for a side, each with all minutes. */
function scorers(game, side) {
  const team = game[`${side}_team`];
  const byPlayer = new Map();
  for (const goal of (game.goals ?? []).filter((any) => any.team_id === team.id)) {
    const name = goal.player?.name ?? "Goal";
    byPlayer.set(name, [...(byPlayer.get(name) ?? []), `${minuteOf(goal)}’${kind(goal)}`]);
  }
  return html`
    <ul class="board-scorers ${side} small" aria-label="Goals of ${team.name}">
      ${repeat(
        byPlayer,
        ([name]) => name,
        ([name, minutes]) => html`<li>${name} ${minutes.join(", ")}</li>`,
      )}
    </ul>
  `;
}

function kind({ own_goal: ownGoal, penalty }) {
  return ownGoal ? " (own goal)" : penalty ? " (penalty)" : "";
}

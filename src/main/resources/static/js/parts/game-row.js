import { clockText, isRunning } from "../format/words.js";
import { classMap, html, nothing } from "../lit.js";

/** One game of the feed in a list: clock, teams, score; leads to the view of that game. */
export function gameRow(game, scorer) {
  const running = isRunning(game) && !game.paused;
  const classes = classMap({ "score-row": true, running, "has-goal": scorer !== undefined });
  return html`
    <a class=${classes} href="#/games/${encodeURIComponent(game.game_id)}" data-game-id=${game.game_id}>
      <span class="row-clock">
        <span class="clock" data-role="clock">${clockText(game)}</span>
        <span class="row-note">${scorer ? html`<strong class="goal-badge">Goal</strong>` : note(game)}</span>
      </span>
      ${side(game, "home", scorer)} ${side(game, "away", scorer)}
    </a>
  `;
}

function note(game) {
  if (!isRunning(game)) {
    return nothing;
  }
  return game.paused ? "paused" : game.speed && game.speed !== 1 ? `× ${game.speed}` : nothing;
}

function side(game, name, scorer) {
  const team = game[`${name}_team`];
  const sentOff = [...(game.red_cards ?? []), ...(game.second_yellows ?? [])].filter(
    (card) => card.team_id === team.id,
  );
  return html`
    <span class="row-team ${name}">
      <span class="team-name">${team.name}</span>
      ${
        sentOff.length === 0
          ? nothing
          : html`<span class="red-mark"><span class="visually-hidden">sent off: </span>${sentOff.length}</span>`
      }
    </span>
    <span class="row-score ${name} ${scorer === name ? "scored" : ""}" data-role="${name}-score"
      >${game.score[name]}${
        game.shootout
          ? html`<small> (${game.shootout[name]}<span class="visually-hidden"> in the shoot-out</span>)</small>`
          : nothing
      }</span
    >
  `;
}

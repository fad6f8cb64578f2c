import { keepWhole } from "../data/whole-game.js";
import { html, nothing } from "../lit.js";
import { momentum } from "../parts/momentum.js";
import { pitch } from "../parts/pitch.js";
import { problemNotice } from "../parts/problem-notice.js";
import { scoreBoard } from "../parts/score-board.js";
import { statBars } from "../parts/stat-bars.js";
import { timeLine } from "../parts/time-line.js";
import { xgRace } from "../parts/xg-race.js";

const ONLY_THE_SCORE = html`
  <p class="card empty quiet">The feed of this match tells its score and phase, and no events.</p>
`;

/** One game, in all that is known of it. */
export function open([id], { games, redraw }) {
  let problem = null;
  const close = keepWhole(id, games, (found) => {
    problem = found;
    redraw();
  });
  return {
    topic: id,
    title: () => title(games.get(id)),
    close,
    draw: () => draw(games.get(id), games.scorer(id), problem),
  };
}

function title(game) {
  return game ? `${game.home_team.name} ${game.score.home}–${game.score.away} ${game.away_team.name}` : "Game";
}

function draw(game, scorer, problem) {
  if (!game) {
    return html`
      <div class="view">
        <h1 tabindex="-1">Game</h1>
        ${problem ? problemNotice(problem) : html`<p class="card empty quiet">Loading …</p>`}
        <p><a href="#/">All scores</a></p>
      </div>
    `;
  }
  return html`
    <div class="view">
      <h1 tabindex="-1" class="visually-hidden">${game.home_team.name} against ${game.away_team.name}</h1>
      ${scoreBoard(game, scorer)}
      ${game.stats === null ? ONLY_THE_SCORE : columns(game)}
    </div>
  `;
}

function columns(game) {
  return html`
      <div class="game-columns">
        <div class="game-column">
          ${panel("Numbers", statBars(game))}
          ${panel("Momentum", momentum(game), "shots in five minutes")}
        </div>
        <div class="game-column">
          ${panel("Shots", pitch(game), "the larger, the likelier")}
          ${panel("Expected goals", xgRace(game))}
        </div>
        ${panel("Time line", timeLine(game))}
      </div>
  `;
}

function panel(name, content, note = nothing) {
  const id = `panel-${name.toLowerCase().replaceAll(" ", "-")}`;
  return html`
    <section class="card panel ${id}" aria-labelledby=${id}>
      <h2 id=${id}>${name} <span class="quiet small">${note}</span></h2>
      ${content}
    </section>
  `;
}

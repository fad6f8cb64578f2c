import { minuteOf, outcomeText } from "../format/words.js";
import { html, nothing, repeat, svg } from "../lit.js";
import { dataTable } from "./data-table.js";

/** Both in yards, as StatsBomb measures; every side shoots at x = LENGTH. */
const LENGTH = 120;
const WIDTH = 80;

/** Where shots were taken: the home side's at the right goal, the away side's at the left one. */
export function pitch(game) {
  const shots = (game.shots ?? []).filter((shot) => shot.period < 5 && shot.x != null && shot.y != null);
  return html`
    <svg class="pitch" viewBox="-2 -2 124 84" role="img" aria-label=${summary(game, shots)}>
      ${markings()}
      ${repeat(
        shots,
        (shot, index) => index,
        (shot) => mark(game, shot),
      )}
    </svg>
    <p class="legend small">
      <span class="key home">${game.home_team.name} →</span>
      <span class="key away">← ${game.away_team.name}</span>
      <span class="key goal">filled: goal</span>
    </p>
    ${dataTable(
      ["Minute", "Team", "Player", "Outcome", "xG"],
      shots.map((shot) => [
        `${minuteOf(shot)}’`,
        sideOf(game, shot) === "home" ? game.home_team.name : game.away_team.name,
        shot.player?.name ?? "",
        `${outcomeText(shot.outcome)}${shot.penalty ? ", penalty" : ""}`,
        shot.xg?.toFixed(2) ?? "",
      ]),
    )}
  `;
}

function sideOf(game, shot) {
  return shot.team_id === game.home_team.id ? "home" : "away";
}

function summary(game, shots) {
  const count = (side) => {
    const own = shots.filter((shot) => sideOf(game, shot) === side);
    const goals = own.filter((shot) => shot.outcome === "goal").length;
    return `${game[`${side}_team`].name}: ${own.length} shots, ${goals} of them goals`;
  };
  return `Where shots were taken. ${count("home")}. ${count("away")}.`;
}

function mark(game, shot) {
  const side = sideOf(game, shot);
  const x = side === "home" ? shot.x : LENGTH - shot.x;
  const y = side === "home" ? shot.y : WIDTH - shot.y;
  const radius = 1.2 + 3.2 * Math.sqrt(shot.xg ?? 0.03);
  const xg = shot.xg == null ? "" : `, xG ${shot.xg.toFixed(2)}`;
  const text = `${minuteOf(shot)}’ ${shot.player?.name ?? ""}, ${outcomeText(shot.outcome)}${xg}`;
  return svg`
    <circle class=${`shot ${side} ${shot.outcome}`} cx=${x} cy=${y} r=${radius}><title>${text}</title></circle>
    ${shot.penalty ? svg`<circle class=${`shot-penalty ${side}`} cx=${x} cy=${y} r=${radius + 1} />` : nothing}
  `;
}

function markings() {
  return svg`
    <rect class="grass" x="-2" y="-2" width="124" height="84" rx="2" />
    <g class="lines">
      <rect width=${LENGTH} height=${WIDTH} />
      <path d="M60 0V80" />
      <circle cx="60" cy="40" r="10" />
      <path d="M0 18h18v44H0M120 18h-18v44h18M0 30h6v20H0M120 30h-6v20h6" />
      <path d="M18 32a10 10 0 0 1 0 16M102 32a10 10 0 0 0 0 16" />
      <path class="goal-line" d="M0 36v8M120 36v8" />
    </g>
  `;
}

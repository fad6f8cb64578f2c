import { minuteOf, periodText } from "../format/words.js";
import { html, nothing, repeat, svg } from "../lit.js";

const BALL = svg`<circle cx="8" cy="8" r="6" class="icon-goal" />`;
const CARD = svg`<rect x="4" y="2" width="8" height="12" rx="1.5" />`;
const SECOND = svg`
  <rect x="2" y="2" width="7" height="11" rx="1.5" class="icon-yellow" />
  <rect x="7" y="4" width="7" height="11" rx="1.5" />
`;
const CHANGE = svg`<path d="M5 13V4M2 7l3-3 3 3M11 3v9M8 9l3 3 3-3" class="icon-change" />`;

/** Goals, cards and substitutions, as they came; the home side's left, the away side's right. */
export function timeLine(game) {
  const moments = momentsOf(game);
  if (moments.length === 0) {
    return html`<p class="quiet">Nothing has happened yet.</p>`;
  }
  return html`
    <ol class="time-line">
      ${repeat(
        moments,
        ({ key }) => key,
        (moment) => item(game, moment),
      )}
    </ol>
  `;
}

function item(game, { kind, what, icon, text, more }) {
  const side = what.team_id === game.home_team.id ? "home" : "away";
  return html`
    <li class="moment ${side} ${kind}">
      <span class="moment-minute">${minuteOf(what)}’</span>
      <svg class="moment-icon" viewBox="0 0 16 16" aria-hidden="true">${icon}</svg>
      <span class="moment-text">
        <span class="visually-hidden">${game[`${side}_team`].name}, ${periodText(what.period).toLowerCase()}:</span>
        ${text} ${more ? html`<span class="quiet small">${more}</span>` : nothing}
      </span>
    </li>
  `;
}

function momentsOf(game) {
  const all = [
    ...(game.goals ?? []).map((what) => ({
      kind: "goal",
      what,
      icon: BALL,
      text: what.player?.name ?? "Goal",
      more: goalText(what),
    })),
    ...cards(game.yellow_cards, "yellow", CARD, "yellow card"),
    ...cards(game.second_yellows, "second-yellow", SECOND, "second yellow, sent off"),
    ...cards(game.red_cards, "red", CARD, "red card, sent off"),
    ...(game.substitutions ?? []).map((what) => ({
      kind: "substitution",
      what,
      icon: CHANGE,
      text: what.player_on?.name ?? "Substitution",
      more: what.player_off ? `for ${what.player_off.name}` : "",
    })),
  ];
  const seen = new Map();
  for (const moment of all) {
    const { period, minute, player, player_on: on } = moment.what;
    const key = `${moment.kind}-${period}-${minute}-${(player ?? on)?.id}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    moment.key = `${key}-${times}`;
  }
  return all.sort((a, b) => order(a.what) - order(b.what));
}

function order({ period, minute, added }) {
  return period * 1_000 + minute + (added ?? 0);
}

function cards(list, kind, icon, more) {
  return (list ?? []).map((what) => ({ kind, what, icon, text: what.player?.name ?? "Card", more }));
}

function goalText({ own_goal: ownGoal, penalty, assist }) {
  const kind = ownGoal ? "own goal" : penalty ? "penalty" : "goal";
  return assist ? `assist: ${assist.name}` : kind;
}

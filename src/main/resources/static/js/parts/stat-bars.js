import { html, svg } from "../lit.js";

const ROWS = [
  ["possession", "Possession", (share) => `${Math.round(share)} %`],
  ["shots", "Shots", String],
  ["shots_on_target", "On target", String],
  ["xg", "Expected goals", (xg) => xg.toFixed(2)],
  ["passes", "Passes", String],
  ["corners", "Corners", String],
  ["fouls", "Fouls", String],
];

/** What both sides have done, number beside number. */
export function statBars({ stats, home_team: home, away_team: away }) {
  return html`
    <table class="stats">
      <thead>
        <tr>
          <th scope="col" class="home">${home.name}</th>
          <th scope="col"><span class="visually-hidden">What</span></th>
          <th scope="col" class="away">${away.name}</th>
        </tr>
      </thead>
      <tbody>
        ${ROWS.map(([key, name, write]) => row(name, stats?.home?.[key] ?? 0, stats?.away?.[key] ?? 0, write))}
      </tbody>
    </table>
  `;
}

function row(name, home, away, write) {
  const all = home + away;
  return html`
    <tr>
      <td class="home">${write(home)} ${bar("home", all === 0 ? 0 : home / all)}</td>
      <th scope="row">${name}</th>
      <td class="away">${write(away)} ${bar("away", all === 0 ? 0 : away / all)}</td>
    </tr>
  `;
}

/** Grows from the middle to the side. A drawing, since the page's policy allows no style attributes. */
function bar(side, share) {
  const width = 100 * share;
  return html`
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="6" class="bar-ground" />
      ${svg`<rect x=${side === "home" ? 100 - width : 0} width=${width} height="6" class=${`bar-${side}`} />`}
    </svg>
  `;
}

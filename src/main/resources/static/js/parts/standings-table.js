import { html, nothing, repeat } from "../lit.js";
import { crest } from "./crest.js";

const RESULTS = { W: "won", D: "drawn", L: "lost" };

/** One table of a competition. Goals and form are left out where the screen is narrow. */
export function standingsTable({ rows }, caption) {
  return html`
    <div class="card table-frame" tabindex="0" role="region" aria-label=${caption}>
      <table class="standings">
        <caption class=${caption === "Table" ? "visually-hidden" : ""}>${caption}</caption>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">Position</span></th>
            <th scope="col" class="team">Team</th>
            <th scope="col"><abbr title="Played">P</abbr></th>
            <th scope="col"><abbr title="Won">W</abbr></th>
            <th scope="col"><abbr title="Drawn">D</abbr></th>
            <th scope="col"><abbr title="Lost">L</abbr></th>
            <th scope="col" class="wide">Goals</th>
            <th scope="col"><abbr title="Goal difference">GD</abbr></th>
            <th scope="col"><abbr title="Points">Pts</abbr></th>
            <th scope="col" class="wide">Form</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(rows, (row) => row.team.id, tableRow)}
        </tbody>
      </table>
    </div>
  `;
}

function tableRow(row) {
  return html`
    <tr>
      <td class="position">${row.position}</td>
      <th scope="row" class="team"><span>${crest(row.team)} ${row.team.name}</span></th>
      <td>${row.played}</td>
      <td>${row.won}</td>
      <td>${row.drawn}</td>
      <td>${row.lost}</td>
      <td class="wide">${row.goals_for}:${row.goals_against}</td>
      <td>${signed(row.goal_difference)}</td>
      <td class="points">${row.points}</td>
      <td class="wide">${form(row.form)}</td>
    </tr>
  `;
}

function signed(difference) {
  return difference > 0 ? `+${difference}` : `${difference ?? ""}`.replace("-", "−");
}

/** "W,D,L" as the source writes it, the newest first. */
function form(text) {
  const letters = (text ?? "").split(",").filter((letter) => letter in RESULTS);
  return letters.length === 0
    ? nothing
    : html`<span class="form">
        ${letters.map((letter) => html`<abbr class=${RESULTS[letter]} title=${RESULTS[letter]}>${letter}</abbr>`)}
      </span>`;
}

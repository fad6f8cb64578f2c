import { timeOfDay } from "../format/times.js";
import { phaseText } from "../format/words.js";
import { html, nothing } from "../lit.js";
import { crest } from "./crest.js";

/** One match of the day, as it is believed to stand. */
export function matchRow(match) {
  const running = match.phase === "in_play" || match.phase === "paused";
  return html`
    <div class="score-row ${running ? "running" : ""}" data-match-id=${match.match_id}>
      <span class="row-clock">
        <span class="clock">${clock(match)}</span>
        <span class="row-note">${match.phase === "scheduled" ? nothing : kickOff(match)}</span>
      </span>
      ${side(match, "home")} ${side(match, "away")}
    </div>
  `;
}

function clock(match) {
  if (match.phase === "scheduled") {
    return kickOff(match);
  }
  return match.phase === "in_play" && match.minute != null ? `${match.minute}’` : phaseText(match);
}

function kickOff(match) {
  return html`<time datetime=${match.utc_date}>${timeOfDay(match.utc_date)}</time>`;
}

function side(match, name) {
  const team = match[`${name}_team`];
  const goals = match.score?.[name];
  return html`
    <span class="row-team ${name}">${crest(team)} <span class="team-name">${team?.name ?? "To be decided"}</span></span>
    <span class="row-score ${name}"
      >${goals ?? html`<span class="quiet" aria-hidden="true">–</span>`}${
        match.penalties
          ? html`<small> (${match.penalties[name]}<span class="visually-hidden"> on penalties</span>)</small>`
          : nothing
      }</span
    >
  `;
}

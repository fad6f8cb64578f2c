import { html, nothing, repeat } from "../lit.js";
import { problemNotice } from "./problem-notice.js";
import { replayRow } from "./replay-row.js";

/** All recordings: those that are played, and those that could be. */
export function replayPanel({ ids, replays }, problems, act) {
  const played = new Map(replays.map((replay) => [replay.game_id, replay]));
  // In one fixed order, so that a row stays where it is when its replay starts or ends.
  const all = [...new Set([...ids, ...played.keys()])].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
  return html`
    <section class="card panel" aria-labelledby="replays">
      <h2 id="replays">Recorded games</h2>
      ${all.length === 0 ? html`<p class="quiet">There are no recordings where STATSBOMB_EVENTS points to.</p>` : nothing}
      <ul class="replays">
        ${repeat(
          all,
          (id) => id,
          (id) => html`<li>${replayRow(id, played.get(id), problems.get(id), act)}</li>`,
        )}
      </ul>
      ${startOther(problems.get("start"), act)}
    </section>
  `;
}

function startOther(problem, act) {
  return html`
    <form class="replay-other" @submit=${(event) => start(event, act)}>
      <label>Another recording, by its id <input name="id" required autocomplete="off" spellcheck="false"></label>
      <button>Start</button>
    </form>
    ${problem ? problemNotice(problem) : nothing}
  `;
}

function start(event, act) {
  event.preventDefault();
  const id = event.target.elements.id.value.trim();
  act("start", "POST", `/api/games/${encodeURIComponent(id)}`, {});
}

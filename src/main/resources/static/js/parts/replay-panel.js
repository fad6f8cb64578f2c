import { html, nothing, repeat } from "../lit.js";
import { problemNotice } from "./problem-notice.js";
import { replayRow } from "./replay-row.js";

/** The recordings, played or not; and whatever else is in play. */
export function replayPanel({ ids, replays }, problems, act) {
  const played = new Map(replays.map((replay) => [replay.game_id, replay]));
  const others = replays.filter(
    ({ game_id: id, state }) => !ids.includes(id) && (state === "running" || state === "paused"),
  );
  return html`
    <section class="card panel" aria-labelledby="recordings">
      <h2 id="recordings">Recorded games</h2>
      ${ids.length > 0 ? nothing : html`<p class="quiet">There are no recordings where STATSBOMB_EVENTS points to.</p>`}
      ${rows(sorted(ids), played, true, problems, act)} ${startOther(problems.get("start"), act)}
    </section>
    ${
      others.length === 0
        ? nothing
        : html`
          <section class="card panel" aria-labelledby="others">
            <h2 id="others">Other games in play</h2>
            ${rows(sorted(others.map((other) => other.game_id)), played, false, problems, act)}
          </section>
        `
    }
  `;
}

/** In one fixed order, so that a row stays where it is when its replay starts or ends. */
function sorted(ids) {
  return [...ids].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}

function rows(ids, played, canStart, problems, act) {
  return html`
    <ul class="replays">
      ${repeat(
        ids,
        (id) => id,
        (id) => html`<li>${replayRow(id, played.get(id), canStart, problems.get(id), act)}</li>`,
      )}
    </ul>
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

import { html, nothing } from "../lit.js";
import { problemNotice } from "./problem-notice.js";

const SPEEDS = [1, 5, 10, 30, 60, 120, 300, 1000];
const DEFAULT_SPEED = 30;
const ACTIONS = { running: "Pause", paused: "Resume" };

/**
 * One game and what can be done with it. The controls are the same whether it is played or not, so that the focus stays
 * where it is.
 *
 * @param replay how it is played; undefined if it is not
 * @param canStart whether there is a recording of it
 */
export function replayRow(id, replay, canStart, problem, act) {
  const state = replay?.state ?? "ready";
  const chosen = replay?.speed ?? DEFAULT_SPEED;
  const isPlayed = state in ACTIONS;
  const path = `/api/games/${encodeURIComponent(id)}`;
  const of = html`<span class="visually-hidden"> ${id}</span>`;

  const submit = (event) => {
    event.preventDefault();
    const { speed, from } = event.target.elements;
    if (isPlayed) {
      act(id, "POST", `${path}/${state === "running" ? "pause" : "resume"}`);
    } else {
      act(id, "POST", path, { speed: Number(speed.value), from_minute: Number(from.value || 0) });
    }
  };
  const setSpeed = (event) => isPlayed && act(id, "PATCH", path, { speed: Number(event.target.value) });
  const stop = () => isPlayed && act(id, "POST", `${path}/stop`);

  return html`
    <form class="replay ${state}" @submit=${submit} data-game-id=${id}>
      <div class="replay-name">
        <a href="#/games/${encodeURIComponent(id)}">${id}</a>
        <span>${replay?.home ? `${replay.home} – ${replay.away}` : nothing}</span>
        <span class="replay-state small">${replay ? describe(replay) : "ready"}</span>
      </div>
      <label class="small">Speed${of}
        <select name="speed" @change=${setSpeed}>
          ${speeds(replay?.speed).map(
            (speed) => html`<option value=${speed} ?selected=${speed === chosen}>× ${speed}</option>`,
          )}
        </select>
      </label>
      ${
        canStart
          ? html`<label class="small">From minute${of}
            <input name="from" type="number" min="0" max="120" value="0" inputmode="numeric" ?readonly=${isPlayed}>
          </label>`
          : nothing
      }
      <div class="replay-buttons">
        <button class="primary">${ACTIONS[state] ?? "Start"}${of}</button>
        <button type="button" aria-disabled=${!isPlayed} @click=${stop}>Stop${of}</button>
      </div>
      <progress
        max=${replay?.events || 1}
        value=${replay?.sent ?? 0}
        aria-label="Part of ${id} that was played"
      ></progress>
      ${problem ? problemNotice(problem) : nothing}
    </form>
  `;
}

function speeds(own) {
  return own && !SPEEDS.includes(own) ? [...SPEEDS, own].sort((a, b) => a - b) : SPEEDS;
}

function describe({ state, position, sent, events, problem }) {
  const where = state in ACTIONS && position ? `, minute ${position.minute}` : "";
  return `${state}${where} · ${sent} of ${events} events${problem ? ` · ${problem}` : ""}`;
}

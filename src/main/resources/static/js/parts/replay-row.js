import { html, nothing } from "../lit.js";
import { problemNotice } from "./problem-notice.js";

const SPEEDS = [1, 5, 10, 30, 60, 120, 300, 1000];
const DEFAULT_SPEED = 30;

/**
 * One recording and what can be done with it. The controls are the same whether it is played or not, so that the focus
 * stays where it is.
 */
export function replayRow(id, replay, problem, act) {
  const state = replay?.state ?? "ready";
  const isPlayed = state === "running" || state === "paused";
  const path = `/api/games/${encodeURIComponent(id)}`;
  const of = html`<span class="visually-hidden"> ${id}</span>`;

  const main = (event) => {
    const { speed, from } = event.target.closest("form").elements;
    event.preventDefault();
    if (isPlayed) {
      act(id, "POST", `${path}/${state === "running" ? "pause" : "resume"}`);
    } else {
      act(id, "POST", path, { speed: Number(speed.value), from_minute: Number(from.value || 0) });
    }
  };
  const setSpeed = (event) => isPlayed && act(id, "PATCH", path, { speed: Number(event.target.value) });
  const stop = () => isPlayed && act(id, "POST", `${path}/stop`);

  return html`
    <form class="replay ${state}" @submit=${main} data-game-id=${id}>
      <div class="replay-name">
        <a href="#/games/${encodeURIComponent(id)}">${id}</a>
        <span class="replay-state small">${isPlayed || replay ? describe(replay) : "ready"}</span>
      </div>
      <label class="small">Speed${of}
        <select name="speed" @change=${setSpeed} >
          ${speeds(replay?.speed).map(
            (speed) => html`<option value=${speed} ?selected=${speed === (replay?.speed ?? DEFAULT_SPEED)}>× ${speed}</option>`,
          )}
        </select>
      </label>
      <label class="small">From minute${of}
        <input name="from" type="number" min="0" max="120" value="0" inputmode="numeric" ?readonly=${isPlayed}>
      </label>
      <div class="replay-buttons">
        <button class="primary">${{ running: "Pause", paused: "Resume" }[state] ?? "Start"}${of}</button>
        <button type="button" aria-disabled=${!isPlayed} @click=${stop}>Stop${of}</button>
      </div>
      <progress max=${replay?.events || 1} value=${replay?.sent ?? 0} aria-label="Part of ${id} that was played"></progress>
      ${problem ? problemNotice(problem) : nothing}
    </form>
  `;
}

function speeds(own) {
  return own && !SPEEDS.includes(own) ? [...SPEEDS, own].sort((a, b) => a - b) : SPEEDS;
}

function describe({ state, position, sent, events }) {
  const where = position ? `, minute ${position.minute}` : "";
  return `${state}${state === "running" || state === "paused" ? where : ""} · ${sent} of ${events} events`;
}

import { html, nothing } from "../lit.js";
import { problemNotice } from "./problem-notice.js";

/** Switches invented games on and off. */
export function generatorPanel({ on, games }, problem, act) {
  const toggle = () => act("generator", "PUT", "/api/generator", { on: !on });
  return html`
    <section class="card panel generator" aria-labelledby="generator">
      <div>
        <h2 id="generator">Invented games</h2>
        <p class="quiet small">${on ? `On: ${games} in play.` : "Off: no game is invented."}</p>
      </div>
      <button role="switch" aria-checked=${on} aria-labelledby="generator" class="switch" @click=${toggle}>
        <span aria-hidden="true">${on ? "On" : "Off"}</span>
      </button>
      ${problem ? problemNotice(problem) : nothing}
    </section>
  `;
}

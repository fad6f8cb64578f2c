import { html, svg } from "../lit.js";

/** A shape for each state, so that the colour is not the only sign. */
const SHAPES = {
  online: svg`<circle cx="6" cy="6" r="5" />`,
  warning: svg`<path d="M6 1l5.5 10H.5z" />`,
  offline: svg`<path d="M1 1h10v10H1z" />`,
  unknown: svg`<path d="M1 5h10v2H1z" />`,
};

/** One part of the service and how it does. */
export function lamp(name, state, text = state) {
  return html`
    <span class="lamp ${state}">
      <svg viewBox="0 0 12 12" aria-hidden="true">${SHAPES[state] ?? SHAPES.unknown}</svg>
      <span class="name">${name}</span> <span class="state">${text}</span>
    </span>
  `;
}

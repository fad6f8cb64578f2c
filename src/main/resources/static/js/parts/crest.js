import { html } from "../lit.js";

/** A team's crest; its place is kept where there is none. It says nothing that the name beside it does not say. */
export function crest(team) {
  const source = team?.crest;
  return /^(https:|data:image\/)/.test(source ?? "")
    ? html`<img class="crest" src=${source} alt="" width="20" height="20" loading="lazy" referrerpolicy="no-referrer"
        @error=${hide}>`
    : html`<span class="crest" aria-hidden="true">${(team?.tla ?? team?.name ?? "?").charAt(0)}</span>`;
}

function hide(event) {
  event.target.classList.add("broken");
}

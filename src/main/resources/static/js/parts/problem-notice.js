import { html, nothing } from "../lit.js";

/** What went wrong, where, and what would have been right. */
export function problemNotice(problem) {
  return html`
    <div class="notice bad" role="alert">
      <p>${problem.message}</p>
      ${
        problem.file
          ? html`<p class="small">
            In <code>${problem.file}</code>${problem.line ? html`, line ${problem.line}` : nothing}.
          </p>`
          : nothing
      }
      ${
        problem.known?.length
          ? html`
            <p class="small">There are:</p>
            <ul class="small">${problem.known.map((id) => html`<li><code>${id}</code></li>`)}</ul>
          `
          : nothing
      }
    </div>
  `;
}

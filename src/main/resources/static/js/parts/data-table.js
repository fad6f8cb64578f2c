import { html } from "../lit.js";

/** The numbers behind a drawing, for those who cannot see it or want them. */
export function dataTable(columns, rows) {
  return html`
    <details class="data small">
      <summary>As a table</summary>
      <div class="data-frame" tabindex="0" role="region" aria-label="The numbers">
        <table>
          <thead>
            <tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr>
          </thead>
          <tbody>
            ${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
          </tbody>
        </table>
      </div>
    </details>
  `;
}

import { get } from "../data/api.js";
import { poll } from "../data/poll.js";
import { dayText } from "../format/times.js";
import { plain } from "../format/words.js";
import { html, nothing, repeat } from "../lit.js";
import { problemNotice } from "../parts/problem-notice.js";
import { standingsTable } from "../parts/standings-table.js";

/** The tables of a competition; without a code, of the first one. */
export function open([code], { redraw }) {
  let competitions = null;
  let standings = null;
  let none = null;
  let problem = null;

  async function read() {
    try {
      ({ competitions } = await get("/api/competitions"));
      const shown = code ?? competitions[0]?.code;
      standings = shown ? await get(`/api/standings/${encodeURIComponent(shown)}`) : null;
      none = shown ? null : "No competition is known yet.";
      problem = null;
    } catch (caught) {
      // Cups have no table: nothing is wrong then.
      none = caught.status === 404 ? caught.message : null;
      problem = caught.status === 404 ? null : caught;
    }
    redraw();
  }

  const polling = poll(read, 60_000);
  return {
    topic: "all",
    title: () => `Standings${standings ? `: ${standings.name}` : ""}`,
    close: polling.stop,
    draw: () => html`
      <div class="view">
        <h1 tabindex="-1">${standings?.name ?? nameOf(code, competitions)}</h1>
        ${competitions ? choice(competitions, standings?.code ?? code) : nothing}
        ${problem ? problemNotice(problem) : nothing}
        ${standings ? tables(standings, competitions) : nothing}
        ${standings || problem ? nothing : html`<p class="card empty quiet">${none ?? "Loading …"}</p>`}
      </div>
    `,
  };
}

function nameOf(code, competitions) {
  return competitions?.find((competition) => competition.code === code)?.name ?? "Standings";
}

function choice(competitions, shown) {
  return html`
    <nav aria-label="Competitions">
      <ul class="chips">
        ${repeat(
          competitions,
          ({ code }) => code,
          ({ code, name }) => html`
            <li>
              <a href="#/standings/${encodeURIComponent(code)}" aria-current=${code === shown ? "page" : nothing}
                >${name}</a
              >
            </li>
          `,
        )}
      </ul>
    </nav>
  `;
}

function tables({ code, tables: all }, competitions) {
  const season = competitions.find((competition) => competition.code === code);
  const totals = all.filter((table) => table.type === "TOTAL");
  const shown = totals.length > 0 ? totals : all;
  return html`
    ${
      season?.season_start && season.season_end
        ? html`<p class="quiet small">${dayText(season.season_start)} to ${dayText(season.season_end)}</p>`
        : nothing
    }
    ${shown.map((table) => standingsTable(table, shown.length > 1 ? caption(table) : "Table"))}
  `;
}

function caption({ stage, group }) {
  return group ? plain(group) : plain(stage);
}

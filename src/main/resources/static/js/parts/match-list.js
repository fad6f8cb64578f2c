import { get } from "../data/api.js";
import { groupBy } from "../format/groups.js";
import { dateOf, utcDaysOf } from "../format/times.js";
import { html, repeat } from "../lit.js";
import { matchRow } from "./match-row.js";
import { problemNotice } from "./problem-notice.js";

/**
 * The matches that kick off on a day of the visitor's, which lies across two days in UTC.
 *
 * @throws Problem
 */
export async function matchesOfDay(date) {
  const [from, to] = utcDaysOf(date);
  const { matches } = await get(`/api/matches?from=${from}&to=${to}`);
  return matches
    .filter((match) => dateOf(match.utc_date) === date)
    .sort((a, b) => a.utc_date.localeCompare(b.utc_date) || a.match_id - b.match_id);
}

/** Matches by competition; if they could not be read, why, and those that were read before. */
export function matchList(matches, problem, none) {
  if (problem && matches === null) {
    return problemNotice(problem);
  }
  if (matches === null) {
    return html`<p class="card empty quiet">Loading …</p>`;
  }
  if (matches.length === 0) {
    return html`<p class="card empty quiet">${none}</p>`;
  }
  return html`
    <div class="competitions">
      ${repeat(
        groupBy(matches, (match) => match.competition?.name, "Other matches"),
        (group) => group.name,
        (group) => html`
          <section class="card competition" aria-label=${group.name}>
            <h3>${heading(group)}</h3>
            <ul>
              ${repeat(
                group.items,
                (match) => match.match_id,
                (match) => html`<li>${matchRow(match)}</li>`,
              )}
            </ul>
          </section>
        `,
      )}
    </div>
  `;
}

function heading({ name, items }) {
  const code = items[0].competition?.code;
  return code ? html`<a href="#/standings/${encodeURIComponent(code)}">${name}</a>` : name;
}

import { poll } from "../data/poll.js";
import { addDays, dayText, isDate, today, zone } from "../format/times.js";
import { html, live } from "../lit.js";
import { matchList, matchesOfDay } from "../parts/match-list.js";

/** The matches of one day: #/matches is today, #/matches/2026-11-21 that day. */
export function open([wanted], { redraw }) {
  const date = isDate(wanted ?? "") ? wanted : today();
  let matches = null;
  let problem = null;

  async function read() {
    try {
      matches = await matchesOfDay(date);
      problem = null;
    } catch (caught) {
      problem = caught;
    }
    redraw();
  }

  const polling = poll(read, 15_000);
  return {
    topic: "all",
    title: () => `Matches on ${dayText(date)}`,
    close: polling.stop,
    draw: () => html`
      <div class="view">
        <div class="view-head">
          <div>
            <h1 tabindex="-1">${dayText(date)}</h1>
            <p class="quiet small">Kick-off in ${zone} time</p>
          </div>
          <nav class="days" aria-label="Days">
            <a class="button" href="#/matches/${addDays(date, -1)}">‹ <span>Day before</span></a>
            <label>
              <span class="visually-hidden">Another day</span>
              <input type="date" .value=${live(date)} @change=${go}>
            </label>
            <a class="button" href="#/matches/${addDays(date, 1)}"><span>Day after</span> ›</a>
          </nav>
        </div>
        <h2 class="visually-hidden">By competition</h2>
        ${matchList(matches, problem, "No match on this day.")}
      </div>
    `,
  };
}

function go(event) {
  if (isDate(event.target.value)) {
    location.hash = `#/matches/${event.target.value}`;
  }
}

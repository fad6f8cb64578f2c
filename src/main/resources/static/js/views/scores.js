import { poll } from "../data/poll.js";
import { groupBy } from "../format/groups.js";
import { addDays, today } from "../format/times.js";
import { isRunning } from "../format/words.js";
import { html, nothing, repeat } from "../lit.js";
import { gameRow } from "../parts/game-row.js";
import { matchList, matchesOfDay } from "../parts/match-list.js";

/** All games of the feed, and the matches of today. */
export function open(_, { games, redraw }) {
  let matches = null;
  let problem = null;

  async function readMatches() {
    try {
      matches = await matchesOfDay(today());
      problem = null;
    } catch (caught) {
      problem = caught;
    }
    redraw();
  }

  const polling = poll(readMatches, 15_000);
  return {
    topic: "all",
    title: () => "Scores",
    close: polling.stop,
    draw: () => html`
      <div class="view">
        <h1 tabindex="-1">Scores</h1>
        <section aria-labelledby="in-play">
          <h2 id="in-play" class="section-head">Games <span class="quiet small">${count(games)}</span></h2>
          ${gamesByCompetition(games)}
        </section>
        <section aria-labelledby="today">
          <h2 id="today" class="section-head">Today’s matches</h2>
          ${matchList(others(matches, games), problem, "No other match today.")}
          <p class="small more"><a href="#/matches/${addDays(today(), 1)}">Tomorrow’s matches</a></p>
        </section>
      </div>
    `,
  };
}

/** The matches that are not among the games above. */
function others(matches, games) {
  return matches && matches.filter((match) => !games.get(`match-${match.match_id}`));
}

function count(games) {
  const running = games.all().filter(isRunning).length;
  return games.known ? `${running} in play` : nothing;
}

function gamesByCompetition(games) {
  if (!games.known) {
    return html`<p class="card empty quiet">Waiting for the first scores …</p>`;
  }
  if (games.all().length === 0) {
    return html`<p class="card empty quiet">No game is in play. <a href="#/admin">Start one under Admin.</a></p>`;
  }
  const groups = groupBy(games.all(), (game) => game.competition, "Other games");
  return html`
    <div class="competitions">
      ${repeat(
        groups,
        (group) => group.name,
        (group) => html`
          <section class="card competition" aria-label=${group.name}>
            <h3>${group.name}</h3>
            <ul>
              ${repeat(
                group.items,
                (game) => game.game_id,
                (game) => html`<li>${gameRow(game, games.scorer(game.game_id))}</li>`,
              )}
            </ul>
          </section>
        `,
      )}
    </div>
  `;
}

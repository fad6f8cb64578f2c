import { html } from "../lit.js";
import "./chart-box.js";
import { chartOptions } from "./chart-options.js";
import { dataTable } from "./data-table.js";

/** When periods begin, and when their own minutes are over and stoppage time begins. */
const BEGINS = { 1: 0, 2: 45, 3: 90, 4: 105 };
const ENDS = { 1: 45, 2: 90, 3: 105, 4: 120 };

/** Shots in five minutes, the home side's up, the away side's down. */
export function momentum(game) {
  const windows = allWindows((game.shot_windows ?? []).filter((window) => window.period in BEGINS));
  const data = {
    names: windows.map(nameOf),
    home: windows.map((window) => window.home),
    away: windows.map((window) => window.away),
    teams: [game.home_team.name, game.away_team.name],
  };
  return html`
    <div class="chart" role="img" aria-label=${summary(data)}>
      <chart-box .chart=${{ make, data }}></chart-box>
    </div>
    <p class="legend small">
      <span class="key home">↑ ${game.home_team.name}</span>
      <span class="key away">↓ ${game.away_team.name}</span>
    </p>
    ${dataTable(
      ["Minutes", ...data.teams],
      data.names.map((name, index) => [name, data.home[index], data.away[index]]),
    )}
  `;
}

/** With those that are still to come, so that the bars keep their places. */
function allWindows(told) {
  const periods = [1, 2, 3, 4].filter((period) => period <= 2 || told.some((window) => window.period === period));
  return periods.flatMap((period) => {
    const own = new Map(
      told.filter((window) => window.period === period).map((window) => [window.from_minute, window]),
    );
    for (let from = BEGINS[period]; from < ENDS[period]; from += 5) {
      own.has(from) || own.set(from, { period, from_minute: from, home: 0, away: 0 });
    }
    return [...own.values()].sort((a, b) => a.from_minute - b.from_minute);
  });
}

function nameOf({ period, from_minute: from }) {
  const end = ENDS[period];
  return from < end ? `${from}–${from + 5}` : `${end}+${from > end ? from - end : ""}`;
}

function summary({ names, home, away, teams }) {
  const busiest = (counts) => names[counts.indexOf(Math.max(...counts))];
  return Math.max(...home, ...away) === 0
    ? "Shots in five minutes: none yet."
    : `Shots in five minutes. ${teams[0]} had most in minutes ${busiest(home)}, ${teams[1]} in ${busiest(away)}.`;
}

function make({ names, home, away, teams }, colours) {
  const most = Math.max(3, ...home, ...away);
  const bars = (label, counts, colour) => ({
    label,
    data: counts,
    backgroundColor: colour,
    borderRadius: 2,
    categoryPercentage: 0.9,
    barPercentage: 0.95,
  });
  return {
    type: "bar",
    data: {
      labels: names,
      datasets: [
        bars(teams[0], home, colours.home),
        bars(
          teams[1],
          away.map((count) => -count),
          colours.away,
        ),
      ],
    },
    options: chartOptions(colours, {
      x: { stacked: true, grid: { display: false }, ticks: { autoSkipPadding: 12 } },
      y: { stacked: true, min: -most, max: most, ticks: { stepSize: 1, maxTicksLimit: 7, callback: Math.abs } },
      tooltip: { callbacks: { label: ({ dataset, raw }) => `${dataset.label}: ${Math.abs(raw)}` } },
    }),
  };
}

import { minuteOf } from "../format/words.js";
import { html } from "../lit.js";
import "./chart-box.js";
import { chartOptions } from "./chart-options.js";
import { dataTable } from "./data-table.js";
import { minutesEndToEnd } from "./match-clock.js";

/** How the expected goals of both sides have grown, with a dot where a goal fell. */
export function xgRace(game) {
  const race = (game.xg_race ?? []).filter((point) => point.period < 5);
  const goals = (game.goals ?? []).filter((goal) => goal.period < 5 && !goal.own_goal);
  const now = game.period < 5 ? [{ period: game.period, minute: game.minute }] : [];
  const line = minutesEndToEnd([...race, ...goals, ...now].filter((moment) => moment.period >= 1));
  const last = race.at(-1) ?? { home: 0, away: 0 };
  const data = {
    marks: line.marks,
    end: line.end,
    home: steps("home"),
    away: steps("away"),
    homeGoals: goalsOf("home"),
    awayGoals: goalsOf("away"),
    teams: [game.home_team.name, game.away_team.name],
  };

  function steps(side) {
    const points = race.map((point) => ({ x: line.at(point), y: point[side] }));
    const here = now[0]?.period >= 1 ? line.at(now[0]) : 0;
    const end = Math.max(here, points.at(-1)?.x ?? 0);
    return [{ x: 0, y: 0 }, ...points, { x: end, y: last[side] }];
  }

  function goalsOf(side) {
    return goals
      .filter((goal) => goal.team_id === game[`${side}_team`].id)
      .map((goal) => ({ x: line.at(goal), y: reached(goal)[side] }));
  }

  /** The race right after a goal. */
  function reached(goal) {
    return race.filter((point) => line.at(point) <= line.at(goal)).at(-1) ?? { home: 0, away: 0 };
  }

  return html`
    <div class="chart" role="img" aria-label=${summary(data, last)}>
      <chart-box .chart=${{ make, data }}></chart-box>
    </div>
    <p class="legend small">
      <span class="key home">${game.home_team.name} ${last.home.toFixed(2)}</span>
      <span class="key away">${game.away_team.name} ${last.away.toFixed(2)}</span>
      <span class="key goal">dot: goal</span>
    </p>
    ${dataTable(
      ["Minute", ...data.teams],
      race.map((point) => [`${minuteOf(point)}’`, point.home.toFixed(2), point.away.toFixed(2)]),
    )}
  `;
}

function summary({ teams }, last) {
  return `Expected goals over the game: now ${teams[0]} ${last.home.toFixed(2)}, ${teams[1]} ${last.away.toFixed(2)}.`;
}

function make({ marks, end, home, away, homeGoals, awayGoals, teams }, colours) {
  const steps = (label, data, colour) => ({
    type: "line",
    label,
    data,
    stepped: true,
    borderColor: colour,
    borderWidth: 2.5,
    pointRadius: 0,
    pointHitRadius: 8,
  });
  const dots = (data, colour) => ({
    type: "scatter",
    data,
    backgroundColor: colour,
    borderColor: colours.ground,
    borderWidth: 2,
    pointRadius: 6,
    pointHoverRadius: 6,
  });
  const texts = new Map(marks.map(({ at, text }) => [at, text]));
  return {
    type: "line",
    data: {
      datasets: [
        dots(homeGoals, colours.home),
        dots(awayGoals, colours.away),
        steps(teams[0], home, colours.home),
        steps(teams[1], away, colours.away),
      ],
    },
    options: chartOptions(colours, {
      x: {
        type: "linear",
        min: 0,
        max: end,
        afterBuildTicks: (axis) => (axis.ticks = marks.map(({ at }) => ({ value: at }))),
        ticks: { callback: (value) => texts.get(value), autoSkip: false },
        grid: { display: false },
      },
      y: { min: 0, suggestedMax: 1, ticks: { maxTicksLimit: 5 } },
      tooltip: { enabled: false },
    }),
  };
}

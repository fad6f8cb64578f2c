/** How the state of a game is put into words. */
const OVER = new Set(["finished", "stopped"]);
const STATUS = {
  scheduled: "Not begun",
  half_time: "Half-time",
  extra_time_break: "Break",
  full_time: "Full time",
  shoot_out: "Shoot-out",
  stopped: "Stopped",
};
const PHASE = {
  in_play: "In play",
  paused: "Half-time",
  finished: "Full time",
  postponed: "Postponed",
  suspended: "Suspended",
  cancelled: "Cancelled",
  unknown: "Not known",
};
const OUTCOME = {
  goal: "goal",
  saved: "saved",
  off_target: "off target",
  blocked: "blocked",
  post: "hit the post",
};

export function isOver(game) {
  return OVER.has(game.status);
}

/** Whether the ball may roll at this moment. */
export function isRunning(game) {
  return !isOver(game) && game.status !== "scheduled";
}

/** "67’", "45+2’", "Half-time", "Full time" …; in words, too, where the source tells no minutes. */
export function clockText(game) {
  return game.status === "in_play" && game.clock ? `${game.clock}’` : statusText(game);
}

/** The same without the clock. */
export function statusText(game) {
  if (game.status === "in_play") {
    return game.period ? periodText(game.period) : PHASE.in_play;
  }
  if (game.status === "finished") {
    return game.shootout ? "After penalties" : game.period > 2 ? "After extra time" : "Full time";
  }
  return STATUS[game.status] ?? plain(game.status);
}

export function periodText(period) {
  return (
    ["", "First half", "Second half", "Extra time, first half", "Extra time, second half", "Shoot-out"][period] ?? ""
  );
}

/** "64", "90+3": the minute that was running, as reports have it. The server counts full minutes beside it. */
export function minuteOf({ shown, minute }) {
  return shown ?? `${minute + 1}`;
}

/** The newest goal that counts for a side, or undefined. */
export function lastGoalOf(game, side) {
  return game.goals?.filter((goal) => goal.team_id === game[`${side}_team`].id).at(-1);
}

export function phaseText(match) {
  return PHASE[match.phase] ?? plain(match.phase);
}

export function outcomeText(outcome) {
  return OUTCOME[outcome] ?? plain(outcome);
}

/** snake_case or UPPER_CASE of a source as words: "Group stage", "Group A". */
export function plain(name) {
  const words = `${name ?? ""}`
    .replaceAll("_", " ")
    .toLowerCase()
    .replace(/ [a-z]$/, (letter) => letter.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

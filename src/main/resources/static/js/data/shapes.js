const OUTCOMES = new Map([
  ["Goal", "goal"],
  ["Saved", "saved"],
  ["Saved to Post", "saved"],
  ["Saved Off Target", "saved"],
  ["Blocked", "blocked"],
  ["Post", "post"],
]);

/** A message of the server with its games as the page has them. */
export function pageMessage(message) {
  return {
    ...message,
    ...(message.game && { game: pageGame(message.game) }),
    ...(message.games && { games: message.games.map(pageGame) }),
  };
}

/** A game of the server, brief or whole, as the page has it: players by what they do, shots by where they went. */
export function pageGame(game) {
  return {
    ...game,
    clock: game.shown,
    home_team: game.home_team ?? { id: null, name: "To be told" },
    away_team: game.away_team ?? { id: null, name: "To be told" },
    competition: game.competition?.name ?? null,
    shootout: game.shoot_out ?? null,
    // Second yellows are among the red cards as well.
    red_cards: game.red_cards?.filter((card) => !card.second_yellow),
    ...(game.substitutions && { substitutions: game.substitutions.map(pageSubstitution) }),
    ...(game.stats && { stats: pageStats(game.stats) }),
    ...(game.stats && { xg_race: game.stats.xg_race, shot_windows: game.stats.windows.map(pageWindow) }),
    ...(game.shots && { shots: game.shots.map(pageShot) }),
  };
}

function pageSubstitution({ player, replacement, ...rest }) {
  return { ...rest, player_off: player, player_on: replacement };
}

function pageStats({ home, away }) {
  return { home: pageSide(home), away: pageSide(away) };
}

function pageSide(side) {
  return { ...side, possession: (side.possession ?? 0) * 100 };
}

function pageWindow({ period, from_minute, home, away }) {
  return { period, from_minute, home: home.shots, away: away.shots };
}

function pageShot(shot) {
  return { ...shot, outcome: OUTCOMES.get(shot.outcome) ?? "off_target", penalty: shot.type === "Penalty" };
}

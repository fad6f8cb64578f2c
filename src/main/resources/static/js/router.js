import * as admin from "./views/admin.js";
import * as game from "./views/game.js";
import * as matches from "./views/matches.js";
import * as scores from "./views/scores.js";
import * as standings from "./views/standings.js";

const VIEWS = { admin, games: game, matches, standings };

/**
 * The view that an address names: #/games/15946, #/standings/PL … Anything else is the scores.
 *
 * @returns {{section: string, open: Function, parameters: string[]}}
 */
export function route(hash) {
  const [name, ...parameters] = hash.replace(/^#\/?/, "").split("/").filter(Boolean).map(decode);
  const known = Object.hasOwn(VIEWS, name ?? "") && (name !== "games" || parameters.length > 0);
  return known
    ? { section: name === "games" ? "scores" : name, open: VIEWS[name].open, parameters }
    : { section: "scores", open: scores.open, parameters: [] };
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

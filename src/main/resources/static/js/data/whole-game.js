import { get } from "./api.js";
import { pageGame } from "./shapes.js";

const PAUSE = 1_000;
const PAUSE_AFTER_PROBLEM = 5_000;

/**
 * Keeps a game whole: reads it, and reads it again whenever the feed has told of a change without its detail.
 *
 * @param onProblem with a Problem, or with null once all is well
 * @returns {() => void} ends it
 */
export function keepWhole(id, games, onProblem) {
  let busy = false;
  let closed = false;

  async function read() {
    busy = true;
    let pause = PAUSE;
    try {
      games.keep(pageGame(await get(`/api/games/${encodeURIComponent(id)}`)));
      onProblem(null);
    } catch (problem) {
      pause = PAUSE_AFTER_PROBLEM;
      onProblem(problem);
    }
    setTimeout(() => {
      busy = false;
      check();
    }, pause);
  }

  function check() {
    if (!busy && !closed && games.lacksDetail(id)) {
      read();
    }
  }

  games.addEventListener("change", check);
  check();
  return () => {
    closed = true;
    games.removeEventListener("change", check);
  };
}

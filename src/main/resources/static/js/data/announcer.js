import { lastGoalOf, minuteOf, statusText } from "../format/words.js";

/** So many goals at once are told one by one; more only by their number. */
const ONE_BY_ONE = 3;
/** A screen reader is not interrupted more often. */
const PAUSE = 4_000;

/** Tells those who do not see the page of goals and ends of games, and of nothing else. */
export class Announcer {
  /** The only game that is told of, or null for all. */
  game = null;

  #region;
  #waiting = [];
  #timer = null;

  constructor(region, games) {
    this.#region = region;
    games.addEventListener("goal", ({ detail }) => this.#add(detail.game, goalText(detail.game, detail.side)));
    games.addEventListener("end", ({ detail }) => this.#add(detail.game, endText(detail.game)));
  }

  #add(game, text) {
    if (this.game !== null && this.game !== game.game_id) {
      return;
    }
    this.#waiting.push(text);
    this.#timer ??= setTimeout(() => this.#say(), 100);
  }

  #say() {
    if (this.#waiting.length === 0) {
      this.#timer = null;
      return;
    }
    const texts = this.#waiting.splice(0);
    this.#region.textContent =
      texts.length <= ONE_BY_ONE ? texts.join(" ") : `${texts.length} goals and ends of games in the last seconds.`;
    this.#timer = setTimeout(() => this.#say(), PAUSE);
  }
}

function goalText(game, side) {
  const goal = lastGoalOf(game, side);
  const by = goal?.player ? ` ${goal.player.name}${goal.own_goal ? ", own goal" : ""}, minute ${minuteOf(goal)}.` : "";
  return `Goal for ${game[`${side}_team`].name}. ${scoreText(game)}.${by}`;
}

function endText(game) {
  return `${statusText(game)}: ${scoreText(game)}.`;
}

function scoreText(game) {
  return `${game.home_team.name} ${game.score.home}, ${game.away_team.name} ${game.score.away}`;
}

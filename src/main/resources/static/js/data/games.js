import { isOver } from "../format/words.js";

/** How long a goal is shown as news. */
const NEWS = 8_000;

/**
 * The games in play and those just ended, as the server last told them.
 *
 * Events: "change"; "goal" with {game, side}; "end" with {game}. The last two come only for what happens while one
 * watches, not for what had happened before.
 */
export class Games extends EventTarget {
  #briefs = new Map();
  #wholes = new Map();
  #stale = new Set();
  #news = new Map();
  /** Whether the server has told anything yet. */
  known = false;

  all() {
    return [...this.#briefs.values()];
  }

  /** All that is known of a game: with shots and the rest if it was ever told whole. Undefined if not known. */
  get(id) {
    return this.#wholes.get(id) ?? this.#briefs.get(id);
  }

  /** Whether shots and the like of a game are missing, or are older than its score. */
  lacksDetail(id) {
    return !this.#wholes.has(id) || this.#stale.has(id);
  }

  /** The side that has scored within the last seconds, or undefined. */
  scorer(id) {
    return this.#news.get(id);
  }

  /** A message of the feed that watches `topic`. */
  take(message, topic) {
    if (message.type === "state") {
      this.#takeState(message.games, topic);
    } else if (message.what?.includes("forgotten")) {
      this.#briefs.delete(message.game.game_id);
      this.#wholes.delete(message.game.game_id);
    } else {
      this.#takeGame(message.game);
    }
    this.#tell("change");
  }

  /** A whole game, as read by REST. */
  keep(game) {
    this.#put(game);
    this.#tell("change");
  }

  #takeState(games, topic) {
    const isOneGame = topic !== "all" && games.every((game) => game.game_id === topic);
    if (!isOneGame) {
      const old = this.#briefs;
      // Those that were there keep their place, so that nothing jumps on the screen.
      const there = new Set(games.map((game) => game.game_id));
      this.#briefs = new Map([...old].filter(([id]) => there.has(id)));
      [...this.#wholes.keys()].filter((id) => !there.has(id)).forEach((id) => this.#wholes.delete(id));
      this.known = true;
    }
    games.forEach((game) => this.#put(game));
  }

  #takeGame(game) {
    const before = this.#briefs.get(game.game_id);
    this.#put(game);
    if (!before) {
      return;
    }
    for (const side of ["home", "away"]) {
      if (game.score[side] > before.score[side]) {
        this.#report(game, side);
      }
    }
    if (isOver(game) && !isOver(before)) {
      this.#tell("end", { game });
    }
  }

  #put(game) {
    const id = game.game_id;
    this.#briefs.set(id, game);
    if (game.shots) {
      this.#wholes.set(id, game);
      this.#stale.delete(id);
    } else if (this.#wholes.has(id)) {
      const whole = this.#wholes.get(id);
      if (whole.seq !== game.seq) {
        this.#stale.add(id);
      }
      this.#wholes.set(id, { ...whole, ...game });
    }
  }

  #report(game, side) {
    const id = game.game_id;
    this.#news.set(id, side);
    setTimeout(() => {
      this.#news.delete(id);
      this.#tell("change");
    }, NEWS);
    this.#tell("goal", { game, side });
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** Notices that nothing has come for too long: a line that is cut somewhere on the way does not say so. */
export class Silence {
  #timers = [];
  #steps;

  /** @param steps what to do after how many milliseconds of silence: [[20_000, ask], [30_000, giveUp]] */
  constructor(...steps) {
    this.#steps = steps;
  }

  /** Something came. */
  broken() {
    this.end();
    this.#timers = this.#steps.map(([after, action]) => setTimeout(action, after));
  }

  end() {
    this.#timers.forEach(clearTimeout);
  }
}

const FIRST = 500;
const MOST = 30_000;

/** Ever longer pauses, each by chance between half and all of its length: not all visitors shall come back at once. */
export class Backoff {
  #next = FIRST;

  /** Milliseconds. */
  next() {
    const pause = this.#next * (0.5 + Math.random() / 2);
    this.#next = Math.min(this.#next * 2, MOST);
    return pause;
  }

  reset() {
    this.#next = FIRST;
  }
}

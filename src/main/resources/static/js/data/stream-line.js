import { Silence } from "./silence.js";

const GIVE_UP_AFTER = 40_000;

/** Server-Sent Events, for networks that let no WebSocket through. The browser itself resumes after a short loss. */
export class StreamLine {
  kind = "stream";
  #source;
  #silence;

  /** As SocketLine; a new stream always begins with the present state. */
  constructor(topic, after, on) {
    const source = new EventSource(
      topic === "all" ? "/api/games/stream" : `/api/games/stream?game=${encodeURIComponent(topic)}`,
    );
    const lose = () => {
      if (this.close()) {
        on.lost();
      }
    };
    this.#source = source;
    this.#silence = new Silence([GIVE_UP_AFTER, lose]);
    this.#silence.broken();
    for (const type of ["state", "game", "heartbeat"]) {
      source.addEventListener(type, (event) => {
        this.#silence.broken();
        on.message(JSON.parse(event.data));
      });
    }
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) {
        lose();
      }
    };
  }

  subscribe() {
    return false;
  }

  close() {
    const source = this.#source;
    this.#silence.end();
    this.#source = null;
    source?.close();
    return source !== null;
  }
}

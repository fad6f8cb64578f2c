import { Silence } from "./silence.js";

/** The server sends a heartbeat every 15 seconds. */
const ASK_AFTER = 20_000;
const GIVE_UP_AFTER = 30_000;

/** A WebSocket to the server. */
export class SocketLine {
  kind = "socket";
  #socket;
  #silence;
  #wanted;

  /**
   * @param topic "all" or the id of a game
   * @param after go on after this message, {epoch, seq}, if not null
   * @param {{message: (message) => void, lost: () => void}} on lost comes once, and not after close()
   */
  constructor(topic, after, on) {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}/ws?${query(topic, after)}`);
    const lose = () => {
      if (this.close()) {
        on.lost();
      }
    };
    this.#socket = socket;
    this.#wanted = { topic, after };
    this.#silence = new Silence([ASK_AFTER, () => this.#send({ ping: 1 })], [GIVE_UP_AFTER, lose]);
    this.#silence.broken();
    socket.onopen = () => {
      if (this.#wanted.topic !== topic) {
        this.subscribe(this.#wanted.topic, null);
      }
      // Where nothing is new there is nothing to say; the answer to this tells that the line is good.
      this.#send({ ping: 1 });
    };
    socket.onclose = lose;
    socket.onmessage = (event) => {
      this.#silence.broken();
      on.message(JSON.parse(event.data));
    };
  }

  /** Changes what it is about; whether that can be done. */
  subscribe(topic, after) {
    this.#wanted = { topic, after };
    this.#send(after === null ? { subscribe: topic } : { subscribe: topic, epoch: after.epoch, after: after.seq });
    return true;
  }

  /** Whether it was open until now. */
  close() {
    const socket = this.#socket;
    this.#silence.end();
    this.#socket = null;
    if (socket) {
      socket.onopen = socket.onclose = socket.onmessage = null;
      socket.close();
    }
    return socket !== null;
  }

  #send(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify(message));
    }
  }
}

function query(topic, after) {
  const wanted = new URLSearchParams(topic === "all" ? {} : { game: topic });
  if (after !== null) {
    wanted.set("epoch", after.epoch);
    wanted.set("after", after.seq);
  }
  return wanted;
}

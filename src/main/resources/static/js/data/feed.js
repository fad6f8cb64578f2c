import { Backoff } from "./backoff.js";
import { pageMessage } from "./shapes.js";
import { SocketLine } from "./socket-line.js";
import { StreamLine } from "./stream-line.js";

/** So many sockets may fail one after the other before the stream is tried. */
const PATIENCE = 3;
/** While on the stream: when to see whether sockets get through by now. At first soon: it may have been a restart. */
const TRY_SOCKET_FIRST = 2_000;
const TRY_SOCKET_EVERY = 120_000;

/**
 * The games as they change, for as long as the page is open: connects again by itself, goes on after the last message
 * that it has, and takes to Server-Sent Events where WebSockets do not get through.
 */
export class Feed {
  /** "connecting" (the first time), "live" or "lost". */
  state = "connecting";
  /** "socket" or "stream", while live. */
  kind = null;
  /** When the last message came. */
  heardAt = null;

  #topic = "all";
  #last = null;
  #line = null;
  #candidate = null;
  #failures = 0;
  #backoff = new Backoff();
  #retry;
  #probe;
  #onMessage;
  #onChange;

  /**
   * @param onMessage (message, topic) a state or a game
   * @param onChange the connection is better or worse
   */
  constructor(onMessage, onChange) {
    this.#onMessage = onMessage;
    this.#onChange = onChange;
    addEventListener("online", () => this.retryNow());
    document.addEventListener("visibilitychange", () => document.hidden || this.retryNow());
  }

  start() {
    this.#connect();
  }

  /** What it shall be about: "all" or the id of a game. */
  watch(topic) {
    if (topic === this.#topic) {
      return;
    }
    this.#topic = topic;
    this.#last = null;
    if (this.#line && !this.#line.subscribe(topic, null)) {
      this.#line.close();
      this.#connect();
    }
  }

  /** Does not wait any longer. */
  retryNow() {
    if (this.#line === null) {
      this.#connect();
    }
  }

  #connect() {
    clearTimeout(this.#retry);
    clearTimeout(this.#probe);
    this.#candidate?.close();
    const Line = this.#failures >= PATIENCE && this.#failures % 2 === 1 ? StreamLine : SocketLine;
    const line = new Line(this.#topic, this.#last, {
      message: (message) => this.#take(line, message),
      lost: () => this.#lose(),
    });
    this.#line = line;
  }

  #take(line, message) {
    this.heardAt = new Date();
    this.#failures = 0;
    this.#backoff.reset();
    if (this.state !== "live" || this.kind !== line.kind) {
      this.#become("live", line.kind);
      if (line.kind === "stream") {
        this.#probe = setTimeout(() => this.#trySocket(), TRY_SOCKET_FIRST);
      }
    }
    if (message.type === "heartbeat") {
      this.#compare(line, message);
    } else if (message.type === "state" || message.type === "game") {
      this.#last = { epoch: message.epoch, seq: message.seq };
      this.#onMessage(pageMessage(message), this.#topic);
    }
  }

  /** A heartbeat that does not follow what came last: messages are missing, or this is another server. */
  #compare(line, { epoch, seq }) {
    const missing = this.#topic === "all" && seq > this.#last?.seq;
    if (this.#last !== null && (missing || epoch !== this.#last.epoch)) {
      this.#last = null;
      line.subscribe(this.#topic, null);
    }
  }

  #lose() {
    this.#line = null;
    this.#failures++;
    this.#become("lost", null);
    this.#retry = setTimeout(() => this.#connect(), this.#backoff.next());
  }

  #trySocket() {
    this.#candidate?.close();
    const socket = new SocketLine(this.#topic, this.#last, {
      message: (message) => {
        if (this.#line !== socket) {
          this.#line?.close();
          this.#line = socket;
          this.#candidate = null;
        }
        this.#take(socket, message);
      },
      lost: () => {
        if (this.#line === socket) {
          this.#lose();
        } else {
          this.#probe = setTimeout(() => this.#trySocket(), TRY_SOCKET_EVERY);
        }
      },
    });
    this.#candidate = socket;
  }

  #become(state, kind) {
    this.state = state;
    this.kind = kind;
    this.#onChange();
  }
}

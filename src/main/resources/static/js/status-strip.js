import { get } from "./data/api.js";
import { poll } from "./data/poll.js";
import { timeWithSeconds } from "./format/times.js";
import { html, render, repeat } from "./lit.js";
import { lamp } from "./parts/lamp.js";

const EVERY = 5_000;
const NAMES = {
  feed: "Feed",
  kafka: "Kafka",
  delivery: "Delivery",
  postgresql: "PostgreSQL",
  clickhouse: "ClickHouse",
};

/** The line under the head: how the connection of this page does, and each part of the service. */
export class StatusStrip {
  #place;
  #feed;
  #parts = ["feed", "kafka", "postgresql"].map((name) => ({ name, state: "unknown", text: "Not asked yet." }));

  constructor(place, feed) {
    this.#place = place;
    this.#feed = feed;
  }

  start() {
    this.draw();
    poll(() => this.#ask(), EVERY);
  }

  async #ask() {
    try {
      this.#parts = (await get("/api/status")).parts;
    } catch (problem) {
      this.#parts = this.#parts.map(({ name }) => ({ name, state: "unknown", text: problem.message }));
    }
    this.draw();
  }

  draw() {
    const connection = describe(this.#feed);
    render(
      html`
        <details>
          <summary>
            <span class="visually-hidden">State of the service:</span>
            <span class="lamp-connection">${lamp(connection.name, connection.state, "")}</span>
            ${repeat(
              this.#parts,
              ({ name }) => name,
              ({ name, state }) => lamp(NAMES[name] ?? name, state),
            )}
          </summary>
          <dl class="strip-more">
            <dt>This page</dt>
            <dd>${connection.text}</dd>
            ${this.#parts.map(({ name, text }) => html`<dt>${NAMES[name] ?? name}</dt><dd>${text}</dd>`)}
          </dl>
        </details>
      `,
      this.#place,
    );
  }
}

/** In words, not by a colour alone. */
function describe({ state, kind, heardAt }) {
  if (state === "connecting") {
    return { name: "Connecting …", state: "unknown", text: "Connecting for the first time." };
  }
  if (state === "lost") {
    const asOf = heardAt ? ` Scores as of ${timeWithSeconds(heardAt)}.` : "";
    return {
      name: `Reconnecting …${asOf}`,
      state: "offline",
      text: `The connection is lost.${asOf} The page connects again by itself.`,
    };
  }
  return kind === "stream"
    ? {
        name: "Live, by event stream",
        state: "warning",
        text: "Scores come as they change, by Server-Sent Events: WebSockets do not get through from here.",
      }
    : { name: "Live", state: "online", text: "Scores come as they change." };
}

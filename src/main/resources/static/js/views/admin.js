import { change, getAsAdmin } from "../data/api.js";
import { hasLogin } from "../data/login.js";
import { poll } from "../data/poll.js";
import { html, nothing } from "../lit.js";
import { generatorPanel } from "../parts/generator-panel.js";
import { loginForm, logOut } from "../parts/login-form.js";
import { problemNotice } from "../parts/problem-notice.js";
import { replayPanel } from "../parts/replay-panel.js";

/** Starts and steers replays and the generator; for the admin. */
export function open(_, { redraw }) {
  let state = null;
  let problem = null;
  /** What an action met with, by the name of the action's place: a game's id, "start" or "generator". */
  const problems = new Map();

  async function read() {
    if (!hasLogin()) {
      state = null;
      redraw();
      return;
    }
    try {
      const [replays, generator] = await Promise.all([getAsAdmin("/api/replays"), getAsAdmin("/api/generator")]);
      state = { ...replays, generator };
      problem = null;
    } catch (caught) {
      problem = caught.status === 401 ? null : caught;
    }
    redraw();
  }

  async function act(place, method, path, body) {
    try {
      await change(method, path, body);
      problems.delete(place);
    } catch (caught) {
      problems.set(place, caught);
    }
    await polling.now();
  }

  const polling = poll(read, 2_000);
  return {
    topic: "all",
    title: () => "Admin",
    close: polling.stop,
    draw: () => html`
      <div class="view">
        <div class="view-head">
          <h1 tabindex="-1">Admin</h1>
          ${hasLogin() ? logOut(read) : nothing}
        </div>
        ${hasLogin() ? nothing : loginForm(() => polling.now())} ${problem ? problemNotice(problem) : nothing}
        ${
          hasLogin() && state
            ? html`${generatorPanel(state.generator, problems.get("generator"), act)}
            ${replayPanel(state, problems, act)}`
            : nothing
        }
      </div>
    `,
  };
}

import { isLogin } from "../data/api.js";
import { forgetLogin, headerFor, rememberLogin } from "../data/login.js";
import { html } from "../lit.js";

/** Asks for the admin's password; done() once it is right. */
export function loginForm(done) {
  return html`
    <form class="card panel login" @submit=${(event) => submit(event, done)}>
      <h2>Log in</h2>
      <label>User <input name="user" autocomplete="username" value="admin" readonly></label>
      <label>
        Password
        <input
          name="password"
          type="password"
          autocomplete="current-password"
          required
          aria-describedby="login-error"
        >
      </label>
      <p id="login-error" class="form-error" role="alert"></p>
      <button class="primary">Log in</button>
      <p class="quiet small">Touchline prints the password when it starts. It is forgotten when this tab is closed.</p>
    </form>
  `;
}

export function logOut(done) {
  return html`<button
    @click=${() => {
      forgetLogin();
      done();
    }}
  >
    Log out
  </button>`;
}

async function submit(event, done) {
  event.preventDefault();
  const form = event.target;
  const { password } = form.elements;
  const error = form.querySelector(".form-error");
  const header = headerFor(password.value);
  error.textContent = "";
  try {
    if (await isLogin(header)) {
      rememberLogin(header);
      await done();
      document.querySelector("main h1")?.focus();
      return;
    }
    error.textContent = "That is not the password.";
  } catch (problem) {
    error.textContent = problem.message;
  }
  password.select();
  password.focus();
}

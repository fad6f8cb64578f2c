import { Announcer } from "./data/announcer.js";
import { Feed } from "./data/feed.js";
import { Games } from "./data/games.js";
import { zone } from "./format/times.js";
import { render } from "./lit.js";
import { route } from "./router.js";
import { StatusStrip } from "./status-strip.js";

const main = document.getElementById("main");
const games = new Games();
const announcer = new Announcer(document.getElementById("announcements"), games);
const feed = new Feed(
  (message, topic) => games.take(message, topic),
  () => {
    document.body.classList.toggle("lost", feed.state === "lost");
    strip.draw();
  },
);
const strip = new StatusStrip(document.getElementById("status-strip"), feed);
const context = { games, redraw };
let view = null;
let drawing = false;

/** Draws soon; many changes at once are drawn once. */
function redraw() {
  if (!drawing) {
    drawing = true;
    requestAnimationFrame(draw);
  }
}

function draw() {
  drawing = false;
  render(view.draw(), main);
  document.title = `${view.title()} · Touchline`;
}

function go() {
  view?.close();
  const { section, open, parameters } = route(location.hash);
  view = open(parameters, context);
  feed.watch(view.topic);
  announcer.game = view.topic === "all" ? null : view.topic;
  for (const link of document.querySelectorAll("#navigation a")) {
    if (link.dataset.section === section) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  }
  draw();
}

/** Another view is another page: it begins at its top, and a screen reader at its heading. */
function turnTo() {
  go();
  scrollTo(0, 0);
  main.querySelector("h1")?.focus({ preventScroll: true });
}

addEventListener("hashchange", turnTo);
games.addEventListener("change", redraw);
document.getElementById("skip-link").addEventListener("click", (event) => {
  // Not by the address: that belongs to the views.
  event.preventDefault();
  main.focus();
});
document.getElementById("footer").textContent = `Times in ${zone}.`;

main.replaceChildren();
go();
strip.start();
feed.start();

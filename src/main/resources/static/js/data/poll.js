/**
 * Does something now and again, `pause` milliseconds after it last ended; not while nobody looks at the page.
 *
 * @param work may fail: it tells the visitor itself
 * @returns {{now: () => void, stop: () => void}}
 */
export function poll(work, pause) {
  let timer;
  let turn = 0;
  let stopped = false;

  async function now() {
    clearTimeout(timer);
    const mine = ++turn;
    await work();
    if (!stopped && mine === turn && !document.hidden) {
      timer = setTimeout(now, pause);
    }
  }

  function onVisible() {
    if (!document.hidden) {
      now();
    }
  }

  document.addEventListener("visibilitychange", onVisible);
  now();
  return {
    now,
    stop() {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisible);
    },
  };
}

/** The file of Chart.js that needs no other. */
const LIBRARY = "/webjars/chart.js/dist/chart.umd.js";
const DARK = matchMedia("(prefers-color-scheme: dark)");

/**
 * A chart that is drawn anew only when its data changes: <chart-box .chart=${{make, data}}>. `make(data, colours)`
 * gives the configuration for Chart.js.
 */
class ChartBox extends HTMLElement {
  #chart = null;
  #wanted = null;
  #drawn = null;
  #onScheme = () => this.#draw(true);

  set chart(wanted) {
    this.#wanted = wanted;
    if (this.isConnected) {
      this.#draw(false);
    }
  }

  connectedCallback() {
    DARK.addEventListener("change", this.#onScheme);
    this.#draw(true);
  }

  disconnectedCallback() {
    DARK.removeEventListener("change", this.#onScheme);
    this.#chart?.destroy();
    this.#chart = null;
    this.#drawn = null;
  }

  async #draw(always) {
    await import(LIBRARY);
    const state = JSON.stringify(this.#wanted?.data);
    if (!this.isConnected || !this.#wanted || (state === this.#drawn && !always)) {
      return;
    }
    this.#drawn = state;
    const { type, data, options } = this.#wanted.make(this.#wanted.data, colours());
    if (this.#chart && !always) {
      this.#chart.data = data;
      this.#chart.options = options;
      this.#chart.update("none");
      return;
    }
    this.#chart?.destroy();
    const canvas = document.createElement("canvas");
    canvas.ariaHidden = "true";
    this.replaceChildren(canvas);
    this.#chart = new globalThis.Chart(canvas, { type, data, options });
  }
}

/** The page's colours of this moment: light or dark. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: of("text-quiet"),
    line: of("line"),
    home: of("home"),
    away: of("away"),
    ground: of("surface"),
    font: style.getPropertyValue("--font"),
  };
}

customElements.define("chart-box", ChartBox);

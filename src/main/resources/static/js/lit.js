/** The one place that knows where the template library is served from. */
export { html, nothing, render, svg } from "/webjars/lit-html/lit-html.js";
export { classMap } from "/webjars/lit-html/directives/class-map.js";
export { live } from "/webjars/lit-html/directives/live.js";
export { repeat } from "/webjars/lit-html/directives/repeat.js";

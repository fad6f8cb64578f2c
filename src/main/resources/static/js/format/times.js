/** Times as the visitor's own clock and calendar show them. */
const CLOCK = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });
const CLOCK_SECONDS = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });

export const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** 20:45 */
export function timeOfDay(instant) {
  return CLOCK.format(new Date(instant));
}

export function timeWithSeconds(instant) {
  return CLOCK_SECONDS.format(new Date(instant));
}

/** The visitor's date of an instant, as 2026-11-21. */
export function dateOf(instant) {
  const at = new Date(instant);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
}

export function today() {
  return dateOf(new Date());
}

/** The day so many days later. */
export function addDays(date, days) {
  const at = startOf(date);
  at.setDate(at.getDate() + days);
  return dateOf(at);
}

/** Saturday 21 November 2026 */
export function dayText(date) {
  return DAY.format(startOf(date));
}

/** The days in UTC that a day of the visitor's touches, as [from, to]. */
export function utcDaysOf(date) {
  const first = startOf(date);
  const last = new Date(startOf(addDays(date, 1)).getTime() - 1);
  return [first, last].map((at) => at.toISOString().slice(0, 10));
}

export function isDate(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(startOf(text).getTime());
}

function startOf(date) {
  const [year, month, day] = date.split("-").map(Number);
  return new Date(year, month - 1, day);
}

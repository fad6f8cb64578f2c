/** When the periods begin and how long they are at least. */
const BEGINS = { 1: 0, 2: 45, 3: 90, 4: 105 };
const LENGTHS = { 1: 45, 2: 45, 3: 15, 4: 15 };

/**
 * One line of minutes for a whole game. The clock of each period goes on into stoppage time while the next one begins
 * at its own minute again: laid end to end, no moment hides another.
 *
 * @param moments all there are, with period and minute
 */
export function minutesEndToEnd(moments) {
  const periods = [1, 2, 3, 4].filter((period) => period <= 2 || moments.some((moment) => moment.period === period));
  const starts = {};
  let end = 0;
  for (const period of periods) {
    starts[period] = end;
    const played = moments
      .filter((moment) => moment.period === period)
      .map((moment) => minuteOf(moment) + 1 - BEGINS[period]);
    end += Math.max(LENGTHS[period], ...played);
  }
  return {
    end,
    /** Where a moment lies on the line. */
    at: (moment) => starts[moment.period] + minuteOf(moment) - BEGINS[moment.period],
    /** [{at, text}] for the axis: every 15 minutes of each period's own clock. */
    marks: periods.flatMap((period) =>
      [0, 15, 30]
        .filter((minute) => minute < LENGTHS[period])
        .map((minute) => ({ at: starts[period] + minute, text: `${BEGINS[period] + minute}’` })),
    ),
  };
}

/** On the running clock: 47 also for what is told as 45+2. */
function minuteOf({ minute, added }) {
  return minute + (added ?? 0);
}

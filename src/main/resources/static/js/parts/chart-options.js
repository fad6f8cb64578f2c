/** What all charts have in common: the page's type and colours, nothing that moves. */
export function chartOptions({ text, line, font }, { x, y, tooltip }) {
  const ticks = { color: text, font: { family: font, size: 12 }, maxRotation: 0 };
  const scale = (own) => ({
    ...own,
    grid: { color: line, drawTicks: false, ...own.grid },
    border: { display: false },
    ticks: { ...ticks, padding: 6, ...own.ticks },
  });
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: "index", intersect: false },
    plugins: { legend: { display: false }, tooltip },
    scales: { x: scale(x), y: scale(y) },
  };
}

/**
 * The parts of a list that have the same name, in the order of the alphabet; what has no name comes last.
 *
 * @returns {{name: string, items: []}[]}
 */
export function groupBy(items, nameOf, nameless) {
  const groups = new Map();
  for (const item of items) {
    const name = nameOf(item) ?? nameless;
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups]
    .map(([name, members]) => ({ name, items: members }))
    .sort((a, b) => (a.name === nameless) - (b.name === nameless) || a.name.localeCompare(b.name));
}

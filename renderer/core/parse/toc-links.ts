import { type Unit, walk } from "../document.ts";

const squeeze = (words: string): string => words.replace(/[\s\u3000]/g, "");

/** Gives each line of a table of contents the address of the unit whose title it repeats. */
export function linkContents(units: readonly Unit[]): readonly Unit[] {
  if (![...walk(units)].some(({ unit }) => unit.type === "tocEntry" && unit.references)) return units;
  // The same title may come often (第一节 总则): the n-th line of that name is the n-th unit of that name.
  const titles = new Map<string, string[]>();
  for (const { unit } of walk(units)) {
    if (unit.type === "tocEntry" || unit.heading === undefined) continue;
    const title = squeeze(`${unit.num ?? ""}${unit.heading}`);
    titles.set(title, [...(titles.get(title) ?? []), unit.address]);
  }
  const link = (unit: Unit): Unit => {
    const children = unit.children.map(link);
    if (unit.type !== "tocEntry" || unit.references === undefined) return { ...unit, children };
    const address = titles.get(squeeze(unit.heading ?? ""))?.shift();
    return {
      ...unit,
      children,
      references: unit.references.map((each) => (address ? { ...each, address } : each)),
    };
  };
  return units.map(link);
}

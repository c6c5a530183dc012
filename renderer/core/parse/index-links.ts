import type { PageReference, Unit } from "../document.ts";
import { walk } from "../document.ts";

/** A unit with a title, and the page on which it begins. */
type Titled = { readonly address: string; readonly title: string };

const apart: ReadonlySet<Unit["type"]> = new Set([
  "index",
  "letter",
  "indexEntry",
  "toc",
  "tocEntry",
  "figure",
  "table",
  "person",
  "office",
]);
const squeeze = (text: string) => text.replace(/[\s·、，]/gu, "");

/**
 * Gives each page reference of an index the address of the unit that it names: the title on that page, or else
 * the first unit that begins there. A page that is not in this work gets none.
 */
export function linkReferences(units: readonly Unit[]): readonly Unit[] {
  const indexes = units.filter(({ type }) => type === "index");
  if (indexes.length === 0) return units;
  const pages = titlesByPage(units);
  const link = (unit: Unit): Unit => {
    const children = unit.children.map(link);
    if (!unit.references) return { ...unit, children };
    const term = squeeze(unit.heading ?? "");
    return {
      ...unit,
      children,
      references: unit.references.map((reference) => linked(reference, term, pages)),
    };
  };
  return units.map((unit) => (unit.type === "index" ? link(unit) : unit));
}

function titlesByPage(units: readonly Unit[]): ReadonlyMap<number, readonly Titled[]> {
  const pages = new Map<number, Titled[]>();
  for (const { unit } of walk(units)) {
    if (unit.page === undefined || apart.has(unit.type)) continue;
    const title = unit.heading ?? (unit.runIn ? (unit.text ?? "").slice(0, unit.runIn) : undefined);
    if (title === undefined) continue;
    const titles = pages.get(unit.page) ?? [];
    titles.push({ address: unit.address, title: squeeze(title) });
    pages.set(unit.page, titles);
  }
  return pages;
}

function linked(
  reference: PageReference,
  term: string,
  pages: ReadonlyMap<number, readonly Titled[]>,
): PageReference {
  const titles = pages.get(reference.page) ?? [];
  const named = titles.find(({ title }) => title === term) ?? alike(titles, term) ?? titles[0];
  return named ? { ...reference, address: named.address } : reference;
}

/** An index may shorten a title, or say it in full where the title does not. */
function alike(titles: readonly Titled[], term: string): Titled | undefined {
  if (term.length < 4) return undefined;
  return titles.find(({ title }) => title.length > 3 && (title.includes(term) || term.includes(title)));
}

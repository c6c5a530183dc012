import { type Document, printedTitle, typeOf, type Unit, type UnitType } from "./document.ts";

/**
 * One line of a contents tree. An outline is the list of them in reading order; `end` is the index after
 * the last descendant, so that a closed branch is skipped in one step.
 */
export type OutlineEntry = {
  readonly address: string;
  readonly type: UnitType;
  readonly label: string;
  readonly depth: number;
  readonly end: number;
  readonly page?: number;
};

/** The contents of a document down to 条 and 条目. */
export function outlineOf(document: Document): readonly OutlineEntry[] {
  const outline: OutlineEntry[] = [];
  const add = (units: readonly Unit[], depth: number) => {
    for (const unit of units) {
      const label = nameOf(unit);
      if (typeOf(unit).unlisted) continue;
      // A unit without a name of its own does not show; what it holds does, in its place.
      if (label === "") {
        add(unit.children, depth);
        continue;
      }
      const at = outline.length;
      outline.push({ address: unit.address, type: unit.type, label, depth, end: 0 });
      add(unit.children, depth + 1);
      const entry = { address: unit.address, type: unit.type, label, depth, end: outline.length };
      outline[at] = unit.page === undefined ? entry : { ...entry, page: unit.page };
    }
  };
  add(document.units, 0);
  return outline;
}

/**
 * What the tree calls a unit: its printed title; else, for a work within the work, what sort it is. A
 * regulation or a report has a title wherever it is whole, so there the tree says that it is missing.
 */
export function nameOf(unit: Unit): string {
  const { alone, name } = typeOf(unit);
  const printed = printedTitle(unit);
  if (printed !== "" || !alone) return printed;
  return titled.has(unit.type) ? `${titleMissing}${name}）` : name;
}

const titleMissing = "（标题缺失的";

/** True for what `nameOf` says in the place of a title that is missing. */
export const saysTitleMissing = (label: string): boolean => label.startsWith(titleMissing);

const titled: ReadonlySet<UnitType> = new Set<UnitType>(["regulation", "decision", "report", "notice"]);

/**
 * The address of the outline's entry that `address` is or belongs to: found by dropping the last steps of
 * the address. "" where there is none.
 */
export function entryAt(outline: readonly OutlineEntry[], address: string): string {
  const known = new Set(outline.map((entry) => entry.address));
  let found = address;
  while (found !== "" && !known.has(found)) found = found.slice(0, Math.max(0, found.lastIndexOf("__")));
  return found;
}

import { type Document, printedTitle, type Unit, type UnitType, unitTypes } from "./document.ts";

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

/** Too small for a contents tree, or without a name of their own. */
const belowTheTree: ReadonlySet<UnitType> = new Set<UnitType>([
  "paragraph",
  "item",
  "subitem",
  "event",
  "office",
  "person",
  "term",
  "tocEntry",
  "indexEntry",
  "figure",
  "note",
  "byline",
]);

/** The contents of a document down to 条 and 条目. */
export function outlineOf(document: Document): readonly OutlineEntry[] {
  const outline: OutlineEntry[] = [];
  const add = (units: readonly Unit[], depth: number) => {
    for (const unit of units) {
      const label = labelOf(unit);
      if (belowTheTree.has(unit.type)) continue;
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

/** What the tree calls a unit: number and heading as printed, else the name of its type where that says something. */
function labelOf(unit: Unit): string {
  const printed = printedTitle(unit);
  if (printed !== "") return printed;
  if (namedByType.has(unit.type)) return unitTypes[unit.type].name;
  return titled.has(unit.type) ? `（标题缺失的${unitTypes[unit.type].name}）` : "";
}

const namedByType: ReadonlySet<UnitType> = new Set<UnitType>([
  "preface",
  "chronicle",
  "roster",
  "glossary",
  "toc",
  "index",
]);

/** Works that have a title wherever they are whole. */
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

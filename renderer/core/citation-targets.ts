import { type Unit, walk } from "./document.ts";
import { Statute } from "./statute.ts";

/** A citation and where it points: addresses in its own document, or the name of a statute that is elsewhere. */
export type Reference = {
  readonly at: readonly [start: number, end: number];
  readonly text: string;
  /** What it points to: the unit, or each of several items. Empty where it could not be told. */
  readonly targets: readonly string[];
  /** Set for another statute: its name and the place in it, as printed. */
  readonly external?: {
    readonly law: string;
    readonly article?: string;
    readonly paragraph?: string;
    readonly items?: readonly string[];
  };
};

/** The references of each unit of a document that has any, by address. */
export function referencesIn(units: readonly Unit[]): ReadonlyMap<string, readonly Reference[]> {
  const references = new Map<string, readonly Reference[]>();
  const roots = [...walk(units)].map(({ unit }) => unit).filter(isStatute);
  for (const scope of roots.length > 0 || !isStatuteText(units) ? roots.map((unit) => [unit]) : [units]) {
    const statute = new Statute(scope);
    for (const { unit, ancestors } of walk(scope)) {
      const found = statute.referencesIn(unit, ancestors);
      if (found.length > 0) references.set(unit.address, found);
    }
  }
  return references;
}

/** True for a statute within a work. */
export const isStatute = ({ type }: Pick<Unit, "type">): boolean =>
  type === "regulation" || type === "decision";

/** True where units are those of a statute in a file of its own, which has no unit over it. */
export const isStatuteText = (units: readonly Unit[]): boolean =>
  units.some(({ type }) => type === "article" || type === "chapter" || type === "part");

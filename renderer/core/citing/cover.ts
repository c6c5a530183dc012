import { printedTitle, typeOf, type Unit } from "../document.ts";

/**
 * The fewest units that stand for what was touched, in reading order: those whose own words were, and instead of
 * all that a unit holds the unit itself. A title that is touched together with something below it is no more than
 * the way there; alone it stands for all it is the title of.
 */
export function coverOf(units: readonly Unit[], touched: ReadonlySet<string>): readonly Unit[] {
  return units.flatMap((unit) => covered(unit, touched).units);
}

type Covered = { readonly units: readonly Unit[]; readonly whole: boolean };

function covered(unit: Unit, touched: ReadonlySet<string>): Covered {
  const own = touched.has(unit.address);
  const below = unit.children.map((child) => covered(child, touched));
  const units = below.flatMap((each) => each.units);
  const whole = below.every((each) => each.whole) && (own || !hasOwnWords(unit));
  if (whole && (own || units.length > 0)) return { units: [unit], whole };
  return { units: units.length === 0 && own ? [unit] : units, whole };
}

/** The number of an article and the title of an entry run into their first paragraph, and are not chosen by themselves. */
const hasOwnWords = (unit: Unit): boolean =>
  Boolean(unit.text || unit.table) ||
  (!typeOf(unit).block && printedTitle(unit) !== "") ||
  unit.children.length === 0;

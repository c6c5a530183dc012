import { isStatute, isStatuteText } from "./citation-targets.ts";
import { type Definition, definitionsIn } from "./definitions.ts";
import type { Unit } from "./document.ts";
import { wordsUsed } from "./term-links.ts";

const known = new WeakMap<Unit, readonly Definition[]>();

/**
 * The definitions that hold at a unit and that its words use, in the order in which they are used first.
 * `path` leads to it from the outside in; what a unit defines itself is left out.
 */
export function definitionsUsed(path: readonly Unit[], units: readonly Unit[]): readonly Definition[] {
  const unit = path.at(-1);
  if (!unit) return [];
  const statute = path.findLast(isStatute);
  const around = new Set(["", ...path.map(({ address }) => address)]);
  const own = new Set(flat(unit).map(({ address }) => address));
  const holding = definitionsOf(statute, units).filter(
    ({ term, scope }) => term.length > 1 && around.has(scope),
  );
  const words = [...new Set(holding.map(({ term }) => term))]
    .map((word) => ({ word }))
    .toSorted((a, b) => b.word.length - a.word.length);
  return wordsUsed(textOf(unit), words)
    .toSorted((a, b) => a.at[0] - b.at[0])
    .flatMap(({ word }) => holding.filter(({ term, address }) => term === word && !own.has(address)));
}

/** The definitions of a statute; without one, those of a statute in a file of its own. */
function definitionsOf(statute: Unit | undefined, units: readonly Unit[]): readonly Definition[] {
  const key = statute ?? (isStatuteText(units) ? units[0] : undefined);
  if (!key) return [];
  const before = known.get(key) ?? definitionsIn(statute ? [statute] : units);
  known.set(key, before);
  return before;
}

const flat = (unit: Unit): readonly Unit[] => [unit, ...unit.children.flatMap(flat)];

const textOf = (unit: Unit): string =>
  flat(unit)
    .map(({ heading = "", text = "" }) => `${heading}\n${text}`)
    .join("\n");

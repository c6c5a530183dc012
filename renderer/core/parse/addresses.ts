import { typeOf } from "../document.ts";
import type { Draft } from "./draft.ts";
import { numberOf } from "./numerals.ts";

/**
 * Gives each unit its address: containers carry their ancestors, works and articles do not, a number as printed
 * where there is one, the ordinal where there is none or where it is taken.
 */
export function addressesOf(drafts: readonly Draft[]): Map<Draft, string> {
  const addresses = new Map<Draft, string>();
  const taken = new Set<string>();
  const ordinals = new Map<string, number>();
  const give = (unit: Draft, parent: string, work: string) => {
    const base = typeOf(unit).alone ? "" : unit.type === "article" ? work : parent;
    const stem = `${base ? `${base}__` : ""}${typeOf(unit).short}_`;
    const ordinal = (ordinals.get(stem) ?? 0) + 1;
    ordinals.set(stem, ordinal);
    const printed = unit.num && !typeOf(unit).alone ? numberOf(unit.num.text) : undefined;
    const wished = `${stem}${printed ?? ordinal}`;
    let address = wished;
    // A number printed twice: the second is a case of its own, and must not take the number of a later one.
    for (let copy = 2; taken.has(address); copy++) address = `${wished}x${copy}`;
    taken.add(address);
    addresses.set(unit, address);
    const inner = typeOf(unit).alone || unit.type === "attachment" ? address : work;
    for (const child of unit.children) give(child, address, inner);
  };
  for (const unit of drafts) give(unit, "", "");
  return addresses;
}

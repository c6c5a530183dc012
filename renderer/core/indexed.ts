import type { Unit } from "./document.ts";
import type { Placed } from "./links.ts";

/** The entries of a document's index by the address of what they point to. */
export type Indexed = ReadonlyMap<string, readonly Unit[]>;

/** What the index of a work points to, and by which of its words. */
export function indexedIn({ places }: Placed): Indexed {
  const entries = new Map<string, Unit[]>();
  for (const { unit } of places.values()) {
    if (unit.type !== "indexEntry") continue;
    for (const { address } of unit.references ?? []) {
      if (address === undefined) continue;
      const known = entries.get(address);
      if (!known) entries.set(address, [unit]);
      else if (known.at(-1) !== unit) known.push(unit);
    }
  }
  return entries;
}

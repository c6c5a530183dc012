import { type UnitType, unitTypes } from "../core/document.ts";

const types = new Map<string, UnitType>(
  (Object.keys(unitTypes) as UnitType[]).map((type) => [unitTypes[type].short, type]),
);

/** What sort of unit an address is of, as the address itself tells; null for a whole work. */
export function kindOf(address: string): UnitType | null {
  const last = address.split("__").at(-1) ?? "";
  return types.get(last.replace(/_[^_]*$/, "")) ?? types.get(last) ?? null;
}

/** How the words of a unit begin, without the number that its citation tells. */
export const openingOf = (words: string): string =>
  words
    .slice(0, 200)
    .replace(/^第[^条章]{1,12}[条章][ 　\n]*/u, "")
    .replace(/\s+/gu, " ");

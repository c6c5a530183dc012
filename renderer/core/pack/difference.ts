import { type Document, printedTitle, typeOf, type Unit, walk } from "../document.ts";

/** How many articles, entries and the like two editions of a work have not in common. */
export type Difference = { readonly added: number; readonly changed: number; readonly removed: number };

/**
 * What sets two editions of a work apart. An article whose words are in both is the same, wherever it now stands and
 * whatever its number is; of the others those at the same address have changed.
 */
export function differenceOf(before: Document, after: Document): Difference {
  const words = new Map<string, number>();
  const old = wordsOf(before);
  for (const each of old.values()) words.set(each, (words.get(each) ?? 0) + 1);
  const others = new Set<string>();
  for (const [address, each] of wordsOf(after)) {
    const left = words.get(each) ?? 0;
    if (left > 0) words.set(each, left - 1);
    else others.add(address);
  }
  const without = [...old].filter(([, each]) => {
    const left = words.get(each) ?? 0;
    if (left > 0) words.set(each, left - 1);
    return left > 0;
  });
  const changed = without.filter(([address]) => others.has(address)).length;
  return { added: others.size - changed, changed, removed: without.length - changed };
}

/** The words of everything that is read in one piece, by address; numbers and spaces do not count. */
function wordsOf({ units }: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { unit, ancestors } of walk(units)) {
    if (!typeOf(unit).block || ancestors.some((each) => typeOf(each).block)) continue;
    const words = [...walk([unit])].map(({ unit: each }) => each.text ?? tableWords(each)).join("");
    found.set(unit.address, (unit.heading ?? "") + words.replaceAll(/\s/g, "") || printedTitle(unit));
  }
  return found;
}

const tableWords = ({ table }: Unit): string => table?.rows.flat().join("") ?? "";

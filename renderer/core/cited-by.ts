import type { Unit, UnitType } from "./document.ts";
import type { LinksOf, Placed } from "./links.ts";
import type { Target } from "./named-units.ts";

/** What cites something: a unit, and the words by which it does. */
export type Citing = Target & { readonly words: string };

/** What the units of one document cite, by what is cited: see `citingsOf`. */
export type Citings = ReadonlyMap<string, readonly Citing[]>;

const keyOf = ({ workId, address }: Target): string => `${workId}/${address}`;

/** How many units are read between two looks at the clock. */
const stride = 64;

/**
 * Everything that the words of a document cite, in their order. Yields every few units, so that reading a long
 * work through holds nothing up.
 */
export function* citingsIn({ document, places }: Placed, linksOf: LinksOf): Generator<void, Citings> {
  const citings = new Map<string, Citing[]>();
  const workId = document.work.id;
  let read = 0;
  for (const { unit } of places.values()) {
    read += 1;
    if (read % stride === 0) yield;
    for (const link of linksOf(unit)) {
      if (link.sort !== "reference") continue;
      const words = (unit.text ?? "").slice(...link.at);
      for (const target of link.targets) {
        const key = keyOf(target);
        const known = citings.get(key);
        if (known) known.push({ workId, address: unit.address, words });
        else citings.set(key, [{ workId, address: unit.address, words }]);
      }
    }
  }
  return citings;
}

const withinArticle: ReadonlySet<UnitType> = new Set(["article", "paragraph", "item", "subitem"]);

/**
 * What cites a unit, or something within it; of a 款 or 项 also what cites the whole that it is part of, up to
 * its article. `path` leads to the unit from the outside in. What a unit says of itself is left out.
 */
export function citingsOf(citings: Citings, workId: string, path: readonly Unit[]): readonly Citing[] {
  const unit = path.at(-1);
  if (!unit) return [];
  const cited = [...path.slice(0, -1).filter(({ type }) => withinArticle.has(type)), ...flat(unit)];
  const found = cited.flatMap(({ address }) => citings.get(keyOf({ workId, address })) ?? []);
  const own = new Set(flat(unit).map(({ address }) => address));
  const seen = new Set<string>();
  return found.filter((each) => {
    const key = keyOf(each) + each.words;
    if (seen.has(key) || (each.workId === workId && own.has(each.address))) return false;
    seen.add(key);
    return true;
  });
}

const flat = (unit: Unit): readonly Unit[] => [unit, ...unit.children.flatMap(flat)];

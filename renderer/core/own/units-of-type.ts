import { type Document, typeOf, walk } from "../document.ts";
import { type Ground, groundOf, type Span } from "./ground.ts";

/** A unit that shows words, with where it stands. */
export type Standing = Span & { readonly address: string };

const known = new WeakMap<Document, ReadonlyMap<string, readonly Standing[]>>();

/** The units of a document that are called the same in an address (art, para, entry), by where they begin. */
export function unitsCalled(document: Document, short: string): readonly Standing[] {
  const made = known.get(document) ?? grouped(document, groundOf(document));
  known.set(document, made);
  return made.get(short) ?? [];
}

/** What the unit of an address is called there: the art of reg_6__art_14. */
export const calledIn = (address: string): string => /([a-z]+)_[^_]*$/i.exec(address)?.[1] ?? address;

function grouped(document: Document, { spans }: Ground): ReadonlyMap<string, readonly Standing[]> {
  const units = new Map<string, Standing[]>();
  for (const { unit } of walk(document.units)) {
    const span = spans.get(unit.address);
    if (!span || span.start === span.end) continue;
    const { short } = typeOf(unit);
    const alike = units.get(short) ?? [];
    units.set(short, alike);
    alike.push({ address: unit.address, ...span });
  }
  for (const alike of units.values()) alike.sort((one, other) => one.start - other.start);
  return units;
}

/** The innermost of some units, ordered by where they begin, that holds a place; undefined where none does. */
export function unitAround(units: readonly Standing[], place: number): Standing | undefined {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  // Of units within units of the same sort, the last that began and has not ended.
  for (let at = low - 1; at >= Math.max(0, low - 8); at--) {
    const unit = units[at];
    if (unit && place < unit.end) return unit;
  }
  return undefined;
}

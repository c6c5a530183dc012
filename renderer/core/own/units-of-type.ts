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

/**
 * Which of some units, ordered by where they begin, is the innermost that holds a place: its number, or -1. To be
 * asked for many places, in order if they can be.
 */
export function unitsAt(units: readonly Standing[]): (place: number) => number {
  const starts = startsOf(units);
  let low = 0;
  return (place) => {
    // Mostly it is the unit of the place before, or not far from it.
    if ((starts[low - 1] ?? -1) > place || (starts[low] ?? Infinity) <= place) low = firstPast(starts, place);
    // Of units within units of the same sort, the last that began and has not ended.
    for (let at = low - 1; at >= Math.max(0, low - 8); at--) {
      if (place < (units[at]?.end ?? 0)) return at;
    }
    return -1;
  };
}

/** Those of some units, ordered by where they begin, that begin at a place. */
export function unitsFrom(units: readonly Standing[], place: number): readonly Standing[] {
  const starts = startsOf(units);
  const past = firstPast(starts, place);
  let first = past;
  while (first > 0 && starts[first - 1] === place) first -= 1;
  return units.slice(first, past);
}

const begun = new WeakMap<readonly Standing[], Uint32Array>();

function startsOf(units: readonly Standing[]): Uint32Array {
  const made = begun.get(units) ?? Uint32Array.from(units, ({ start }) => start);
  begun.set(units, made);
  return made;
}

/** The number of the first that begins after a place. */
function firstPast(starts: Uint32Array, place: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

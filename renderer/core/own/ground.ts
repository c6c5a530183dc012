import type { Document, Unit } from "../document.ts";
import type { Stretch } from "./anchoring.ts";
import { folding } from "./folding.ts";
import { layingPairs, type PairPlaces } from "./pair-places.ts";
import { wordsIn } from "./words.ts";

/** A stretch of a ground: from `start` up to but without `end`. */
export type Span = { readonly start: number; readonly end: number };

/** The words of a whole document as they are compared, in reading order, without a gap between units. */
export type Ground = {
  readonly text: string;
  readonly pairs: PairPlaces;
  /** Where a unit stands with all below it; only units that show words. */
  readonly spans: ReadonlyMap<string, Span>;
  /** The stretch of the ground that the words of a unit from `start` to `end` are. */
  spanOf(stretch: Stretch): Span;
  /** The words that a stretch of the ground is, unit by unit. */
  stretchesOf(span: Span): readonly Stretch[];
};

const known = new WeakMap<Document, Ground>();
const begun = new WeakMap<Document, Generator<undefined, Ground>>();

/** The ground of a document; made once for it. What `layingGround` has begun is gone on with. */
export function groundOf(document: Document): Ground {
  const made = known.get(document);
  if (made) return made;
  const laying = layingGround(document);
  for (;;) {
    const { done, value } = laying.next();
    if (done) return value;
  }
}

/**
 * Lays the ground of a document step by step: whoever has time lays it before it is needed, since of a large work it
 * takes longer than a key stroke may.
 */
export function* layingGround(document: Document): Generator<undefined, Ground> {
  const there = known.get(document);
  if (there) return there;
  const laying = begun.get(document) ?? laid(document);
  begun.set(document, laying);
  for (;;) {
    const { done, value } = laying.next();
    // Another may have finished it in the meantime.
    const made = known.get(document) ?? (done ? value : undefined);
    if (made) {
      known.set(document, made);
      begun.delete(document);
      return made;
    }
    yield;
  }
}

/** How many units are folded before there is room for other things. */
const step = 200;

function* laid(document: Document): Generator<undefined, Ground> {
  const texts: string[] = [];
  const addresses: string[] = [];
  const starts: number[] = [];
  const places: (readonly number[])[] = [];
  const order = new Map<string, number>();
  let length = 0;
  for (const [address, { text }] of wordsIn(document)) {
    const folded = folding(text);
    order.set(address, addresses.length);
    addresses.push(address);
    starts.push(length);
    places.push(folded.at);
    texts.push(folded.text);
    length += folded.text.length;
    if (addresses.length % step === 0) yield;
  }
  const text = texts.join("");
  const pairs = yield* layingPairs(text);
  /** The number of the unit that a place of the ground is in. */
  const unitAt = (place: number): number => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    return low;
  };
  const own = (address: string): Span | null => {
    const at = order.get(address);
    if (at === undefined) return null;
    const start = starts[at] ?? 0;
    return { start, end: start + (places[at]?.length ?? 0) };
  };
  return {
    text,
    pairs,
    spans: spansOf(document.units, own),
    spanOf({ address, start, end }) {
      const at = order.get(address) ?? 0;
      const kept = places[at] ?? [];
      const begin = starts[at] ?? 0;
      return { start: begin + firstFrom(kept, start), end: begin + firstFrom(kept, end) };
    },
    stretchesOf({ start, end }) {
      const stretches: Stretch[] = [];
      for (let unit = unitAt(start), place = start; place < end && unit < addresses.length; unit++) {
        const begin = starts[unit] ?? 0;
        const kept = places[unit] ?? [];
        const until = Math.min(end, begin + kept.length);
        const [first, last] = [kept[place - begin], kept[until - begin - 1]];
        if (first !== undefined && last !== undefined) {
          stretches.push({ address: addresses[unit] ?? "", start: first, end: last + 1 });
        }
        place = Math.max(place, until);
      }
      return stretches;
    },
  };
}

/** Which of some places, given in order, is the first that is not before another; their number where all are. */
function firstFrom(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where each unit stands with all below it. */
function spansOf(units: readonly Unit[], own: (address: string) => Span | null): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  const add = (unit: Unit): Span | null => {
    const around = [own(unit.address), ...unit.children.map(add)].filter((span) => span !== null);
    if (around.length === 0) return null;
    const span = {
      start: Math.min(...around.map(({ start }) => start)),
      end: Math.max(...around.map(({ end }) => end)),
    };
    spans.set(unit.address, span);
    return span;
  };
  units.forEach(add);
  return spans;
}

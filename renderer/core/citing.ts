import { joined, type Part } from "./citing/joined.ts";
import { type Pages, pagesLabel, pagesOfAll } from "./citing/pages.ts";
import { doubtOf, type Source, sourceOf } from "./citing/source.ts";
import { stepsOf } from "./citing/steps.ts";
import { type Document, type Unit, walk } from "./document.ts";
import type { Place } from "./scope.ts";
import { type Validity, validityMark } from "./validity.ts";

/** What is cited from: a document, with its places by address. */
export type Citable = {
  readonly document: Document;
  readonly places: ReadonlyMap<string, Place>;
  /** What may be said today of the statute that the last unit of a path is in. */
  readonly validity?: (path: readonly Unit[]) => Validity | null;
};

type Cited = Source & {
  readonly unit: Unit;
  readonly path: readonly Unit[];
  readonly steps: readonly string[];
};

/**
 * The citation of units in the words of the office, by 立法法 art. 65 for statutes:
 * 《兰州市机动车停车场管理办法》第十四条第二款第（三）项, 《兰州市城关区年鉴（2020）》“商贸流通·商业贸易·消费市场”条，第521页.
 * Several are joined, in reading order; none cites the whole work. `pages` are those of what was selected, where
 * that is less than the units.
 */
export function citationOf(from: Citable, addresses: readonly string[], pages: Pages | null = null): string {
  return cited({ ...from, validity: () => null }, addresses, pages);
}

/** The same as it is written today: with 已废止 and the like after a title, which must not be kept for later. */
export const citationToday = (
  from: Citable,
  addresses: readonly string[],
  pages: Pages | null = null,
): string => cited(from, addresses, pages);

function cited(from: Citable, addresses: readonly string[], pages: Pages | null): string {
  const { work } = from.document;
  const cited = inOrder(from, addresses);
  const mark = (path: readonly Unit[]) => validityMark(from.validity?.(path) ?? null);
  if (cited.length === 0) return sourceOf(work, []).title + mark([]) + doubtOf(work);
  const groups: Cited[][] = [];
  for (const each of cited) {
    const group = groups.at(-1);
    if (group?.[0]?.title === each.title) group.push(each);
    else groups.push([each]);
  }
  const follows = cited.length > 1 ? followers(from.document) : () => false;
  const words = groups.map((group) => {
    const of = pages ?? pagesOfAll(group.map(({ unit }) => unit));
    const [first] = group;
    if (!first) return "";
    const title = first.title + mark(first.path);
    return title + joined(partsOf(group, follows)) + first.pages(pagesLabel(of));
  });
  return words.join("；") + doubtOf(work);
}

/** The units in reading order, each once, and none that is within another; with how each is cited. */
function inOrder({ document: { work }, places }: Citable, addresses: readonly string[]): readonly Cited[] {
  const wanted = new Set(addresses);
  const found: Cited[] = [];
  // The places are in reading order.
  for (const [address, { unit, ancestors }] of wanted.size > 1 ? places : one(places, addresses[0])) {
    if (!wanted.has(address) || ancestors.some((each) => wanted.has(each.address))) continue;
    const path = [...ancestors, unit];
    const source = sourceOf(work, path);
    found.push({ ...source, unit, path, steps: stepsOf(source.way) });
  }
  return found;
}

function one(places: ReadonlyMap<string, Place>, address = ""): readonly (readonly [string, Place])[] {
  const place = places.get(address);
  return place ? [[address, place]] : [];
}

/** Units that are cited in the same words, such as the paragraphs of an entry, are cited once. */
function partsOf(group: readonly Cited[], follows: Follows): readonly Part[] {
  const parts: (Part & { readonly words: string; last: Unit })[] = [];
  for (const { unit, steps } of group) {
    const words = steps.join("");
    const before = parts.at(-1);
    if (before?.words === words) before.last = unit;
    else if (words !== "") {
      parts.push({ words, steps, last: unit, adjoins: before !== undefined && follows(before.last, unit) });
    }
  }
  return parts;
}

type Follows = (before: Unit, unit: Unit) => boolean;

/** Tells whether a unit comes next after another, with nothing between them but the titles that it stands under. */
function followers(document: Document): Follows {
  const numbers = new Map<Unit, number>();
  const around = new Map<Unit, number>();
  for (const { unit, ancestors } of walk(document.units)) {
    numbers.set(unit, numbers.size);
    around.set(unit, ancestors.length);
  }
  const units = [...numbers.keys()];
  return (before, unit) => {
    const from = (numbers.get(before) ?? 0) + [...walk([before])].length;
    const to = numbers.get(unit) ?? 0;
    const depth = around.get(unit) ?? 0;
    // What stands between must lead down to the unit, and so lies ever deeper.
    return (
      to >= from && units.slice(from, to).every((each, at) => around.get(each) === depth - (to - from) + at)
    );
  };
}

import { type Citable, citationOf } from "../citing.ts";
import { type Unit, walk } from "../document.ts";
import { type Anchor, longestWords, type Passage } from "./anchor.ts";
import { contextLength } from "./context.ts";
import { groundOf } from "./ground.ts";
import { settingOf } from "./setting.ts";
import { unitSettingOf } from "./unit-setting.ts";
import { wordsIn } from "./words.ts";

/** Of more passages than these no setting is kept: who marks so much marks all of it. */
const mostSettings = 100;

/** A stretch of the words of a unit: from `start` up to but without `end`. */
export type Stretch = { readonly address: string; readonly start: number; readonly end: number };

/** An anchor on all of a unit; "" is the whole work. Null where the document has no such unit. */
export function anchorOnUnit(from: Citable, edition: string, address: string): Anchor | null {
  const { document, places } = from;
  const unit = places.get(address)?.unit;
  if (address !== "" && !unit) return null;
  return {
    workId: document.work.id,
    edition,
    address,
    passages: [],
    words: unit ? wordsBelow(from, unit, longestWords) : document.work.title,
    citation: citationOf(from, address === "" ? [] : [address]),
    ...unitSettingOf(document, address),
  };
}

/** An anchor on stretches of words, given in reading order; null where none of them holds a character. */
export function anchorOnWords(from: Citable, edition: string, stretches: readonly Stretch[]): Anchor | null {
  // Mostly nothing is selected: then nothing is to be laid out either.
  if (stretches.length === 0) return null;
  const ground = groundOf(from.document);
  const passages = stretches.flatMap((stretch): readonly Passage[] => {
    const text = wordsIn(from.document).get(stretch.address)?.text ?? "";
    const start = Math.max(0, stretch.start);
    const end = Math.min(text.length, stretch.end);
    if (start >= end) return [];
    return [
      {
        address: stretch.address,
        start,
        end,
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - contextLength), start),
        suffix: text.slice(end, end + contextLength),
        ...(stretches.length <= mostSettings && { setting: settingOf(ground, ground.spanOf(stretch)) }),
      },
    ];
  });
  if (passages.length === 0) return null;
  const addresses = [...new Set(passages.map(({ address }) => address))];
  return {
    workId: from.document.work.id,
    edition,
    address: smallestAround(from, addresses),
    passages,
    words: passages.map(({ exact }) => exact).join("\n"),
    citation: citationOf(from, addresses),
  };
}

/** The words of a unit with all below it, in reading order, joined by line breaks: as many as are asked for. */
export function wordsBelow({ document }: Pick<Citable, "document">, unit: Unit, most = Infinity): string {
  const words = wordsIn(document);
  const texts: string[] = [];
  let length = 0;
  for (const { unit: below } of walk([unit])) {
    const text = words.get(below.address)?.text;
    if (text === undefined) continue;
    texts.push(text);
    length += text.length + 1;
    if (length > most) break;
  }
  const all = texts.join("\n");
  return all.length > most ? all.slice(0, most) : all;
}

/** The address of the smallest unit that holds all of some; "" where only the work does. */
function smallestAround({ places }: Citable, addresses: readonly string[]): string {
  const paths = addresses.map((address) => {
    const place = places.get(address);
    return place ? [...place.ancestors, place.unit].map((unit) => unit.address) : [];
  });
  const [first = [], ...others] = paths;
  return first.findLast((address, at) => others.every((path) => path[at] === address)) ?? "";
}

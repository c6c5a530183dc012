import type { Citable } from "../../../../renderer/core/citing.ts";
import { type Document, typeOf, type Unit, type Work } from "../../../../renderer/core/document.ts";
import { wordsIn } from "../../../../renderer/core/own/words.ts";
import { placesOf } from "../../../../renderer/core/scope.ts";

/** A character that knows which it is, wherever it goes; a copy is another, and knows of what. */
export type Sign = { readonly sign: string; readonly id: number; readonly copyOf?: number };

/** A unit whose words are such characters. */
export type Tracked = Omit<Unit, "text" | "heading" | "address" | "children" | "runIn" | "breaks"> & {
  text?: Sign[];
  heading?: Sign[];
  children: Tracked[];
};

/** A document with, for each of its characters as they are shown, which it is; 0 for those of numbers and headings. */
export type Shown = {
  readonly from: Citable;
  /** All of its tracked characters without white space, and where each of them stands there. */
  readonly text: string;
  readonly places: ReadonlyMap<number, number>;
  idsOf(address: string, start: number, end: number): readonly number[];
};

let last = 0;

/** Characters that are in no text yet. */
export const written = (words: string): Sign[] =>
  [...words].flatMap((sign) =>
    // Positions are counted in UTF-16 units.
    [...Array(sign.length).keys()].map((unit) => ({ sign: sign[unit] ?? "", id: ++last })),
  );

export const copied = (signs: readonly Sign[]): Sign[] =>
  signs.map(({ sign, id, copyOf }) => ({ sign, id: ++last, copyOf: copyOf ?? id }));

export function track(of: Unit): Tracked {
  const { text, heading, children, address: _, runIn: __, breaks: ___, ...unit } = of;
  return {
    ...unit,
    ...(heading !== undefined && { heading: written(heading) }),
    ...(text !== undefined && { text: written(text) }),
    children: children.map(track),
  };
}

export const copyOf = (unit: Tracked): Tracked => ({
  ...unit,
  ...(unit.text && { text: [...unit.text] }),
  ...(unit.heading && { heading: [...unit.heading] }),
  children: unit.children.map(copyOf),
});

/** The document that tracked units are, with addresses and numbers of articles as they come. */
export function shown(work: Work, units: readonly Tracked[]): Shown {
  const document: Document = { work, units: addressed(units, ({ sign }) => sign) };
  // The same tree twice more, with the number of each character in its place: what is shown of all three is parallel.
  const low = wordsIn({
    work,
    units: addressed(units, ({ id }) => String.fromCharCode(0x4000 + (id & 0x3fff))),
  });
  const high = wordsIn({
    work,
    units: addressed(units, ({ id }) => String.fromCharCode(0x4000 + (id >> 14))),
  });
  const words = wordsIn(document);
  const signs = signsIn(units).filter(({ sign }) => /\S/.test(sign));
  return {
    from: { document, places: placesOf(document) },
    text: signs.map(({ sign }) => sign).join(""),
    places: new Map(signs.map(({ id }, at) => [id, at])),
    idsOf(address, start, end) {
      const real = words.get(address)?.text ?? "";
      const [lows, highs] = [low.get(address)?.text ?? "", high.get(address)?.text ?? ""];
      if (real.length !== lows.length || lows.length !== highs.length)
        throw new Error(`not parallel: ${address}`);
      return Array.from({ length: end - start }, (_, at) => {
        const [one, other] = [lows.charCodeAt(start + at), highs.charCodeAt(start + at)];
        const isId = one >= 0x4000 && one < 0x8000 && other >= 0x4000 && other < 0x8000;
        // A number or heading is the same in all three.
        return isId && !(lows[start + at] === real[start + at] && highs[start + at] === real[start + at])
          ? ((other - 0x4000) << 14) | (one - 0x4000)
          : 0;
      });
    },
  };
}

/** The characters of units, in reading order. */
export const signsIn = (units: readonly Tracked[]): readonly Sign[] =>
  units.flatMap(({ heading = [], text = [], children }) => [...heading, ...text, ...signsIn(children)]);

const numerals = "零一二三四五六七八九";
export function inChinese(number: number): string {
  if (number < 10) return numerals[number] ?? "";
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (number >= 100) {
    const rest = number % 100;
    return `${inChinese(Math.floor(number / 100))}百${rest === 0 ? "" : rest < 10 ? `零${inChinese(rest)}` : rest < 20 ? `一${inChinese(rest)}` : inChinese(rest)}`;
  }
  return `${tens === 1 ? "" : numerals[tens]}十${ones === 0 ? "" : numerals[ones]}`;
}

function addressed(units: readonly Tracked[], signOf: (sign: Sign) => string): Unit[] {
  const articles = new Map<string, number>();
  const place = (siblings: readonly Tracked[], above: string, statute: string): Unit[] => {
    const counts = new Map<string, number>();
    return siblings.map(({ text, heading, children, ...unit }): Unit => {
      const { short, alone } = typeOf(unit);
      const isArticle = unit.type === "article";
      const counter = isArticle ? articles : counts;
      const key = isArticle ? statute : short;
      const number = (counter.get(key) ?? 0) + 1;
      counter.set(key, number);
      const parent = isArticle ? statute : above;
      const address = `${parent === "" ? "" : `${parent}__`}${short}_${number}`;
      return {
        ...unit,
        ...(isArticle && { num: `第${inChinese(number)}条` }),
        address,
        ...(text && { text: text.map(signOf).join("") }),
        ...(heading && { heading: heading.map(signOf).join("") }),
        children: place(children, address, alone ? address : statute),
      };
    });
  };
  return place(units, "", "");
}

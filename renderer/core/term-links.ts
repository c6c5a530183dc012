import { type Unit, walk } from "./document.ts";
import type { Link, Placed } from "./links.ts";

/** A word that is explained, and the unit that explains it. */
export type Explained = { readonly word: string; readonly unit: Unit };

/** The terms of a report's glossary where its text uses them: each once in a unit, and the longer before what it holds. */
export function termLinks({ document }: Placed): (unit: Unit, path: readonly Unit[]) => readonly Link[] {
  const workId = document.work.id;
  const explained = new Map<Unit, readonly Explained[]>();
  return ({ text = "" }, path) => {
    const report = path.find(({ type }) => type === "report");
    if (!report || path.some(({ type }) => type === "glossary")) return [];
    const terms = explained.get(report) ?? glossaryOf(report);
    explained.set(report, terms);
    return wordsUsed(text, terms).map(({ at, unit: { address } }) => ({
      at,
      sort: "term",
      targets: [{ workId, address }],
    }));
  };
}

/** What the glossary of a report explains, the longest words first. */
function glossaryOf(report: Unit): readonly Explained[] {
  const terms: Explained[] = [];
  for (const { unit, ancestors } of walk([report])) {
    if (unit.type !== "term" || !unit.heading || !ancestors.some(({ type }) => type === "glossary")) continue;
    // The glossary may print as “名” what the report prints without the marks.
    terms.push({ word: unit.heading.replace(/^“([^“”]+)”$/, "$1"), unit });
  }
  return terms.toSorted((a, b) => b.word.length - a.word.length);
}

/**
 * The first place of each word in a text. `words` are tried in their order, and none within another: where
 * 二次供水 stands, 供水 is not meant.
 */
export function wordsUsed<T extends { readonly word: string }>(
  text: string,
  words: readonly T[],
): readonly (T & { readonly at: readonly [start: number, end: number] })[] {
  const taken: [number, number][] = [];
  const used: (T & { readonly at: readonly [number, number] })[] = [];
  for (const each of words) {
    let first = true;
    for (let from = text.indexOf(each.word); from >= 0; from = text.indexOf(each.word, from + 1)) {
      const to = from + each.word.length;
      if (taken.some(([start, end]) => from < end && start < to)) continue;
      taken.push([from, to]);
      if (first) used.push({ ...each, at: [from, to] });
      first = false;
    }
  }
  return used;
}

import { type Document, titleOf, typeOf, walk } from "../core/document.ts";
import type { OutlineEntry } from "../core/outline.ts";
import { fold } from "./fold.ts";

/** A unit that was found; `context` is the title of the regulation or other work that it is in, where it is in one. */
export type Hit = {
  readonly workId: string;
  readonly address: string;
  readonly label: string;
  readonly context?: string;
};

/** Titles with their folded form, made once. */
export type TitleList = readonly (Hit & { readonly folded: string })[];

/** Texts with their folded form, made once. `label` is the title of what the text belongs to. */
export type TextList = readonly (Hit & { readonly folded: string; readonly text: string })[];

/** The words of a question: all must occur. */
export const wordsOf = (question: string): readonly string[] =>
  question.split(/\s+/u).map(fold).filter(Boolean);

/** The titles of the contents trees, in reading order. */
export function titlesOf(
  works: readonly {
    readonly id: string;
    readonly work: { readonly title: string };
    readonly outline: readonly OutlineEntry[];
  }[],
): TitleList {
  return works.flatMap(({ id, work, outline }) => {
    const path: OutlineEntry[] = [];
    const below = outline.map((entry) => {
      const { address, label, depth } = entry;
      path.length = depth;
      const above = (path.find((each) => typeOf(each).alone) ?? path.at(-1))?.label;
      path.push(entry);
      return { workId: id, address, label, folded: fold(label), ...(above && { context: above }) };
    });
    return [{ workId: id, address: "", label: work.title, folded: fold(work.title) }, ...below];
  });
}

/** Every unit of a document that has words of its own, in reading order. */
export function textsOf(document: Document): TextList {
  const texts: TextList[number][] = [];
  for (const { unit, ancestors } of walk(document.units)) {
    const cells = unit.table?.rows.flat().join(" ");
    const text = [unit.text, cells].filter(Boolean).join(" ");
    if (text === "") continue;
    const path = [...ancestors, unit].filter((each) => each.heading || each.num);
    const named = path.findLast((each) => !typeOf(each).unlisted) ?? path.at(-1);
    const within = path.find((each) => typeOf(each).alone) ?? path.at(-2);
    const label = named ? titleOf(named) : document.work.title;
    texts.push({
      workId: document.work.id,
      address: unit.address,
      label,
      context: within && within !== named ? `${titleOf(within)} ${label}` : label,
      text,
      folded: fold(text),
    });
  }
  return texts;
}

/** The entries that hold every word: exact, complete, and in the order given. */
export function scan<T extends { readonly folded: string }>(
  entries: readonly T[],
  words: readonly string[],
): readonly T[] {
  if (words.length === 0) return [];
  return entries.filter(({ folded }) => words.every((word) => folded.includes(word)));
}

/** Titles found, the best first: those that are the words, then those that begin with them, then in reading order. */
export function rankTitles(found: TitleList, words: readonly string[]): TitleList {
  const asked = words.join("");
  const rank = (folded: string): number => (folded === asked ? 0 : folded.startsWith(asked) ? 1 : 2);
  return found.toSorted((a, b) => rank(a.folded) - rank(b.folded));
}

/** About `around` characters on both sides of the first word in `text`, and where in them the word is. */
export function snippet(
  text: string,
  words: readonly string[],
  around = 18,
): { readonly text: string; readonly at: number; readonly length: number } {
  const lower = text.toLowerCase();
  const word = words.find((each) => lower.includes(each));
  if (!word) return { text: text.slice(0, 2 * around), at: 0, length: 0 };
  const at = lower.indexOf(word);
  const from = Math.max(0, at - around);
  const shown = `${from > 0 ? "…" : ""}${text.slice(from, at + word.length + around)}`;
  return { text: shown, at: at - from + (from > 0 ? 1 : 0), length: word.length };
}

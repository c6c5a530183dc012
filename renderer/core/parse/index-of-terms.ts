import type { PageReference } from "../document.ts";
import type { Draft } from "./draft.ts";
import type { Line } from "./line.ts";

/** A term of the index: its name, and the pages it names. */
export type Term = { readonly name: string; readonly references: readonly PageReference[] };

const title = /^(?:主题)?索引$/u;
/** 参政议政　113b　114b; the page of a title that heads a whole part has no letter for its column. */
const entry = /^(.*?\S)\s*((?:　\s*\d{1,4}[a-d]?)+)$/u;
const onlyReferences = /^(?:\d{1,4}[a-d]?　?)+$/u;
const letter = /^(?:[A-Z]|\p{Script=Han}{2,8})$/u;

/** Where the index is: its lines, with the explanation before it where one is. Undefined where a work has none. */
export function findIndex(
  lines: readonly Line[],
): { readonly from: number; readonly to: number } | undefined {
  const at = lines.findIndex(
    (line, index) =>
      isTitle(line) && lines.slice(index + 1, index + 8).some((next) => entry.test(next.raw.text)),
  );
  if (at < 0) return undefined;
  let to = at + 1;
  while (
    to < lines.length &&
    (entry.test(rawOf(lines, to)) ||
      onlyReferences.test(rawOf(lines, to)) ||
      letter.test(textOf(lines, to)) ||
      entry.test(rawOf(lines, to + 1)) ||
      onlyReferences.test(rawOf(lines, to + 1)))
  )
    to++;
  let from = at;
  // What explains the index may be printed before its title: 说明：1. … 2. …
  for (let back = 1; back <= 8 && from === at; back++)
    if (/^(?:编制)?说明[：:]?$/u.test(textOf(lines, at - back))) from = at - back;
  return { from, to };
}

const rawOf = (lines: readonly Line[], index: number) => lines[index]?.raw.text ?? "";
const textOf = (lines: readonly Line[], index: number) => lines[index]?.text.text ?? "";

function isTitle(line: Line): boolean {
  const words = line.text.text.replace(/\s/gu, "");
  return (
    title.test(words) ||
    (words.length % 2 === 0 &&
      title.test(words.slice(words.length / 2)) &&
      words.startsWith(words.slice(words.length / 2)))
  );
}

/** The terms of an index that was read. */
export function termsOf(index: Draft): Term[] {
  return index.children
    .flatMap((group) => group.children)
    .flatMap((term) =>
      term.heading && term.references ? [{ name: term.heading.text, references: term.references }] : [],
    );
}

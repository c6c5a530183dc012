import { doubling } from "./doubled.ts";
import type { Term } from "./index-of-terms.ts";
import type { Line } from "./line.ts";
import { endsClause } from "./measure.ts";
import { closeHeading } from "./regulation.ts";
import type { Source } from "./source.ts";
import { Sourced } from "./sourced.ts";
import { closeTitle, closeUp } from "./spacing.ts";
import { looksLikeHeading, opensEntry, undotted } from "./yearbook-headings.ts";

/** Where a 类目 begins: its title stands on `taken` lines from `at`; none where the title is lost. */
export type Part = {
  readonly at: number;
  readonly taken: number;
  readonly title: Sourced;
  readonly inferred?: true;
  /** What the editors say of the book, and no 类目. */
  readonly preface?: true;
};

const squeeze = (text: string) => text.replace(/[\s·•、，]/gu, "");

/** The two halves of words that are printed twice over one another: 专  记专  记. */
export function halves(raw: Sourced): { readonly once: Sourced; readonly again: Sourced } | undefined {
  const words = raw.text.replace(/\s/gu, "");
  const half = words.length / 2;
  if (words.length < 4 || words.length % 2 === 1 || words.slice(0, half) !== words.slice(half))
    return undefined;
  let seen = 0;
  let at = 0;
  for (; seen < half; at++) if (/\S/u.test(raw.text.charAt(at))) seen++;
  return { once: raw.slice(0, at), again: raw.slice(at).trim() };
}

/**
 * The 类目 that the editors announce, wherever they do: 设特载、大事记、…、附录等12个类目. Deep in a book a
 * newspaper may set up 栏目, too: of the editors' names most stand over a part.
 */
function announced(lines: readonly Line[]): string[] {
  const short = new Set(lines.filter(({ width }) => width < 20).map((line) => squeeze(undotted(line))));
  for (const [at, line] of lines.entries()) {
    if (!/类目|部类|栏目/u.test(line.text.text)) continue;
    const words = lines.slice(Math.max(0, at - 12), at + 2).map(({ text }) => text.text);
    const list = /设(?:有|置|立)?([^。]{4,200}?)等?\d*个(?:类目|部类|栏目)/u.exec(words.join(""))?.[1];
    const names = list?.split("、").map(squeeze) ?? [];
    const standing = names.filter((name) => short.has(name)).length;
    if (names.length > 1 && (at < 200 || standing >= Math.max(4, names.length / 2))) return names;
  }
  return [];
}

/** How much of the longer name the two have in common, in the same order. */
function likeness(a: string, b: string): number {
  if (Math.min(a.length, b.length) < 0.6 * Math.max(a.length, b.length)) return 0;
  let row = new Array<number>(b.length + 1).fill(0);
  for (const sign of a) {
    const next = [0];
    for (let at = 1; at <= b.length; at++) {
      next.push(sign === b[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    }
    row = next;
  }
  return (row[b.length] ?? 0) / Math.max(a.length, b.length);
}

/** Finds the 类目: titles printed twice, titles that the preface announces, and those only the index knows. */
export function findParts(lines: readonly Line[], terms: readonly Term[], source: Source): Part[] {
  const found = new Map<number, Part>();
  for (const [at, line] of lines.entries()) {
    const two = line.width < 40 && line.text.length <= 60 ? halves(line.raw) : undefined;
    if (two === undefined || !opensPart(lines, at)) continue;
    source.repairs.push(doubling(line, two.once, two.again));
    found.set(at, { at, taken: 1, title: closeHeading(closeUp(two.once)) });
  }
  for (const [at, line] of lines.entries()) {
    if (/^(?:编辑说明|编纂说明|凡例|编者的话)$/u.test(undotted(line)) && opensPart(lines, at)) {
      found.set(at, { at, taken: 1, title: closeTitle(line.text), preface: true });
    }
  }
  for (const part of announcedParts(lines)) if (!found.has(part.at)) found.set(part.at, part);
  for (const part of lostParts(lines, terms, [...found.values()]))
    if (!found.has(part.at)) found.set(part.at, part);
  return [...found.values()].toSorted((a, b) => a.at - b.at);
}

function opensPart(lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  return line.opensPage === true || at === 0 || endsClause.test((lines[at - 1] as Line).text.text);
}

function announcedParts(lines: readonly Line[]): Part[] {
  const names = announced(lines);
  const candidates =
    names.length === 0
      ? []
      : lines
          .map((line, at) => ({ line, at, name: undotted(line).replace(/[·•、]/gu, "") }))
          .filter(
            ({ line, at }) =>
              looksLikeHeading(line) &&
              !/^[·•.．]/u.test(line.text.text) &&
              (lines[at + 1]?.width ?? 0) < 40 &&
              !opensEntry(lines, at + 1),
          );
  return names.flatMap((name) => {
    const exact = candidates.filter((each) => each.name === name && precedes(lines, each.at));
    const best =
      exact.length > 0
        ? exact
        : candidates.filter((each) => likeness(each.name, name) >= 0.6 && precedes(lines, each.at));
    const one = best.toSorted((a, b) => likeness(b.name, name) - likeness(a.name, name) || a.at - b.at)[0];
    return one ? [{ at: one.at, taken: 1, title: closeHeading(one.line.text) }] : [];
  });
}

/** Before the title of a part a sentence, a name or a table has ended; after it comes another title, not a sentence. */
function precedes(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1];
  const after = lines[at + 1];
  if (after === undefined || /[。；，]/u.test(after.text.text)) return false;
  return (
    before === undefined ||
    (lines[at] as Line).opensPage === true ||
    endsClause.test(before.text.text) ||
    before.width < 20
  );
}

/** A term with a page and no column heads a whole part: where no title of that page answers it, the title is lost. */
function lostParts(lines: readonly Line[], terms: readonly Term[], known: readonly Part[]): Part[] {
  const names = new Set(known.map(({ title }) => squeeze(title.text)));
  return terms.flatMap(({ name, references }) => {
    const page = references.find(({ column }) => column === undefined)?.page;
    if (page === undefined || names.has(squeeze(name))) return [];
    const at = lines.findIndex((line) => line.page === page && line.opensPage === true);
    const head = [1, 2, 3].map((count) =>
      squeeze(
        lines
          .slice(at, at + count)
          .map((each) => each.text.text)
          .join(""),
      ),
    );
    const line = lines[at];
    if (at < 0 || line === undefined || titled(lines, page, squeeze(name)) || answers(head, squeeze(name)))
      return [];
    const before = lines[at - 1];
    // A sentence that runs over to the page says that no part begins there.
    if (before && !endsClause.test(before.text.text) && before.width > 15) return [];
    return [{ at, taken: 0, title: Sourced.added(name), inferred: true as const }];
  });
}

/** Whether the first lines of a page are this title: the index may end it in other words. */
function answers(heads: readonly string[], name: string): boolean {
  return heads.some((head) => head === name || (name.length > 10 && head.slice(0, 10) === name.slice(0, 10)));
}

/** Whether a title of these words stands somewhere on the page. */
function titled(lines: readonly Line[], page: number, name: string): boolean {
  return lines.some((line) => line.page === page && line.width < 30 && squeeze(line.text.text) === name);
}

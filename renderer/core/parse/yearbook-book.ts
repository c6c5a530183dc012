import { type Aside, putBack } from "./asides.ts";
import { takeCaptions } from "./captions.ts";
import { isMonth, readChronicle } from "./chronicle.ts";
import { doubling } from "./doubled.ts";
import { type Draft, draft } from "./draft.ts";
import { findIndex, type Term, termsOf } from "./index-of-terms.ts";
import { readIndex } from "./index-part.ts";
import { type Line, lineOf } from "./line.ts";
import type { Source } from "./source.ts";
import { readBody } from "./yearbook-body.ts";
import { withColumns } from "./yearbook-columns.ts";
import { opensEntry } from "./yearbook-headings.ts";
import { hasTopics } from "./yearbook-levels.ts";
import { readOutline } from "./yearbook-outline.ts";
import { readPapers } from "./yearbook-papers.ts";
import { findParts, halves, type Part } from "./yearbook-parts.ts";
import { takeTables } from "./yearbook-tables.ts";

/** A yearbook from cover to cover: 类目, 分目, 子目, 条目, and the works printed between them. */
export function readBook(source: Source): Draft[] {
  const indexAt = findIndex(source.lines);
  const index = indexAt ? indexOf(source.lines.slice(indexAt.from, indexAt.to), source) : undefined;
  const terms = index ? termsOf(index) : [];
  const before = readStretch(source.lines.slice(0, indexAt?.from ?? source.lines.length), terms, source);
  const after =
    indexAt && indexAt.to < source.lines.length
      ? readStretch(source.lines.slice(indexAt.to), terms, source)
      : [];
  return [...before, ...(index ? [index] : []), ...after];
}

function readStretch(printed: readonly Line[], terms: readonly Term[], source: Source): Draft[] {
  const captions = takeCaptions(
    printed
      .map((line) => unmarked(line, source))
      .filter(({ raw }) => raw.length > 0)
      .flatMap(splitEntries),
    source,
  );
  const lines = withColumns(captions.lines);
  const parts = findParts(lines, terms, source);
  const asides: Aside[] = [...captions.asides];
  const titles = new Set(parts.filter(({ taken }) => taken > 0).map(({ at }) => at));
  const book = {
    source,
    terms,
    titles: titlesOf(lines),
    topics: hasTopics(lines, terms, (index) => titles.has(index)),
  };
  const drafts: Draft[] = readFront(lines.slice(0, parts[0]?.at ?? lines.length), book, asides);
  for (const [at, part] of parts.entries()) {
    const own = lines.slice(part.at + part.taken, parts[at + 1]?.at ?? lines.length);
    drafts.push(readPart(part, own, book, asides));
  }
  putBack(drafts, asides, source.text.length);
  return drafts;
}

/** What every 类目 is read with. */
type Book = {
  readonly terms: readonly Term[];
  readonly titles: ReadonlySet<string>;
  readonly topics: boolean;
  readonly source: Source;
};

function readPart(part: Part, printed: readonly Line[], book: Book, asides: Aside[]): Draft {
  const { source, terms } = book;
  const inferred = part.inferred ? { inferred: true as const } : {};
  if (part.preface) return draft("preface", { heading: part.title, children: readBody(printed) });
  if (printed.slice(0, 3).some(isMonth)) {
    // A yearbook tells of the year before the one on its cover.
    return Object.assign(readChronicle(printed, part.title, Number(source.seed.year) - 1), inferred);
  }
  const { lines, asides: tables } = takeTables(printed, source);
  asides.push(...tables);
  const entries = lines.some((_, index) => opensEntry(lines, index));
  const unit = draft("category", { heading: part.title, ...inferred });
  unit.children.push(...(entries ? readOutline(lines, book) : readPapers(lines, terms, source)));
  return unit;
}

/** All lines that may be titles, as an index would name them. */
function titlesOf(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) => {
      if (line.width > 32) return [];
      const bracketed = /^【(.+?)】/u.exec(line.text.text)?.[1];
      return [(bracketed ?? line.text.text).replace(/\s/gu, "")];
    }),
  );
}

/** What stands before the first 类目: words of the editors, or entries of a part that has no title at all. */
function readFront(printed: readonly Line[], book: Book, asides: Aside[]): Draft[] {
  if (!printed.some((_, index) => opensEntry(printed, index))) return readBody(printed);
  const { lines, asides: tables } = takeTables(printed, book.source);
  asides.push(...tables);
  return readOutline(lines, book);
}

/** The index, its title once. */
function indexOf(lines: readonly Line[], source: Source): Draft {
  return readIndex(
    lines.map((line) => {
      const two = halves(line.raw);
      if (two === undefined || !/^索\s*引$/u.test(two.once.text)) return line;
      source.repairs.push(doubling(line, two.once, two.again));
      return lineOf(two.once, line);
    }),
  );
}

/** A single … stands for a forced space of the layout program, many for several; …… are real. */
const forced = /(?<!…)(?:…|…{3,})(?!…)/gu;

function unmarked(line: Line, source: Source): Line {
  if (!line.raw.text.includes("…") || line.raw.text.search(forced) < 0) return line;
  for (const match of line.raw.text.matchAll(forced)) {
    const words = line.raw.slice(match.index, match.index + match[0].length);
    source.furniture.push({ kind: "mark", line: line.number, words });
  }
  return lineOf(line.raw.without(forced).trim(), line);
}

/** An entry may begin in the middle of a line, after the last words of the one before. */
function splitEntries(line: Line): Line[] {
  const at = line.raw.text.search(/(?<=[。）])\s*【[^】\d][^】]{1,24}】/u);
  if (at <= 0) return [line];
  const rest = lineOf(line.raw.slice(at).trim(), { ...line, gap: 1, opensPage: undefined });
  return [lineOf(line.raw.slice(0, at).trim(), line), ...splitEntries(rest)];
}

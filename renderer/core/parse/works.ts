import { replaceTitles } from "./displaced.ts";
import { undouble } from "./doubled.ts";
import { type Draft, draft } from "./draft.ts";
import { isIndexEntry, isIndexLetter, readIndex } from "./index-part.ts";
import type { Line } from "./line.ts";
import { articleMark, containerMark } from "./marks.ts";
import { parts } from "./paragraphs.ts";
import { partNames } from "./part-names.ts";
import { readReport } from "./report-head.ts";
import type { Source } from "./source.ts";
import { readStatute } from "./statute.ts";
import { cellsOf, isValue } from "./table-rows.ts";
import { isAdoptionNote, isOrderHeading, isShortName, isStatuteTitle, opensStatute } from "./titles.ts";

/** A stretch of lines that is one work within the work, or the name over several. */
type Stretch = { readonly kind: "statute" | "report" | "index" | "name"; readonly lines: Line[] };

/**
 * A volume of works one after another, without entries: statutes with their orders, decisions, reports, an
 * index. Where each begins is told by its title block, by 第一章 or 第一条 coming again, or by a title that opens
 * a page.
 */
export function readWorks(source: Source): Draft[] {
  const lines = replaceTitles(undouble(source.lines, source.repairs), source.repairs);
  return intoParts(stretchesOf(lines), source);
}

function stretchesOf(lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, line] of lines.entries()) {
    const kind = beginning(lines, index, stretches.at(-1));
    if (kind) stretches.push({ kind, lines: [line] });
    else if (stretches.length === 0) stretches.push({ kind: "statute", lines: [line] });
    else stretches.at(-1)?.lines.push(line);
  }
  return stretches;
}

/** What begins at `index`, if anything does. */
function beginning(
  lines: readonly Line[],
  index: number,
  current: Stretch | undefined,
): Stretch["kind"] | undefined {
  const [line, next, third] = lines.slice(index, index + 3) as [Line, Line | undefined, Line | undefined];
  if (current?.kind === "index" && !line.opensPage) return undefined;
  if (isShortName(line) && isOrderHeading(next, third)) return "name";
  if (isOrderHeading(line, next)) return "statute";
  if (isIndexLetter(line) && isIndexRun(lines, index + 1))
    return current?.kind === "index" ? undefined : "index";
  const inStatute = current?.kind === "statute" && current.lines.some((each) => articleMark(each.text));
  if (isStatuteTitle(line) && (isAdoptionNote(next) || (next && opensStatute(next)))) {
    return current === undefined || inStatute || current.kind !== "statute" ? "statute" : undefined;
  }
  // Only the chapters after an article tell: the title block and a table of contents come before the first.
  if (opensStatute(line) && containerMark(line.text) && inStatute) return "statute";
  if (opensStatute(line) && current?.kind === "report" && containerMark(line.text)) return "statute";
  return opensReport(lines, index) ? "report" : undefined;
}

function isIndexRun(lines: readonly Line[], from: number): boolean {
  const run = lines.slice(from, from + 6);
  return run.length > 0 && run.filter(isIndexEntry).length >= run.length / 2;
}

/** A line that opens a page, says nothing and has room, and under it a line such as a date, a place or an author. */
function opensReport(lines: readonly Line[], index: number): boolean {
  const [line, next] = lines.slice(index, index + 2) as [Line, Line | undefined];
  if (!line.opensPage || next === undefined || line.text.length < 4 || line.text.length > 45) return false;
  if (/[。，；：、]/.test(line.text.text) || containerMark(line.text) || articleMark(line.text)) return false;
  if (/^(?:表|图|续表|[一二三四五六七八九十]+、|（)/.test(line.text.text) || isIndexEntry(line)) return false;
  const before = lines[index - 1];
  if (
    before &&
    !/[。！？）”：]$/.test(before.text.text) &&
    parts(before, line, 0) === false &&
    before.width > 20
  )
    return false;
  return (
    !/[。，；：、]/.test(next.text.text.replace(/[（）]/g, "")) &&
    next.width < 40 &&
    next.gap > 0 &&
    !isNumbered(next) &&
    !isRow(next)
  );
}

/** A table that goes on at the top of a page repeats its header there. */
function isRow(line: Line): boolean {
  const cells = cellsOf(line.raw);
  return cells.length > 1 && isValue(cells.at(-1)?.text ?? "");
}

function isNumbered(line: Line): boolean {
  return /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d)/.test(line.text.text);
}

/** The parts of the book, as its running heads name them, each with its works. */
function intoParts(stretches: readonly Stretch[], source: Source): Draft[] {
  const roots: Draft[] = [];
  const names = partNames(stretches, source);
  let part: { readonly name: string; readonly unit: Draft } | undefined;
  let host: Draft[] = roots;
  for (const [index, stretch] of stretches.entries()) {
    const name = names[index];
    if (name === undefined || stretch.kind === "index") {
      part = undefined;
      host = roots;
    } else if (name.text !== part?.name) {
      part = { name: name.text, unit: draft("category", { heading: name, inferred: true }) };
      roots.push(part.unit);
      host = part.unit.children;
    }
    if (stretch.kind === "name") {
      const unit = draft("subcategory", { heading: (stretch.lines[0] as Line).text });
      (part?.unit.children ?? roots).push(unit);
      host = unit.children;
    } else host.push(readStretch(stretch, name, source));
  }
  return roots;
}

function readStretch(stretch: Stretch, name: Draft["heading"], source: Source): Draft {
  if (stretch.kind === "statute") return readStatute(stretch.lines, source);
  if (stretch.kind === "report") return readReport(stretch.lines, source);
  const index = readIndex(stretch.lines);
  if (index.heading === undefined && name) {
    index.heading = name;
    index.inferred = true;
  }
  return index;
}

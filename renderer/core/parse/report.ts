import { type Draft, draft } from "./draft.ts";
import { readFigure } from "./figure.ts";
import { isGlossaryTitle, readGlossary } from "./glossary.ts";
import type { Line } from "./line.ts";
import { headingMark, itemMark, type Mark, subitemMark } from "./marks.ts";
import { columnWidths } from "./measure.ts";
import { endsSentence, joinLines, parts } from "./paragraphs.ts";
import type { Source } from "./source.ts";
import { readTabbed } from "./tabbed.ts";
import { isTableCaption, readTable } from "./table.ts";

/** A heading of a report and how deep it is; 0 for one without a number over numbered ones. */
type Level = 0 | 1 | 2 | 3;
type Placed = { readonly unit: Draft; readonly level?: Level };

/** The body of a report: headings 一、 （一） 1., paragraphs, tables, figures, notes, a glossary at the end. */
export function reportBody(lines: readonly Line[], source: Source): Draft[] {
  return nest(place(lines, source));
}

function place(lines: readonly Line[], source: Source): Placed[] {
  const widths = columnWidths(lines);
  const placed: Placed[] = [];
  // The lines of the paragraph being read; a table or figure may stand in the middle of it.
  let open: Line[] = [];
  let openAt = 0;
  let references: number | undefined;
  const close = () => {
    if (open.length > 0) placed.splice(openAt, 0, { unit: paragraph(open) });
    open = [];
  };
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line;
    const before = lines[index - 1];
    // References are short lines; only the text above them knows how wide the column is.
    const column = source.seed.unwrapped ? 0 : (references ?? (widths[index] as number));
    const parted =
      open.length === 0 ||
      source.seed.unwrapped === true ||
      (before === open.at(-1) && parts(before as Line, line, column, open.length === 1, true));
    const ended = parted || endsSentence(open.at(-1)?.text.text ?? "");
    const figure = readFigure(lines, index);
    const tabbed = readTabbed(lines, index, source);
    if (figure && ended) close();
    if (isGlossaryTitle(line)) {
      close();
      placed.push({ unit: readGlossary(lines.slice(index)), level: 0 });
      return placed;
    }
    if (tabbed) {
      close();
      placed.push({ unit: tabbed.unit });
      index = tabbed.end;
    } else if (isTableCaption(line)) {
      if (ended) close();
      const { unit, end } = readTable(lines, index, source);
      placed.push({ unit });
      index = end;
    } else if (figure) {
      placed.push(...figure.units.map((unit) => ({ unit })));
      index = figure.end;
    } else if (isFootnote(line)) {
      placed.push({ unit: draft("note", { text: line.text }) });
      index++;
    } else {
      const heading = ended ? headingOf(line, column) : undefined;
      if (heading) {
        close();
        placed.push(heading);
        if (/^参考文献/.test(line.text.text)) references = widths[Math.max(0, index - 1)];
      } else if (parted || (ended && (headingMark(line.text) ?? itemMark(line.text)))) {
        close();
        open = [line];
        openAt = placed.length;
      } else open.push(line);
      index++;
    }
  }
  close();
  return placed;
}

function paragraph(lines: readonly Line[]): Draft {
  const { runIn } = lines[0] as Line;
  return draft("paragraph", { text: joinLines(lines), ...(runIn ? { runIn } : {}) });
}

/** A numbered line is a heading if it says nothing and had room for more: else it opens a paragraph. */
function headingOf(line: Line, column: number): Placed | undefined {
  const text = line.text.text;
  const alone = !/[。；，、！]$/.test(text) && (column === 0 ? line.width < 30 : column - line.width > 3);
  if (!alone) return undefined;
  if (/^(?:注|参考文献|附注)[：:]?$/.test(text))
    return { unit: draft("note", { heading: line.text }), level: 1 };
  const marks: readonly [Mark | undefined, Level][] = [
    [headingMark(line.text), 1],
    [itemMark(line.text), 2],
    [subitemMark(line.text), 3],
  ];
  for (const [mark, level] of marks) {
    if (mark && mark.rest.length > 0)
      return { unit: draft("heading", { num: mark.num, heading: mark.rest }), level };
  }
  return undefined;
}

/** A note at the foot of a page is set off by spaces before it. */
function isFootnote(line: Line): boolean {
  return line.lead >= 2 && line.gap > 0 && /[。]$/.test(line.text.text);
}

/** Hangs everything under the heading before it. */
function nest(placed: readonly Placed[]): Draft[] {
  const roots: Draft[] = [];
  const open: { readonly unit: Draft; readonly level: Level }[] = [];
  for (const [index, { unit, level }] of placed.entries()) {
    const next = placed[index + 1];
    const title = level === undefined && unit.type === "paragraph" && isTitleOver(unit, next);
    const rank = title ? 0 : level;
    if (rank !== undefined) while (open.length > 0 && (open.at(-1)?.level ?? 0) >= rank) open.pop();
    const host = open.at(-1)?.unit.children ?? roots;
    if (title && unit.text) {
      const heading = draft("heading", { heading: unit.text });
      host.push(heading);
      open.push({ unit: heading, level: 0 });
    } else {
      host.push(unit);
      if (rank !== undefined && unit.type !== "glossary") open.push({ unit, level: rank });
    }
  }
  return roots;
}

/** Words that end nowhere, right before 一、: a title over numbered headings. */
function isTitleOver(unit: Draft, next: Placed | undefined): boolean {
  const first = next?.level === 1 && next.unit.num !== undefined && /^一/.test(next.unit.num.text);
  return first && !/^[〔【]|[。！？；：，）]$/.test(unit.text?.text ?? "") && (unit.text?.length ?? 0) < 60;
}

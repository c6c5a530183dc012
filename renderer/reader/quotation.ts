import type { Quoted } from "./slices.ts";

/** A text for the clipboard: for plain fields, and for word processors. */
export type Copy = { readonly plain: string; readonly html: string };

/** A line of running words, or the cells of a row of a table. */
type Line = { readonly cells: readonly string[]; readonly row: string | null };

/** What is quoted, to the character, with lines under it that say what it is and where it is from. */
export function quotation(quoted: readonly Quoted[], under: readonly string[]): Copy {
  const lines = linesOf(quoted);
  const plain = [...lines.map(({ cells }) => cells.join("\t")), "", ...under].join("\n");
  const html = lines.map((line, at) => marked(line, lines[at - 1], lines[at + 1])).join("");
  return { plain, html: html + under.map((line) => `<p>${escaped(line)}</p>`).join("") };
}

function linesOf(quoted: readonly Quoted[]): readonly Line[] {
  const lines: { cells: string[]; readonly row: string | null; readonly of: string | null }[] = [];
  for (const each of quoted) {
    const words = each.text.slice(each.start, each.end);
    const row = rowOf(each);
    const of = row ?? runningLine(each);
    const line = lines.at(-1);
    if (line && of !== null && line.of === of) {
      if (row) line.cells.push(words);
      else line.cells[0] += `　${words}`;
    } else lines.push({ cells: [words], row, of });
  }
  return lines;
}

/** The pieces that stand in one line: an office with its persons, a line of an index with its pages. */
const runningLine = ({ around, block }: Quoted): string | null =>
  around.type === "office" || around.type === "indexEntry" || around.type === "tocEntry"
    ? `line ${block}`
    : null;

/** The row of a table that a piece is a cell of; null for any other. */
function rowOf({ unit, block, piece, first }: Quoted): string | null {
  const { table } = unit;
  if (!table || table.unrestored) return null;
  // The pieces of a table are its title, its measure, its cells row by row, and its source.
  let at = piece - first - 1 - (table.measure ? 1 : 0);
  if (at < 0) return null;
  for (const [row, { length }] of [...table.header, ...table.rows].entries()) {
    if (at < length) return `row ${block} ${unit.address} ${row}`;
    at -= length;
  }
  return null;
}

function marked({ cells, row }: Line, before: Line | undefined, after: Line | undefined): string {
  if (row === null) return `<p>${escaped(cells[0] ?? "")}</p>`;
  const opens = !before?.row ? '<table border="1">' : "";
  const closes = !after?.row ? "</table>" : "";
  return `${opens}<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>${closes}`;
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Words as they stand in HTML. */
export const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

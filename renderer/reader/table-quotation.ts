import { printedTitle, type Table, type Unit } from "../core/document.ts";
import { type Copy, escaped } from "./quotation.ts";

/**
 * A whole table for a spreadsheet: plain, its cells parted by tabs; as HTML, with its title and unit of measure
 * above, and under it its source and what it is cited as. `rows` are the numbers of its rows as they are shown.
 */
export function tableQuotation(unit: Unit, rows: readonly number[], under: readonly string[]): Copy {
  const { header = [], rows: body = [], measure, source } = unit.table ?? {};
  const shown = (rows.length > 0 ? rows : body.map((_, at) => at)).map((at) => body[at] ?? []);
  const columns = shown.reduce((most, cells) => Math.max(most, cells.length), 1);
  const across = (words: string | undefined) =>
    words ? `<tr><td colspan="${columns}">${escaped(words)}</td></tr>` : "";
  const plain = [...headerLines(header), ...shown].map((cells) => cells.map(unbroken).join("\t")).join("\n");
  const html = [
    '<table border="1">',
    across(printedTitle(unit)),
    across(measure),
    ...header.map((cells) => `<tr>${cells.map(headerCell).join("")}</tr>`),
    ...shown.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`),
    across(source),
    ...under.map(across),
    "</table>",
  ].join("");
  return { plain, html };
}

const unbroken = (words: string): string => words.replace(/[\t\n]+/g, " ");

/** The header cell by cell, empty where a cell above or before it reaches. */
function headerLines(header: Table["header"]): readonly (readonly string[])[] {
  const lines = header.map((): string[] => []);
  for (const [row, cells] of header.entries()) {
    let column = 0;
    for (const { text, columns = 1, rows = 1 } of cells) {
      while (lines[row]?.[column] !== undefined) column += 1;
      for (let down = 0; down < rows; down += 1) {
        for (let on = 0; on < columns; on += 1) {
          const line = lines[row + down];
          if (line) line[column + on] = down + on === 0 ? text : "";
        }
      }
    }
  }
  return lines.map((line) => Array.from(line, (text) => text ?? ""));
}

const headerCell = ({ text, columns = 1, rows = 1 }: Table["header"][number][number]): string =>
  `<th colspan="${columns}" rowspan="${rows}">${escaped(text)}</th>`;

const cell = (words: string): string =>
  `<td style="mso-number-format:${format(words)}">${escaped(words)}</td>`;

/**
 * How a spreadsheet is to show a cell, so that it reads as printed: a number stays one that can be added up, with
 * its decimals (5.0 not as 5); all else, as 2-1, 1/2 and 007, is text, and becomes no date and no other number.
 */
function format(words: string): string {
  const number = /^-?(?<whole>0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?<decimals>\d+))?(?<percent>%?)$/.exec(
    words,
  );
  if (!number?.groups) return "'\\@'";
  const { whole = "", decimals, percent } = number.groups;
  return `'${whole.includes(",") ? "#\\,##0" : "0"}${decimals ? `\\.${"0".repeat(decimals.length)}` : ""}${percent ? "%" : ""}'`;
}

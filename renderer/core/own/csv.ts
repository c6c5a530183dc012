/** Rows as CSV, for spreadsheets: a mark of UTF-8 at the beginning, without which Excel and WPS take it for another. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("")}`;

/**
 * The rows of a CSV text, with their cells as they were given to `csvOf`. A quotation mark that is never closed ends
 * with the text.
 */
export function rowsIn(csv: string): readonly (readonly string[])[] {
  const text = csv.startsWith("\ufeff") ? csv.slice(1) : csv;
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (quoted) {
      const mark = text.indexOf('"', at);
      const end = mark < 0 ? text.length : mark;
      cell += text.slice(at, end);
      at = end;
      if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === "," || sign === "\n" || sign === "\r") {
      row.push(unguarded(cell));
      cell = "";
      if (sign === ",") continue;
      if (sign === "\r" && text[at + 1] === "\n") at += 1;
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, unguarded(cell)]);
  return rows.filter((cells) => cells.some((each) => each !== ""));
}

const cellOf = (words: string): string => `"${guarded(words).replaceAll('"', '""')}"`;

/**
 * A spreadsheet computes what begins with one of these signs, and so would run a formula that somebody sent in a note.
 * An apostrophe before it makes it words; one that was there already gets another, so that all can be taken off again.
 */
const guarded = (words: string): string => (/^'*[=+\-@\t\r\n＝＋－＠]/.test(words) ? `'${words}` : words);

const unguarded = (words: string): string =>
  /^'+[=+\-@\t\r\n＝＋－＠]/.test(words) ? words.slice(1) : words;

import type { Line } from "./line.ts";
import { Sourced } from "./sourced.ts";
import { cellsOf } from "./table-cells.ts";

/** The kinds of matters a government handles for citizens, as such lists print them. */
const matterKind = /^(?:行政\p{Script=Han}{2}|其他行政权力|其他权力|\p{Script=Han}{0,4}服务(?:事项)?)$/u;
const officeEnd = /(?:[局处部办队所站院]|中心)$/u;

type Matter = {
  readonly number: Sourced;
  /** The cells of its names, line by line. */
  readonly words: Sourced[][];
  kind?: Sourced;
  readonly office: Sourced[];
};

/**
 * The rows of a list of matters: a number, wrapped cells, then the kind of matter and the office. Several matters
 * may share a number: the later ones have none. Wrapped cells cannot be told apart, so their words stand in the
 * second column; those of a line can.
 */
export function matterRows(lines: readonly Line[], columns: number): Sourced[][] {
  const rows: Matter[] = [];
  let count = 0;
  for (const [index, line] of lines.entries()) {
    const cells = cellsOf(line);
    const last = rows.at(-1);
    const opens = last === undefined || cells[0]?.text === String(count + 1);
    const rest = opens ? cells.slice(1) : cells;
    if (opens) {
      rows.push({ number: cells[0] as Sourced, words: [], office: [] });
      count++;
    } else if (last.kind && namesOffice(last, rest)) {
      last.office.push(...rest);
      continue;
    } else if (last.kind) {
      // The rest of a row that breaks over a page is printed on the next one.
      const broken = line.opensPage && !rest.some(isKind);
      if (broken || !comesAnother(lines, index, count)) {
        last.words.push(rest);
        continue;
      }
      rows.push({ number: Sourced.empty, words: [], office: [] });
    }
    addTo(rows.at(-1) as Matter, rest);
  }
  return rows.map((row) => cellsIn(row, columns));
}

const isKind = (cell: Sourced) => matterKind.test(cell.text);

function addTo(row: Matter, cells: readonly Sourced[]): void {
  const words: Sourced[] = [];
  for (const cell of cells) {
    if (row.kind) row.office.push(cell);
    // 公证服务 may be the name of a matter, too: first comes the name.
    else if (isKind(cell) && row.words.length + words.length > 0) row.kind = cell;
    else words.push(cell);
  }
  if (words.length > 0) row.words.push(words);
}

/** Whether a line after the kind of a matter names its office, or goes on with it: 区住建局 | （区人防办）. */
function namesOffice({ office }: Matter, cells: readonly Sourced[]): boolean {
  const [cell] = cells;
  if (cell === undefined || cells.length > 1) return false;
  return (
    office.length === 0 || /^[（(].*[）)]$/u.test(cell.text) || (cell.length < 9 && officeEnd.test(cell.text))
  );
}

/** Whether another matter of the same number follows from this line on. */
function comesAnother(lines: readonly Line[], from: number, count: number): boolean {
  for (let at = from; at < lines.length; at++) {
    const cells = cellsOf(lines[at] as Line);
    if (cells[0]?.text === String(count + 1)) return false;
    if (cells.some(isKind)) return true;
  }
  return false;
}

function cellsIn({ number, words, kind, office }: Matter, columns: number): Sourced[] {
  const names =
    words.length === 1 && words[0]?.length === columns - 3 ? words[0] : [Sourced.join(words.flat())];
  return [
    number,
    ...names,
    ...new Array<Sourced>(Math.max(columns - 3 - names.length, 0)).fill(Sourced.empty),
    kind ?? Sourced.empty,
    Sourced.join(office),
  ];
}

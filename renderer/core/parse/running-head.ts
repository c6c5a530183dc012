import type { Line } from "./line.ts";
import { once } from "./printed-title.ts";

/**
 * A piece of the work's own title in a running head, where it is set in pieces, vertically, twice over, or one
 * Latin letter a line. Only the year and the word 年鉴 are telling: a city's name may be a cell of a table.
 */
function titlePiece(text: string, title: string): "telling" | "fitting" | undefined {
  const words = once(text);
  const [name = "", year] = title.split(/[（(]/);
  if (words === year?.slice(0, 4) || (/鉴$/.test(words) && name.endsWith(words))) return "telling";
  return /^[A-Z]+$/.test(words) || name.startsWith(words) ? "fitting" : undefined;
}

/** A running head: the line after it, the page it numbers, the part it names, whether it can be nothing else. */
export type Head = {
  readonly end: number;
  readonly page: number;
  readonly name?: string;
  readonly certain: boolean;
};

/** Reads a running head that begins at `start`: title pieces, a page number, the name of the part, in any order. */
export function readHead(lines: readonly Line[], start: number, title: string): Head | undefined {
  let page: number | undefined;
  let name: string | undefined;
  let certain = false;
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end] as Line;
    if (end > start && (line.gap > 1 || line.lead > 0)) break;
    const text = line.raw.text;
    const numbered = /^(\d{1,4})\s*(\p{Script=Han}[\p{Script=Han}\s]{0,14})?$/u.exec(text);
    const piece = titlePiece(text, title);
    if (piece) certain ||= piece === "telling";
    else if (page === undefined && numbered) {
      page = Number(numbered[1]);
      name = numbered[2] ?? name;
      // A name and a number on lines of their own: an odd page.
      certain ||= name !== undefined && numbered[2] === undefined && text.length === 3;
    } else if (page === undefined && end === start && /^\p{Script=Han}[\p{Script=Han}\s]{1,7}$/u.test(text))
      name = text;
    else break;
  }
  if (page === undefined) return undefined;
  return { end, page, certain, ...(name ? { name: name.replace(/\s/g, "") } : {}) };
}

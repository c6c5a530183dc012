import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { containerMark } from "./marks.ts";

/** 目　录: below this line stand titles and pages. */
export const isTocTitle = (line: Line): boolean => /^目\s*[录次]$/.test(line.raw.text);

const entry = /^(.*?\S)[\s.…·]*[\s\t.…·][-—]?\s*(\d{1,4})\s*[-—]?$/;

/**
 * The table of contents that begins at `start`, if one does, and where it ends: at the first line without a
 * page, or, where no pages are given, where the first of its titles comes again.
 */
export function readToc(
  lines: readonly Line[],
  start: number,
): { readonly toc?: Draft; readonly end: number } {
  const title = lines[start];
  if (title === undefined || !isTocTitle(title)) return { end: start };
  const paged = entry.test(lines[start + 1]?.raw.text ?? "");
  const first = lines[start + 1]?.text.text.replace(/\s/g, "");
  const toc = draft("toc", { heading: title.text.without(/\s+/g) });
  let end = start + 1;
  for (; end < lines.length; end++) {
    const line = lines[end] as Line;
    const found = entry.exec(line.raw.text);
    const again = end > start + 1 && line.text.text.replace(/\s/g, "") === first;
    if (again || (!found?.[1] && (paged || !containerMark(line.text)))) break;
    const words = found?.[1] ? line.raw.slice(0, found[1].length) : line.raw;
    const rest = line.raw.slice(words.length).trim();
    toc.children.push(
      draft("tocEntry", {
        heading: words,
        ...(found?.[2] ? { references: [{ page: Number(found[2]) }], marks: [rest] } : {}),
      }),
    );
  }
  return toc.children.length > 1 ? { toc, end } : { end: start };
}

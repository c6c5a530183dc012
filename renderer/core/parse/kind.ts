import type { Seed } from "../parse.ts";
import { type Line, readLines } from "./line.ts";
import { articleMark, containerMark } from "./marks.ts";

/**
 * What kind of work a text is that comes without a word of what it is: a book by its pages, a plan by its boxes,
 * a statute by its articles, else a report.
 */
export function kindOf(text: string): Seed["kind"] {
  const lines = readLines(text);
  const share = (is: (line: Line) => boolean) => lines.filter(is).length / Math.max(lines.length, 1);
  // Every printed line is followed by a blank one, and pages open with a space.
  const pages = lines.filter(({ lead, gap }) => lead > 0 && gap === 0).length;
  if (pages > 2 && share(({ gap }) => gap === 1) > 0.8) return "yearbook";
  if (lines.filter((line) => /^专栏\s*\d/.test(line.raw.text)).length > 1) return "plan";
  if (/^#\s/.test(lines[0]?.raw.text ?? "") || lines.some((line) => articleMark(line.text))) return "law";
  return lines.some((line) => containerMark(line.text)) ? "plan" : "report";
}

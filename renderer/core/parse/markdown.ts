import { type Line, lineOf } from "./line.ts";
import type { Source } from "./source.ts";
import { Sourced } from "./sourced.ts";

/** Signs of Markdown and of formulas: headings, bold, comments, subscripts such as PM_{2.5}. */
const signs = /^#+(?=\s|$)|^<!--.*?-->$|\*\*|\u200b+|_\{(?=[^{}]*\})|(?<=_\{[^{}]*)\}/g;

/** The lines without the signs of Markdown, which are furniture. */
export function withoutMarkdown(lines: readonly Line[], source: Source): Line[] {
  return lines.flatMap((line) => {
    const { parts, marks } = line.raw.split(signs);
    if (marks.length === 0) return [line];
    for (const words of marks) source.furniture.push({ kind: "mark", line: line.number, words });
    const kept = Sourced.join(parts).trim();
    return kept.length > 0 ? [lineOf(kept, line)] : [];
  });
}

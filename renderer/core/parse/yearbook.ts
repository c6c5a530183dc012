import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { articleMark } from "./marks.ts";
import { joinLines, paragraphsOf } from "./paragraphs.ts";
import type { Source } from "./source.ts";
import { readWorks } from "./works.ts";

/** A yearbook: categories and entries, or only the works printed in it. */
export function readYearbook(source: Source): Draft[] {
  const entries = source.lines.filter((line) => line.raw.text.startsWith("【")).length;
  const articles = source.lines.filter((line) => articleMark(line.text)).length;
  // A volume of statutes and reports has 【】 only in its glossary.
  return entries < articles ? readWorks(source) : readEntries(source.lines);
}

/** Every 【】 an entry, everything else paragraphs. */
function readEntries(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  let entry: Draft | undefined;
  const starts = (line: Line) => (line.raw.text.startsWith("【") ? true : undefined);
  for (const paragraph of paragraphsOf(lines, starts)) {
    const words = joinLines(paragraph);
    const end = words.text.indexOf("】");
    if (words.text.startsWith("【") && end > 0) {
      entry = draft("entry", {
        heading: words.slice(1, end),
        marks: [words.slice(0, 1), words.slice(end, end + 1)],
      });
      const rest = words.slice(end + 1).trim();
      if (rest.length > 0) entry.children.push(draft("paragraph", { text: rest }));
      drafts.push(entry);
    } else (entry?.children ?? drafts).push(draft("paragraph", { text: words }));
  }
  return drafts;
}

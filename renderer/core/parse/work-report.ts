import { type Draft, draft } from "./draft.ts";
import { type Line, lineOf } from "./line.ts";
import { withoutMarkdown } from "./markdown.ts";
import { reportBody } from "./report.ts";
import type { Source } from "./source.ts";
import { Sourced } from "./sourced.ts";

/** A work report in a file of its own. */
export function readWorkReport(source: Source): Draft[] {
  if (inWindows(source.lines)) return readWindows(source);
  // A file of a word processor, or one in Markdown, may have its signs.
  return reportBody(source.seed.unwrapped ? withoutMarkdown(source.lines, source) : source.lines, source);
}

/**
 * Document-sharing sites cut a text into windows of equal length and number them: 1、… 2、…. The numbers are
 * no part of the text, and the cuts go through words.
 */
function inWindows(lines: readonly Line[]): boolean {
  const lengths = lines.map((line, index) => line.raw.length - `${index + 1}、`.length);
  return (
    lines.length > 2 &&
    lines.every((line, index) => line.raw.text.startsWith(`${index + 1}、`)) &&
    lengths.slice(0, -1).every((length) => Math.abs(length - (lengths[0] as number)) <= 2)
  );
}

function readWindows(source: Source): Draft[] {
  const pieces: Sourced[] = [];
  for (const [index, line] of source.lines.entries()) {
    const { length } = `${index + 1}、`;
    source.furniture.push({ kind: "counter", line: line.number, words: line.raw.slice(0, length) });
    const before = pieces.at(-1);
    if (before) {
      const [end, start] = [before.text.slice(-6), line.raw.text.slice(length, length + 6)];
      source.repairs.push({
        kind: "rejoined",
        line: line.number,
        before: `${end}⏎${index + 1}、${start}`,
        after: `${end}${start}`,
      });
    }
    pieces.push(line.raw.slice(length));
  }
  const text = lineOf(Sourced.join(pieces), { number: 1, gap: 0, lead: 0 }).text;
  return nested(paragraphsIn(text));
}

/** There are no marks of paragraphs: the report's own refrain and its headings are all that part it. */
function paragraphsIn(text: Sourced): Sourced[] {
  const starts = [
    ...text.text.matchAll(
      /(?<=[。:：])(?:一年来[,，]|各位代表[:：])|[一二三四五六七八九十]+、\d{4}年工作(?:回[顾忆]|[安打]排|总结)/g,
    ),
  ];
  const ends = starts.flatMap((match) =>
    /^[一二三四五六七八九十]+、/.test(match[0])
      ? [match.index, match.index + match[0].length]
      : [match.index],
  );
  const cuts = [0, ...ends, text.length];
  return cuts.slice(1).map((end, index) => text.slice(cuts[index] as number, end).trim());
}

function nested(paragraphs: readonly Sourced[]): Draft[] {
  const roots: Draft[] = [];
  let host = roots;
  for (const words of paragraphs.filter((each) => each.length > 0)) {
    const num = /^[一二三四五六七八九十]+、(?=\d{4}年.{0,8}$)/.exec(words.text);
    if (num) {
      const heading = draft("heading", {
        num: words.slice(0, num[0].length),
        heading: words.slice(num[0].length),
      });
      roots.push(heading);
      host = heading.children;
    } else host.push(draft("paragraph", { text: words }));
  }
  return roots;
}

import type { Line } from "./line.ts";
import { joinLines } from "./paragraphs.ts";
import { isDate, level } from "./yearbook-body.ts";
import { looksLikeHeading } from "./yearbook-headings.ts";

/** A name as it is compared: without spaces, quotation marks and the brackets of titles. */
export const plainName = (words: string): string => words.replace(/[\s《》〈〉“”"]/gu, "");

/**
 * How many lines a title takes: as many as words that were said before have in common with it (`known`), else
 * up to the first line of text.
 */
export function titleLines(lines: readonly Line[], known = ""): number {
  for (const count of [4, 3, 2, 1]) {
    if (count > lines.length) continue;
    const name = plainName(joinLines(lines.slice(0, count)).text);
    if (name.length > 5 && name.length < 70 && known.includes(name)) return count;
  }
  let taken = 0;
  while (taken < lines.length && taken < 4) {
    const line = lines[taken] as Line;
    if (
      level(line.text) !== undefined ||
      /[。；：，]/u.test(line.text.text) ||
      line.width > 33 ||
      isDate(line.text.text)
    )
      break;
    if (
      taken > 0 &&
      line.gap > 0 &&
      !/[、的]$/u.test((lines[taken - 1] as Line).text.text) &&
      !continues(lines[taken - 1] as Line, line, lines[taken + 1])
    )
      break;
    if (!looksLikeHeading(line) && taken > 0 && line.gap > 0) break;
    taken++;
  }
  return taken;
}

/** Whether a title goes on: centred lines, the second no heading of the text, and text after it. */
function continues(before: Line, line: Line, after: Line | undefined): boolean {
  return (
    (before.width >= 6 &&
      line.width < 20 &&
      after !== undefined &&
      after.gap > 0 &&
      /(?:的|和|与|及|关于|政府|委员会)$/u.test(before.text.text)) ||
    /^(?:的|实施|方案|意见|名单|清单|计划)/u.test(line.text.text)
  );
}

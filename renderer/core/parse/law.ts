import { type Draft, draft } from "./draft.ts";
import { enactmentOf } from "./enactment.ts";
import type { Line } from "./line.ts";
import { withoutMarkdown } from "./markdown.ts";
import { articleMark, containerMark } from "./marks.ts";
import { regulationBody } from "./regulation.ts";
import type { Source } from "./source.ts";
import { effectiveIn } from "./statute.ts";
import { isTocTitle, readToc } from "./toc.ts";

/**
 * A statute in a file of its own, in Markdown or plain text: each line a paragraph, its title at the top, then
 * what is said of its making, perhaps its contents, then its articles. What comes before the first heading or
 * article, beyond the title, is its preamble.
 */
export function readLaw(source: Source): Draft[] {
  const lines = withoutMarkdown(source.lines, source);
  const start = lines.findIndex(
    (line) => containerMark(line.text) ?? articleMark(line.text) ?? (isTocTitle(line) || undefined),
  );
  const head = start < 0 ? lines : lines.slice(0, start);
  const [title, ...rest] = head;
  const enactment = enactmentOf(rest.map((line) => line.text.text));
  const promulgation = draft("promulgation", {
    ...(title ? { heading: title.text } : {}),
    children: rest.map((line) => draft("paragraph", { text: line.text })),
  });
  const from = Math.max(start, 0);
  const { toc, end } = start < 0 ? { toc: undefined, end: lines.length } : readToc(lines, from);
  const body = regulationBody(
    lines.slice(end),
    !source.seed.unwrapped && isWrapped(lines.slice(end)) ? "wrapped" : "unwrapped",
    source,
  );
  const effective = enactment.effective ?? effectiveIn(body);
  const known = { ...enactment, ...(effective ? { effective } : {}) };
  if (Object.keys(known).length > 0) promulgation.enactment = known;
  return [...(title ? [promulgation] : []), ...(toc ? [toc] : []), ...body];
}

/** Whether the lines were broken to fit a column: then many of them end in mid-sentence. */
export function isWrapped(lines: readonly Line[]): boolean {
  const long = lines.filter(({ text }) => text.length > 12);
  const cut = long.filter(({ text }) => /[\p{Script=Han}\w]$/u.test(text.text));
  return long.length > 0 && cut.length > long.length * 0.3;
}

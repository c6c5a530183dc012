import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { lineOf } from "./line.ts";
import { articleMark, containerMark } from "./marks.ts";
import { regulationBody } from "./regulation.ts";
import type { Source } from "./source.ts";

/** A regulation in a file of its own, in Markdown or plain text: each line a paragraph, its title at the top. */
export function readLaw(source: Source): Draft[] {
  const lines = source.lines.map((line) => unmarked(line, source)).filter((line) => line.raw.length > 0);
  const start = lines.findIndex((line) => containerMark(line.text) ?? articleMark(line.text));
  const head = start < 0 ? lines : lines.slice(0, start);
  const title = head[0];
  const promulgation = draft("promulgation", title ? { heading: title.text } : {});
  for (const line of head.slice(1)) promulgation.children.push(draft("paragraph", { text: line.text }));
  const body = start < 0 ? [] : regulationBody(lines.slice(start), "unwrapped", source);
  return [...(title ? [promulgation] : []), ...body];
}

/** The line without the signs of Markdown, which are furniture. */
function unmarked(line: Line, source: Source): Line {
  const sign = /^(?:#+\s*|<!--.*-->$|\u200b+)/.exec(line.raw.text)?.[0];
  if (!sign) return line;
  source.furniture.push({ kind: "mark", line: line.number, words: line.raw.slice(0, sign.length) });
  return lineOf(line.raw.slice(sign.length).trim(), line);
}

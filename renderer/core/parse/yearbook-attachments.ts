import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { articleMark } from "./marks.ts";
import { joinLines } from "./paragraphs.ts";
import { regulationBody } from "./regulation.ts";
import type { Source } from "./source.ts";
import { readTabularBody } from "./yearbook-lists.ts";
import { plainName, titleLines } from "./yearbook-titles.ts";

/** Splits off what stands under 附件1, 附件2, …. */
export function readAttachments(
  lines: readonly Line[],
  known: string,
  source: Source,
): { readonly body: readonly Line[]; readonly attachments: Draft[] } {
  const starts = lines.flatMap((line, index) =>
    /^附件\s?[一二三四五六七八九十\d]*$/u.test(line.text.text) ? [index] : [],
  );
  const body = lines.slice(0, starts[0] ?? lines.length);
  // The work names what is attached to it: so a title that is broken over lines can be told.
  const names = known + plainName(body.map((line) => line.text.text).join(""));
  return {
    body,
    attachments: starts.map((at, index) => readAttachment(lines.slice(at, starts[index + 1]), names, source)),
  };
}

function readAttachment(lines: readonly Line[], known: string, source: Source): Draft {
  const body = lines.slice(1);
  const taken = titleLines(body, known);
  const unit = draft("attachment", {
    num: (lines[0] as Line).text,
    ...(taken > 0 ? { heading: joinLines(body.slice(0, taken)) } : {}),
  });
  const articles = body.filter((line) => articleMark(line.text)).length;
  const rest = body.slice(taken);
  unit.children.push(...(articles >= 3 ? regulationBody(rest, "wrapped", source) : readTabularBody(rest)));
  return unit;
}

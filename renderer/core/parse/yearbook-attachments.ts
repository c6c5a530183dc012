import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { articleMark } from "./marks.ts";
import { joinLines } from "./paragraphs.ts";
import { regulationBody } from "./regulation.ts";
import type { Source } from "./source.ts";
import type { Sourced } from "./sourced.ts";
import { spaced } from "./spacing.ts";
import { printedLines } from "./table-cells.ts";
import { runs } from "./yearbook-body.ts";
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
  const rest = body.slice(taken);
  if (/(?:用语|名词|词语|术语)(?:的)?(?:说明|解释|注释)$/u.test(unit.heading?.text ?? "")) {
    unit.children.push(
      draft("glossary", { children: runs(rest).map((paragraph) => termOf(joinLines(paragraph))) }),
    );
    return unit;
  }
  // Under the heads of columns everything is cells, wrapped one by one.
  if (headsColumns(rest[0])) {
    unit.children.push(draft("table", { table: printedLines(rest) }));
    return unit;
  }
  const articles = body.filter((line) => articleMark(line.text)).length;
  unit.children.push(...(articles >= 3 ? regulationBody(rest, "wrapped", source) : readTabularBody(rest)));
  return unit;
}

/** 工作任务 重点内容 具体措施 时间安排: names set side by side. */
function headsColumns(line: Line | undefined): boolean {
  const cells = line ? spaced(line.raw).text.split(" ") : [];
  return cells.length > 3 && cells.every((cell) => /^\p{Script=Han}{2,8}$/u.test(cell));
}

/** 二、“两聚焦一结合”(见《报告》…)。…: a term explained, with the number it has in the list. */
function termOf(words: Sourced): Draft {
  const found = /^([一二三四五六七八九十]+、|\d{1,2}[.．、])(.{2,40}?)(?=[（(]见|[：:。])/u.exec(words.text);
  if (!found) return draft("paragraph", { text: words });
  const [whole, number = ""] = found;
  return draft("term", {
    num: words.slice(0, number.length),
    heading: words.slice(number.length, whole.length),
    text: words.slice(whole.length).trim(),
  });
}

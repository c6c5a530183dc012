import { type Draft, draft } from "./draft.ts";
import { enactmentOf, readTitleBlock } from "./enactment.ts";
import type { Line } from "./line.ts";
import { articleMark, containerMark } from "./marks.ts";
import { numeralOf } from "./numerals.ts";
import { regulationBody } from "./regulation.ts";
import { reportBody } from "./report.ts";
import type { Source } from "./source.ts";
import { Sourced } from "./sourced.ts";
import { isDateLine, isStatuteTitle } from "./titles.ts";

/** A statute or a decision as printed in a book: its title block, then its articles or its paragraphs. */
export function readStatute(lines: readonly Line[], source: Source): Draft {
  const first = lines.findIndex((line) => containerMark(line.text) ?? articleMark(line.text));
  return first < 0 ? readDecision(lines, source) : readRegulation(lines, first, source);
}

function readRegulation(lines: readonly Line[], first: number, source: Source): Draft {
  const number = Number(
    (
      lines
        .slice(first)
        .map((line) => articleMark(line.text))
        .find((mark) => mark)?.number ?? "1"
    ).split("-")[0],
  );
  const truncated = number > 1;
  const block = readTitleBlock(truncated ? [] : lines.slice(0, first));
  const body = regulationBody(truncated ? lines : lines.slice(first), "wrapped", source);
  const unit = draft("regulation", { children: truncated ? withTail(body, number - 1) : body });
  if (block.title) unit.heading = block.title;
  if (block.promulgation) unit.children.unshift(block.promulgation);
  // What the statute says of its own coming into force goes before what its order says.
  const effective = effectiveIn(unit.children);
  unit.enactment = {
    ...block.enactment,
    ...(effective ? { effective } : {}),
    ...(truncated ? { truncated: true as const } : {}),
  };
  return unit;
}

/** The day on which a statute says at its end that it comes into force. */
export function effectiveIn(body: readonly Draft[]): string | undefined {
  return enactmentOf(textsOf(body.slice(-1)).slice(-3)).effective;
}

/** The lines before the first heading of a truncated statute are the end of the article before. */
function withTail(body: Draft[], number: number): Draft[] {
  const from = body.findIndex((unit) => unit.type !== "paragraph");
  if (from <= 0) return body;
  const num = Sourced.added(`第${numeralOf(number)}条`);
  return [draft("article", { num, inferred: true, children: body.slice(0, from) }), ...body.slice(from)];
}

/** A decision has no articles: after its title there are paragraphs, and perhaps headings. */
function readDecision(lines: readonly Line[], source: Source): Draft {
  const title = lines.findIndex((line, index) => index > 0 && isStatuteTitle(line) && !isDateLine(line));
  const block = readTitleBlock(lines.slice(0, title + 1));
  const unit = draft("decision", {
    children: reportBody(lines.slice(title + 1), source),
    enactment: block.enactment,
  });
  if (block.title) unit.heading = block.title;
  if (block.promulgation) unit.children.unshift(block.promulgation);
  return unit;
}

function textsOf(units: readonly Draft[]): string[] {
  return units.flatMap((unit) => [unit.text?.text ?? "", ...textsOf(unit.children)]);
}

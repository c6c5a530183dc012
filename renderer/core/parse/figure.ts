import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { closeUp } from "./spacing.ts";
import { isSourceLine } from "./table.ts";

const caption = /^(图\s*[\d０-９]+(?:[-—－]\d+)?)[\s\u3000]+(\S.*)$/;

/** 图 1　…: the caption of a figure whose picture is not in the text. */
export const isFigureCaption = (line: Line | undefined): boolean =>
  caption.test(line?.raw.text ?? "") && !/[。，；]$/.test(line?.raw.text ?? "");

/** Reads figure captions that stand together, each with its source line, after it or before it. */
export function readFigure(
  lines: readonly Line[],
  start: number,
): { readonly units: readonly Draft[]; readonly end: number } | undefined {
  const before = isSourceLine(lines[start]) && isFigureCaption(lines[start + 1]) ? lines[start] : undefined;
  const at = before ? start + 1 : start;
  const line = lines[at];
  const found = line && isFigureCaption(line) ? caption.exec(line.raw.text) : undefined;
  if (!line || !found?.[1]) return undefined;
  const after = before === undefined && isSourceLine(lines[at + 1]) ? lines[at + 1] : undefined;
  const num = line.raw.slice(0, found[1].length).without(/\s+/g);
  const heading = closeUp(line.raw.slice(found[1].length).trim());
  const credit = (before ?? after)?.text;
  const unit = draft("figure", { num, heading, ...(credit ? { credit } : {}) });
  return { units: [unit], end: at + (after ? 2 : 1) };
}

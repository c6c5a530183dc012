import type { Draft } from "./draft.ts";
import { plainParagraphs } from "./plain.ts";
import type { Source } from "./source.ts";

/** A work report in a file of its own. */
export function readWorkReport(source: Source): Draft[] {
  return plainParagraphs(source.lines);
}

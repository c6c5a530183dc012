import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { joinLines, paragraphsOf } from "./paragraphs.ts";

/** The lines as paragraphs and nothing else: for what no grammar understood. */
export function plainParagraphs(lines: readonly Line[]): Draft[] {
  return paragraphsOf(lines).map((paragraph) => draft("paragraph", { text: joinLines(paragraph) }));
}

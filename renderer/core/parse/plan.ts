import type { Draft } from "./draft.ts";
import { regulationBody } from "./regulation.ts";
import type { Source } from "./source.ts";

/** A plan: its notice, its table of contents, its chapters and sections. */
export function readPlan(source: Source): Draft[] {
  return regulationBody(source.lines, "unwrapped", source);
}

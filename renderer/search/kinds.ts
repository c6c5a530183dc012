import type { UnitType } from "../core/document.ts";

/** What a hit is, as a reader would sort it: 类型 of the question language, and a filter of the results. */
export type Kind = "article" | "entry" | "table" | "event" | "roster" | "term" | "other";

export const kinds: readonly Kind[] = ["article", "entry", "table", "event", "roster", "term", "other"];

const kindOfType: Partial<Record<UnitType, Kind>> = {
  article: "article",
  entry: "entry",
  table: "table",
  event: "event",
  roster: "roster",
  term: "term",
};

/** The kind of a unit by its own type and those of the units around it, from the outside in; the innermost decides. */
export function kindOf(types: readonly UnitType[]): Kind {
  const deciding = types.findLast((type) => kindOfType[type] !== undefined);
  return (deciding && kindOfType[deciding]) ?? "other";
}

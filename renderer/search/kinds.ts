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

/** The kind of a unit of a type that stands in a unit of the kind `around`: its own, or else that one. */
export const kindWithin = (around: Kind, type: UnitType): Kind => kindOfType[type] ?? around;

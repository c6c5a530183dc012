import { memo } from "react";
import type { UnitType, Work } from "../core/document.ts";

type OfWorks = "import" | "pack" | "region";

/** Drawn on 16 × 16, in lines; what is too small for the contents tree has none. */
const drawings: Partial<Record<UnitType | Work["kind"] | OfWorks, string>> = {
  // Groups of works: an open box that something is put into, a box that came closed, a place.
  import: "M2.5 8.5v5h11v-5M8 2.5v7M5.5 7 8 9.5 10.5 7",
  pack: "M2.5 5.5 8 3l5.5 2.5v6L8 14l-5.5-2.5ZM2.5 5.5 8 8l5.5-2.5M8 8v6",
  region: "M2.5 4h4l1.3 1.7h5.7V12.5h-11Z",
  // Works: a book, a plan that rises, sheets with a seal.
  yearbook:
    "M4.5 2.5H13v11H4.5A1.5 1.5 0 0 1 3 12V4a1.5 1.5 0 0 1 1.5-1.5ZM3 12a1.5 1.5 0 0 1 1.5-1.5H13M6 5.5h4",
  plan: "M3 2.5h10v11H3ZM5.8 11V8.5M8 11V5.5M10.2 11V7",
  law: "M3.5 2.5h9v11h-9ZM6 5.2h4M6 7.5h2M11 10.3a1.6 1.6 0 1 1-3.2 0a1.6 1.6 0 1 1 3.2 0",
  // Works within works.
  regulation: "M3.5 2.5h9v11h-9ZM6 5.2h4M6 7.5h2M11 10.3a1.6 1.6 0 1 1-3.2 0a1.6 1.6 0 1 1 3.2 0",
  decision: "M3.5 2.5h9v11h-9ZM6 5.2h4M6 9.6l1.5 1.5 2.8-3.2",
  report: "M3.5 2.5h6l3 3v8h-9ZM9.5 2.5v3h3M6 8.3h4M6 10.8h4",
  notice: "M3.5 2.5h9v11h-9ZM6 5.5h4M6 8h4M6 10.5h2",
  preface: "M3.5 7.3c0-1.9 1-3 2.6-3.4M3.5 7.3h2.8v3.4H3.5ZM9.3 7.3c0-1.9 1-3 2.6-3.4M9.3 7.3h2.8v3.4H9.3Z",
  attachment:
    "m12.3 7.6-4.4 4.4a2.5 2.5 0 0 1-3.5-3.5l5-5a1.7 1.7 0 0 1 2.4 2.4l-4.8 4.8a.8.8 0 0 1-1.2-1.2L9.9 5.4",
  chronicle: "M3 4h10v9H3ZM3 7h10M5.7 2.5v3M10.3 2.5v3",
  roster: "M10.2 5.4a2.2 2.2 0 1 1-4.4 0a2.2 2.2 0 1 1 4.4 0M3.6 13c.3-2.7 2-4 4.4-4s4.1 1.3 4.4 4",
  glossary:
    "M8 4.6C6.5 3.6 4.7 3.3 3 3.3V12c1.7 0 3.5.3 5 1.3 1.5-1 3.3-1.3 5-1.3V3.3c-1.7 0-3.5.3-5 1.3Zv8.7",
  toc: "M3 4.5h6.5M12 4.5h1M3 8h6.5M12 8h1M3 11.5h6.5M12 11.5h1",
  index: "M3.5 2.5H11v11H3.5ZM11 4.5h2v2.5h-2M11 8.5h2V11h-2",
  // Levels.
  part: "M3 4h10M5 8h8M5 12h8",
  subpart: "M3 4h10M5 8h8M5 12h8",
  chapter: "M3 4h10M5 8h8M5 12h8",
  section: "M5 6h8M7 10h6",
  article: "M5 8h1.2M8 8h5",
  category: "M2.5 4h4l1.3 1.7h5.7V12.5h-11Z",
  subcategory: "M3.5 5h3.2l1 1.3h4.8V11.5h-9Z",
  topic: "M4.5 5.5h7v5h-7Z",
  // Its own mark in print: 【条目】.
  entry:
    "M6.5 3.8h-2v8.4h2C5.6 11 5.2 9.7 5.2 8s.4-3 1.3-4.2ZM9.5 3.8h2v8.4h-2c.9-1.2 1.3-2.5 1.3-4.2s-.4-3-1.3-4.2Z",
  heading: "M4 5h5M4 8h8M4 11h8",
  box: "M3 4h10v8H3ZM5.5 6.8h5M5.5 9.3h3",
  // Within chronicles, rosters and indexes.
  month: "M4 5h8v7H4ZM4 7.5h8",
  group: "M4.5 5.5h7v5h-7Z",
  organization: "M4 13V3.5h8V13M2.5 13h11M6.3 6h.9M8.9 6h.9M6.3 8.6h.9M8.9 8.6h.9M7.2 13v-2h1.6v2",
  letter: "M5 12.2 8 4l3 8.2M6.1 9.3h3.8",
  table: "M3 3.8h10v8.9H3ZM3 6.8h10M3 9.7h10M6.5 3.8v8.9",
};

/** A quiet mark for what sort a unit or a work is; whoever listens is told by the words beside it. */
export const KindIcon = memo(function KindIcon({
  kind,
}: {
  readonly kind: UnitType | Work["kind"] | OfWorks;
}) {
  return (
    <svg className="kind" viewBox="0 0 16 16" aria-hidden="true">
      <path d={drawings[kind]} />
    </svg>
  );
});

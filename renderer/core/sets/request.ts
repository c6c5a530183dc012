import type { ArticleSet, SetItem } from "../own/records.ts";
import type { PaperAnnotation, PaperEntry, PaperRequest } from "../paper/request.ts";
import { type Rechecked, recheck, type WorkNow } from "./recheck.ts";

/** What is to be printed of a set: its units as their works have them now, and what is missing by its citation. */
export function requestOf(
  set: Pick<ArticleSet, "name" | "cover">,
  items: readonly SetItem[],
  works: ReadonlyMap<string, WorkNow>,
  annotations: readonly PaperAnnotation[],
): PaperRequest {
  const { title, subtitle, issuer, date } = set.cover;
  return {
    title: title || set.name,
    cover: { lines: [subtitle, issuer, date].filter((line) => line !== "") },
    entries: items.flatMap(({ entry }): readonly PaperEntry[] => {
      if (entry.sort !== "unit") return entry.text.trim() === "" ? [] : [entry];
      const work = works.get(entry.anchor.workId) ?? null;
      return [entryOf(recheck(entry, work), work, entry.anchor.citation)];
    }),
    annotations,
  };
}

const entryOf = ({ now }: Rechecked, work: WorkNow, citation: string): PaperEntry => ({
  sort: "unit",
  from: now && (work?.from ?? null),
  address: now?.anchor.address ?? "",
  citation: now?.anchor.citation ?? citation,
});

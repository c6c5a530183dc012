import type { Anchor } from "./core/own/anchor.ts";
import { anchorOnUnit } from "./core/own/anchoring.ts";
import type { Library } from "./library/library.ts";
import type { Found } from "./meetings/AgendaSources.tsx";
import { noFilter } from "./search/answer-types.ts";
import type { Search } from "./search/client.ts";
import type { Titled } from "./search/straight.ts";

/** How many lines are looked up at most; an agenda is not a book. */
const mostLines = 100;

/** An anchor on a unit of a work, whether the work is open or not; null where there is none such. */
export async function anchorAt(library: Library, workId: string, address: string): Promise<Anchor | null> {
  const opened = await library.open(workId);
  const edition = library.works.find(({ id }) => id === workId)?.sha256;
  return opened && edition !== undefined ? anchorOnUnit(opened, edition, address) : null;
}

/** What lines of citations or titles mean, one a line; a title only where there is just one that it may be. */
export async function agendaFound(
  library: Library,
  search: Search,
  open: Titled | null,
  typed: string,
): Promise<Found> {
  const lines = typed
    .split(/[\n\r；;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const found = await Promise.all(
    lines.slice(0, mostLines).map(async (line) => {
      const question = { question: line, open, filter: noFilter, order: "rank", from: 0, limit: 1 } as const;
      const { straight, titles } = await search.ask(question);
      const [place] = straight;
      const [title] = titles.hits;
      const named = title && (titles.total === 1 || title.label === line) ? title : undefined;
      const there = place && !place.inexact ? place : named;
      return { line, anchor: there ? await anchorAt(library, there.workId, there.address) : null };
    }),
  );
  return {
    items: found.flatMap(({ anchor }) => anchor ?? []),
    missing: [...found.flatMap(({ line, anchor }) => (anchor ? [] : [line])), ...lines.slice(mostLines)],
  };
}

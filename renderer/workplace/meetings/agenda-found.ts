import type { Anchor } from "../../core/own/anchor.ts";
import { anchorOnUnit } from "../../core/own/anchoring.ts";
import type { Library } from "../../library/library.ts";
import type { Found } from "../../meetings/AgendaSources.tsx";
import { noFilter } from "../../search/answer-types.ts";
import { citationsListed, type Wanted } from "../../search/citation-list.ts";
import type { Search } from "../../search/client.ts";
import { type Lookup, placesListed } from "../../search/listed-places.ts";
import { type Titled, titledIn } from "../../search/straight.ts";

/** How many lines are looked up at most; an agenda is not a book. */
const mostLines = 100;

/** An anchor on a unit of a work, whether the work is open or not; null where there is none such. */
export async function anchorAt(library: Library, workId: string, address: string): Promise<Anchor | null> {
  const opened = await library.open(workId);
  const edition = library.works.find(({ id }) => id === workId)?.sha256;
  return opened && edition !== undefined ? anchorOnUnit(opened, edition, address) : null;
}

/**
 * What lines of citations or titles mean: all that a line cites, in its order, and what follows a title said before is
 * of that title. A title only where there is just one that it may be; of several places none is guessed.
 */
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
  const cited = lines.slice(0, mostLines).map(citationsListed);
  let title = "";
  const listed = cited.map((wanted) => {
    const all = wanted.map((each) => under(title, each));
    title = all.at(-1)?.title ?? title;
    return all;
  });
  const several = listed.map((wanted, at) => wanted.length > 1 || carried(cited[at], wanted));
  const lookup = several.includes(true) ? await lookupIn(library, open) : null;
  const found = await Promise.all(
    lines.slice(0, mostLines).map(async (line, at) => {
      if (lookup && several[at]) return eachOf(library, lookup, listed[at] ?? []);
      const question = { question: line, open, filter: noFilter, order: "rank", from: 0, limit: 1 } as const;
      const { straight, titles } = await search.ask(question);
      const [place] = straight;
      const [title] = titles.hits;
      const named = title && (titles.total === 1 || title.label === line) ? title : undefined;
      const there = place && !place.inexact ? place : named;
      return [{ line, anchor: there ? await anchorAt(library, there.workId, there.address) : null }];
    }),
  );
  const all = found.flat();
  return {
    items: all.flatMap(({ anchor }) => anchor ?? []),
    missing: [...all.flatMap(({ line, anchor }) => (anchor ? [] : [line])), ...lines.slice(mostLines)],
  };
}

/** Where lists are looked up; a work that cannot be read has nothing in it. */
async function lookupIn(library: Library, open: Titled | null): Promise<Lookup> {
  await Promise.allSettled(library.works.map(({ id }) => library.open(id)));
  return {
    titles: titledIn(library.works),
    outlines: new Map(library.works.map(({ id, outline }) => [id, outline])),
    open,
    has: (workId, address) => library.opened(workId)?.places.has(address) ?? false,
  };
}

/** A citation without a title, under the one that was said before it. */
function under(title: string, wanted: Wanted): Wanted {
  if (title === "" || wanted.title !== "") return wanted;
  return wanted.of === "article"
    ? { ...wanted, title, citation: { ...wanted.citation, title } }
    : { ...wanted, title };
}

const carried = (said: readonly Wanted[] | undefined, wanted: readonly Wanted[]): boolean =>
  wanted.some((each, at) => each.of !== "nothing" && each !== said?.[at]);

const eachOf = (library: Library, lookup: Lookup, wanted: readonly Wanted[]) =>
  Promise.all(
    wanted.map(async (each) => {
      const { label, places } = placesListed(each, lookup);
      const [place, another] = places.filter(({ inexact }) => !inexact);
      const there = place && !another ? await anchorAt(library, place.workId, place.address) : null;
      return { line: label, anchor: there };
    }),
  );

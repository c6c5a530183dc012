import { useEffect, useState } from "react";
import type { Citings } from "../core/cited-by.ts";
import type { Library } from "../library/library.ts";
import type { Relations } from "../library/relations.ts";
import { noFilter } from "../search/answer-types.ts";
import type { Search } from "../search/client.ts";

type Use = {
  readonly library: Library;
  readonly relations: Relations;
  readonly search: Search;
  readonly workId: string;
  /** What other works would call the statute that is read; null where they have no name for it. */
  readonly title: string | null;
};

/**
 * What is cited in a work, and in those others that name the title: these alone are read for it, and the
 * search knows them without reading.
 */
export function useCitings({ library, relations, search, workId, title }: Use): readonly Citings[] {
  const [found, setFound] = useState<{ readonly of: string; readonly citings: readonly Citings[] }>(nothing);
  const of = `${workId} ${title ?? ""}`;
  useEffect(() => {
    let left = false;
    const citingsOf = async (id: string) => {
      const opened = await library.open(id);
      return opened ? [await relations.citingsIn(opened)] : [];
    };
    const read = async () => {
      const own = await citingsOf(workId);
      if (left) return;
      setFound({ of, citings: own });
      const others = title === null ? [] : await naming(search, library, title, workId);
      for (const id of others) {
        const citings = await citingsOf(id);
        if (left) return;
        setFound((now) => ({ of, citings: [...now.citings, ...citings] }));
      }
    };
    // A work that cannot be read says so where it is opened.
    read().catch(() => {});
    return () => {
      left = true;
    };
  }, [library, relations, search, workId, title, of]);
  return found.of === of ? found.citings : nothing.citings;
}

const nothing = { of: "", citings: [] };

/** The other works in which a title stands. */
async function naming(
  search: Search,
  { works }: Library,
  title: string,
  workId: string,
): Promise<readonly string[]> {
  const others = works.map(({ id }) => id).filter((id) => id !== workId);
  const { facets } = await search.ask({
    question: `“${title}”`,
    open: null,
    filter: { ...noFilter, works: others },
    order: "rank",
    from: 0,
    limit: 1,
  });
  return facets.works.filter(({ value, count }) => count > 0 && value !== workId).map(({ value }) => value);
}

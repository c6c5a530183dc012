import { useEffect, useMemo, useState } from "react";
import type { Library } from "../library/library.ts";
import type { Lookup } from "../search/listed-places.ts";
import { type Titled, titledIn } from "../search/straight.ts";

/** Where pasted lists are looked up; null while the works are read. A work that cannot be read has nothing in it. */
export function useLookup(library: Library, open: Titled | null): Lookup | null {
  const [read, setRead] = useState(false);
  useEffect(() => {
    let current = true;
    void Promise.allSettled(library.works.map(({ id }) => library.open(id))).then(
      () => current && setRead(true),
    );
    return () => {
      current = false;
    };
  }, [library]);
  return useMemo(
    () =>
      read
        ? {
            titles: titledIn(library.works),
            outlines: new Map(library.works.map(({ id, outline }) => [id, outline])),
            open,
            has: (workId, address) => library.opened(workId)?.places.has(address) ?? false,
          }
        : null,
    [library, read, open],
  );
}

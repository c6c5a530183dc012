import { useEffect, useState } from "react";
import type { Citable } from "../core/citing.ts";
import type { Library } from "../library/library.ts";

/** The works of some ids in the order of the library, once they are read; null before. One that cannot be read is missing. */
export function useAtHand(library: Library, ids: ReadonlySet<string>): readonly Citable[] | null {
  const [works, setWorks] = useState<readonly Citable[] | null>(null);
  const wanted = library.works.flatMap(({ id }) => (ids.has(id) ? [id] : [])).join(" ");
  useEffect(() => {
    let left = false;
    const read = wanted === "" ? [] : wanted.split(" ");
    void Promise.all(read.map((id) => library.open(id).catch(() => null))).then((opened) => {
      if (!left) setWorks(opened.filter((work) => work !== null));
    });
    return () => {
      left = true;
    };
  }, [library, wanted]);
  return works;
}

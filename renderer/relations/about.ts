import { useEffect, useMemo, useState } from "react";
import { type Citing, type Citings, citingsOf } from "../core/cited-by.ts";
import type { Definition } from "../core/definitions.ts";
import type { Unit } from "../core/document.ts";
import type { Link } from "../core/links.ts";
import { subjectAt } from "../core/subject.ts";
import { definitionsUsed } from "../core/used-definitions.ts";
import type { Library, OpenDocument } from "../library/library.ts";
import type { Relations } from "../library/relations.ts";

/** A link in the words of a unit, with those words. */
export type Cited = { readonly link: Link; readonly words: string };

/** What the side panel tells of a unit. */
export type About = {
  readonly opened: OpenDocument;
  /** The way to the unit from the outside in; the unit is the last. */
  readonly path: readonly Unit[];
  readonly cited: readonly Cited[];
  readonly citing: readonly Citing[];
  readonly definitions: readonly Definition[];
  readonly indexed: readonly Unit[];
};

/** What is known of the unit at an address of a work; null until the work is read, or where there is none. */
export function useAbout(
  library: Library,
  relations: Relations,
  workId: string,
  address: string,
): About | null {
  const citings = useCitings(library, relations, workId);
  const opened = library.opened(workId) ?? null;
  const last = opened && subjectAt(opened.places, address).at(-1)?.address;
  // Scrolling within an article changes nothing.
  return useMemo(() => {
    if (!opened || last === undefined || last === null) return null;
    const path = subjectAt(opened.places, last);
    const unit = path.at(-1);
    if (!unit) return null;
    const linksOf = relations.linksOf(opened);
    return {
      opened,
      path,
      cited: apart(flat(unit).flatMap((each) => citedIn(each, linksOf(each)))),
      citing: citings.flatMap((each) => citingsOf(each, workId, path)),
      definitions: definitionsUsed(path, opened.document.units),
      indexed: relations.indexedIn(opened).get(unit.address) ?? [],
    };
  }, [opened, last, relations, citings, workId]);
}

const flat = (unit: Unit): readonly Unit[] => [unit, ...unit.children.flatMap(flat)];

const citedIn = (unit: Unit, links: readonly Link[]): readonly Cited[] =>
  links.map((link) => ({ link, words: (unit.text ?? "").slice(...link.at) }));

/** Each once, however often it is cited. */
function apart(cited: readonly Cited[]): readonly Cited[] {
  const seen = new Set<string>();
  return cited.filter(({ link, words }) => {
    const key = link.sort === "absent" ? (link.law ?? words) : JSON.stringify(link.targets);
    return !seen.has(key) && seen.add(key);
  });
}

/** What the works cite, the own one's first; the others follow one by one, when there is time to read them. */
function useCitings(library: Library, relations: Relations, workId: string): readonly Citings[] {
  const [citings, setCitings] = useState<readonly Citings[]>([]);
  useEffect(() => {
    let left = false;
    let idle = 0;
    const others = library.works.map(({ id }) => id).filter((id) => id !== workId);
    const read = async ([id, ...rest]: readonly string[], found: readonly Citings[]) => {
      if (id === undefined) return;
      // A work that cannot be read says so where it is opened.
      const opened = await library.open(id).catch(() => null);
      if (left) return;
      idle = requestIdleCallback(
        () => {
          const now = opened ? [...found, relations.citingsIn(opened)] : found;
          setCitings(now);
          void read(rest, now);
        },
        { timeout: 2000 },
      );
    };
    void read([workId, ...others], []);
    return () => {
      left = true;
      cancelIdleCallback(idle);
    };
  }, [library, relations, workId]);
  return citings;
}

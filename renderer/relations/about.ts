import { useEffect, useState } from "react";
import { isStatute, isStatuteText } from "../core/citation-targets.ts";
import { type Citing, type Citings, citingsOf } from "../core/cited-by.ts";
import type { Definition } from "../core/definitions.ts";
import type { Unit } from "../core/document.ts";
import type { Link } from "../core/links.ts";
import { subjectAt } from "../core/subject.ts";
import { definitionsUsed } from "../core/used-definitions.ts";
import type { Library, OpenDocument } from "../library/library.ts";
import type { Relations } from "../library/relations.ts";
import type { Search } from "../search/client.ts";
import { useCitings } from "./citings.ts";

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

/** The unit that is read, in its work. */
type Subject = Pick<About, "opened" | "path"> & { readonly unit: Unit };

type Use = {
  readonly library: Library;
  readonly relations: Relations;
  readonly search: Search;
  readonly workId: string;
  readonly address: string;
};

/** What is known of the unit at an address of a work; null until the work is read, or where there is none. */
export function useAbout({ library, relations, search, workId, address }: Use): About | null {
  const subject = useSubject(library, workId, address);
  const title = subject ? titleOf(subject) : null;
  const citings = useCitings({ library, relations, search, workId, title });
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    if (!subject) return setAbout(null);
    // The text comes first.
    const idle = requestIdleCallback(() => setAbout(told(subject, relations, citings)), { timeout: 300 });
    return () => cancelIdleCallback(idle);
  }, [subject, relations, citings]);
  return about;
}

/** The same as long as one reads in the same unit. */
function useSubject(library: Library, workId: string, address: string): Subject | null {
  const [subject, setSubject] = useState<Subject | null>(null);
  useEffect(() => {
    let left = false;
    library.open(workId).then(
      (opened) => {
        const path = opened ? subjectAt(opened.places, address) : [];
        const unit = path.at(-1);
        if (left) return;
        setSubject((now) => {
          if (!opened || !unit) return null;
          return now?.unit === unit ? now : { opened, path, unit };
        });
      },
      // The text, which is read from the same, says that it could not be.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [library, workId, address]);
  return subject;
}

/** What another work would call the statute that is read: the name of the state may be left out. */
function titleOf({ opened: { document }, path }: Subject): string | null {
  const statute = path.findLast(isStatute);
  const title = statute ? statute.heading : isStatuteText(document.units) ? document.work.title : undefined;
  return title?.replace(/^中华人民共和国(?=.)/, "") ?? null;
}

function told({ opened, path, unit }: Subject, relations: Relations, citings: readonly Citings[]): About {
  const linksOf = relations.linksOf(opened);
  const { document } = opened;
  return {
    opened,
    path,
    cited: apart(flat(unit).flatMap((each) => citedIn(each, linksOf(each)))),
    citing: citings.flatMap((each) => citingsOf(each, document.work.id, path)),
    definitions: definitionsUsed(path, document.units),
    indexed: relations.indexedIn(opened).get(unit.address) ?? [],
  };
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

import { typeOf } from "../core/document.ts";
import type { OutlineEntry } from "../core/outline.ts";
import { subjectOf } from "../search/subject.ts";

/** A statute as one work has it; `address` is "" for a work that is nothing else. */
export type Edition = {
  readonly workId: string;
  readonly address: string;
  readonly title: string;
  /** The work that it is in. */
  readonly work: string;
};

type Works = readonly {
  readonly id: string;
  readonly work: { readonly title: string; readonly shortTitle: string; readonly kind: string };
  readonly outline: readonly OutlineEntry[];
}[];

/** Every statute of the library: works that are one, and those within a work. */
function statutesIn(works: Works): readonly Edition[] {
  return works.flatMap(({ id, work, outline }) => {
    const within = outline
      .filter((entry) => entry.type === "regulation" && typeOf(entry).alone)
      .map(({ address, label }) => ({ workId: id, address, title: label, work: work.shortTitle }));
    if (within.length > 0 || work.kind !== "law") return within;
    return [{ workId: id, address: "", title: work.title, work: work.shortTitle }];
  });
}

/** The statutes of a library by what all editions of one share: asked for at every change of tabs, made once. */
const grouped = new WeakMap<Works, ReadonlyMap<string, readonly Edition[]>>();

function bySubject(works: Works): ReadonlyMap<string, readonly Edition[]> {
  const known = grouped.get(works);
  if (known) return known;
  const groups = new Map<string, Edition[]>();
  for (const statute of statutesIn(works)) {
    const subject = subjectOf(statute.title);
    groups.set(subject, [...(groups.get(subject) ?? []), statute]);
  }
  grouped.set(works, groups);
  return groups;
}

/** All editions of the statute at a place, itself first; none where the library has but one, or it is no statute. */
export function editionsOf(
  works: Works,
  { workId, address }: { readonly workId: string; readonly address: string },
): readonly Edition[] {
  for (const editions of bySubject(works).values()) {
    const own = editions.find((each) => each.workId === workId && each.address === address);
    if (own) return editions.length > 1 ? [own, ...editions.filter((each) => each !== own)] : [];
  }
  return [];
}

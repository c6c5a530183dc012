import { isStatute, isStatuteText, type Reference } from "./citation-targets.ts";
import { type Citation, citationsIn } from "./citations.ts";
import type { Unit } from "./document.ts";
import type { Link, Placed } from "./links.ts";
import { foldTitle, holds, type NamedUnits, type Target, unitsCited } from "./named-units.ts";
import { Statute } from "./statute.ts";

/** The links of a unit of a statute, from the outside in; undefined for one that is in no statute. */
type StatuteLinks = (unit: Unit, path: readonly Unit[]) => readonly Link[] | undefined;

/** What the words of a document's statutes cite: in the same statute, or in another one of the library. */
export function statuteLinks({ document }: Placed, named: NamedUnits): StatuteLinks {
  const { id } = document.work;
  const statutes = new Map<Unit | null, Statute>();
  const whole = isStatuteText(document.units);
  const statuteAt = (path: readonly Unit[]): Statute | undefined => {
    const root = path.findLast(isStatute) ?? null;
    if (root === null && !whole) return undefined;
    const known = statutes.get(root) ?? new Statute(root ? [root] : document.units);
    statutes.set(root, known);
    return known;
  };
  return (unit, path) =>
    statuteAt(path)
      ?.referencesIn(unit, path.slice(0, -1))
      .flatMap((reference) => linkOf(reference, id, path, named) ?? []);
}

function linkOf(
  { at, text, targets, external }: Reference,
  workId: string,
  path: readonly Unit[],
  named: NamedUnits,
): Link | undefined {
  if (external === undefined) {
    // 本条 by itself names where one is; 前款 in a first 款 names nothing.
    const named = targets.some((address) => !path.some((unit) => isSelf(unit, address)));
    if (!named && (targets.length > 0 || !/第/.test(text))) return undefined;
    return reference(
      at,
      targets.map((address) => ({ workId, address })),
    );
  }
  const { law, article } = external;
  const there = named.get(foldTitle(law));
  if (!there) return article !== undefined || isStatuteName(law) ? { at, sort: "absent", law } : undefined;
  // A statute that names itself in full means its name, or an edition before it; one with a number means that edition.
  if (holds(there, workId, path) || /》[（(].*号/.test(text)) return undefined;
  const said: Partial<Citation> = citationsIn(text)[0] ?? {};
  const place = article === undefined ? said : { ...said, article };
  const exact = place.article !== undefined || place.chapter !== undefined;
  return exact ? reference(at, unitsCited(there, place), law) : reference(at, [there]);
}

const isSelf = (unit: Unit, address: string): boolean =>
  unit.address === address && unit.type !== "chapter" && unit.type !== "section";

const reference = (at: Link["at"], targets: readonly Target[], law?: string): Link => {
  const [first, ...others] = targets.map(({ workId, address }) => ({ workId, address }));
  if (first) return { at, sort: "reference", targets: [first, ...others] };
  return { at, sort: "absent", ...(law !== undefined && { law }) };
};

/** Not every title in 《》 is that of a statute: a form to be filled in has one too. */
const isStatuteName = (title: string): boolean =>
  // 《实施意见》 is short for what was named before.
  title.replace(/[（(].*$/, "").length > 5 &&
  /(?:法|法典|条例|办法|规定|决定|决议|细则|规则|意见|通知|章程|解释|准则|规程|制度)(?:[（(].*[）)])?$/.test(
    title,
  );

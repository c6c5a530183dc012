import { difference } from "./difference.ts";
import type { Annotation } from "./records.ts";

/** Those of some annotations that are on a work. */
export type OnWork = {
  /** All of them, in their order. */
  readonly list: readonly Annotation[];
  /** Those that have their place, by the addresses of the units that they are on or have words of, in their order. */
  readonly at: ReadonlyMap<string, readonly Annotation[]>;
};

type Works = Map<string, OnWork>;
const known = new WeakMap<readonly Annotation[], Works>();
/** What was asked for last: what is asked for next is mostly the same with one annotation changed. */
let last: { readonly annotations: readonly Annotation[]; readonly works: Works } | null = null;

/** More than so many that are others are not followed one by one. */
const few = 100;

/** Those that are on a work. After a change, what it did not touch is the same as it was. */
export function annotationsOn(annotations: readonly Annotation[], workId: string): OnWork {
  const works = known.get(annotations) ?? carriedOver(annotations);
  known.set(annotations, works);
  last = { annotations, works };
  const made = works.get(workId) ?? gathered(annotations, workId);
  works.set(workId, made);
  return made;
}

const isOn = (workId: string) => (annotation: Annotation) => annotation.anchor?.workId === workId;

function gathered(annotations: readonly Annotation[], workId: string): OnWork {
  const list = annotations.filter(isOn(workId));
  const at = new Map<string, Annotation[]>();
  for (const annotation of list) {
    for (const address of addressesOf(annotation)) {
      const there = at.get(address);
      if (there) there.push(annotation);
      else at.set(address, [annotation]);
    }
  }
  return { list, at };
}

/** Where an annotation is to be found: nowhere where it has lost its place. */
function addressesOf({ anchor, standing }: Annotation): readonly string[] {
  if (!anchor || standing === "gone") return [];
  const { address, passages } = anchor;
  if (passages.every((passage) => passage.address === address)) return [address];
  return [...new Set([address, ...passages.map((passage) => passage.address)])];
}

/** What is known of works by the annotations that were asked for last, as far as it can be followed. */
function carriedOver(annotations: readonly Annotation[]): Works {
  const works: Works = new Map();
  if (!last) return works;
  const { gone, come } = difference(last.annotations, annotations);
  if (gone.length + come.length > few) return works;
  const replaced = new Map(come.map((annotation) => [annotation.id, annotation]));
  const news = come.filter(({ id }) => !gone.some((each) => each.id === id));
  // What is new stands behind all others; else the order is to be looked for.
  if (news.some((annotation, at) => annotations[annotations.length - news.length + at] !== annotation)) {
    return works;
  }
  for (const [workId, before] of last.works) {
    const [went, came] = [gone.filter(isOn(workId)), come.filter(isOn(workId))];
    const followed =
      went.length + came.length === 0 ? before : followedBy(before, went, came, replaced, news);
    if (followed) works.set(workId, followed);
  }
  return works;
}

/** What is on a work after some went and some came; null where one came from another work, in among the others. */
function followedBy(
  before: OnWork,
  went: readonly Annotation[],
  came: readonly Annotation[],
  replaced: ReadonlyMap<string, Annotation>,
  news: readonly Annotation[],
): OnWork | null {
  const lost = new Set(went);
  const stayed = new Set(went.map(({ id }) => id));
  if (came.some((annotation) => !stayed.has(annotation.id) && !news.includes(annotation))) return null;
  const here = new Set(came);
  const next = (list: readonly Annotation[], belongs: (annotation: Annotation) => boolean) => {
    const kept = list.flatMap((each) => {
      if (!lost.has(each)) return [each];
      const after = replaced.get(each.id);
      return after && here.has(after) && belongs(after) ? [after] : [];
    });
    const there = new Set(kept);
    return [...kept, ...came.filter((each) => belongs(each) && !there.has(each))];
  };
  const list = next(before.list, () => true);
  const at = new Map(before.at);
  const touched = new Set([...went, ...came].flatMap(addressesOf));
  for (const address of touched) {
    const there = next(before.at.get(address) ?? [], (each) => addressesOf(each).includes(address));
    if (there.length === 0) at.delete(address);
    else at.set(address, inOrderOf(list, there, came));
  }
  return { list, at };
}

/** Some of a list, in its order: what was put to another address may belong between those that were there. */
function inOrderOf(
  list: readonly Annotation[],
  some: readonly Annotation[],
  came: readonly Annotation[],
): readonly Annotation[] {
  if (some.length < 2 || !some.some((each) => came.includes(each))) return some;
  const places = new Map(list.map((each, place) => [each, place]));
  return some.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
}

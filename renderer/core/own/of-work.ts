import type { Annotation } from "./records.ts";

const known = new WeakMap<readonly Annotation[], Map<string, readonly Annotation[]>>();

/** Those of some annotations that are on a work, in their order; of the same ones looked for once. */
export function annotationsOn(annotations: readonly Annotation[], workId: string): readonly Annotation[] {
  const works = known.get(annotations) ?? new Map<string, readonly Annotation[]>();
  known.set(annotations, works);
  const made = works.get(workId) ?? annotations.filter(({ anchor }) => anchor?.workId === workId);
  works.set(workId, made);
  return made;
}

import type { Annotation } from "../core/own/records.ts";

/** Every tag that annotations carry, the most frequent first. */
export function tagsIn(annotations: readonly Annotation[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { tags } of annotations) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([tag]) => tag);
}

import type { Keeping } from "./keep.ts";
import { keyOf } from "./keep.ts";

/** The collection that was taken out of the library with a work, and can be put back; null where there is none. */
export async function removedWith(
  { library, collected }: Keeping,
  workId: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  for (const { id, name, now, removed } of await collected.collections.toArray()) {
    if (removed !== undefined && (await library.prepared.get(keyOf(now.id, workId)))) return { id, name };
  }
  return null;
}

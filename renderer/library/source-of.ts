import type { Seed } from "../core/parse.ts";
import { type Keeping, keyOf } from "./collected/keep.ts";
import { type ReadBundle, readManifest, readText } from "./install.ts";

/**
 * The text that a work was made of, with its seed: of the bundle, or as it was taken in. Null where it is not there,
 * or its bytes are others.
 */
export async function sourceOf(
  read: ReadBundle,
  { library, collected }: Keeping,
  workId: string,
): Promise<{ readonly seed: Seed; readonly text: string } | null> {
  const delivery = (await library.works.get(workId))?.delivery;
  if (delivery !== undefined) {
    const source = await collected.sources.get(keyOf(delivery, workId));
    return source ? { seed: source.seed, text: source.text } : null;
  }
  const bundled = (await readManifest(read)).works.find(({ work }) => work.id === workId);
  const text = bundled && (await readText(bundled.source, read));
  return bundled && text != null ? { seed: bundled.seed, text } : null;
}

import type { Work } from "../../core/document.ts";
import type { Collections } from "../collected/collections.ts";
import { keyOf } from "../collected/keep.ts";
import { reparseBeside } from "../collected/reparse.ts";
import type { InstalledWork } from "../database.ts";

/**
 * Corrects what is said of a work that is in the library; one that is said to be of another kind is parsed again
 * first, and listed as that comes out.
 */
export async function redescribe(
  collections: Collections,
  { id, work, delivery, collection, order }: InstalledWork,
  changes: Partial<Omit<Work, "id">>,
): Promise<void> {
  if (delivery === undefined || collection === undefined) return;
  await collections.describe(delivery, id, changes);
  if (changes.kind === undefined || changes.kind === work.kind) return;
  const { parser, collected } = collections.keeping;
  const source = keyOf(delivery, id);
  const place = (await collected.sources.get(source))?.order ?? order;
  await reparseBeside([{ coming: { collection, delivery, order: place }, source, parser }]);
  // Said once more, it is listed with what came of it.
  await collections.describe(delivery, id, {});
}

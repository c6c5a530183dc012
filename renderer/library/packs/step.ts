import { compareVersions } from "../../core/pack/version.ts";
import type { Collected } from "../collected/collections.ts";

/** What a pack would be to what is installed of it. */
export type Step =
  /** Nothing of it is there. */
  | { readonly is: "new" }
  /** Exactly this is there. */
  | { readonly is: "same" }
  | { readonly is: "newer" | "older"; readonly than: string }
  /** Another content goes by the same version. */
  | { readonly is: "clash" };

/** The id of the collection that a pack is in the library. */
export const collectionOf = (packId: string): string => `pack-${packId}`;

/** What a pack would be to what is installed. */
export function stepTo(
  { id, version, sum }: { readonly id: string; readonly version: string; readonly sum: string },
  installed: readonly Collected[],
): Step {
  const there = installed.find((each) => each.id === collectionOf(id));
  if (!there || there.removed !== undefined || there.version === undefined) return { is: "new" };
  if (there.signed?.sum === sum) return { is: "same" };
  const order = compareVersions(version, there.version);
  if (order === 0) return { is: "clash" };
  return { is: order > 0 ? "newer" : "older", than: there.version };
}

import type { LibraryDatabase } from "../library/database.ts";
import type { Texts } from "./texts.ts";

/** What a whole index covers. */
export type Covered = {
  readonly works: number;
  /** Of all its works, without white space. */
  readonly characters: number;
  /** When something was last built of it; null where an earlier version built all of it. */
  readonly built: string | null;
};

/** Beside the pieces, and after all of them. */
export const builtKey = "~built";

/** What an index covers whose pieces are all there; `hasBuilt` where some of them were built just now. */
export async function coveredBy(
  { pieces }: Pick<LibraryDatabase, "pieces">,
  texts: readonly Texts[],
  hasBuilt: boolean,
): Promise<Covered> {
  if (hasBuilt) await pieces.put({ id: builtKey, piece: { built: new Date().toISOString() } });
  const { built } = ((await pieces.get(builtKey))?.piece ?? {}) as { readonly built?: unknown };
  const isTime = typeof built === "string" && !Number.isNaN(Date.parse(built));
  return {
    works: texts.length,
    characters: texts.reduce((sum, each) => sum + charactersOf(each), 0),
    built: isTime ? built : null,
  };
}

/** The characters of a folded text, without the line feeds that part its units. */
function charactersOf({ literal: { text } }: Texts): number {
  let seams = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) seams += 1;
  return text.length - seams;
}

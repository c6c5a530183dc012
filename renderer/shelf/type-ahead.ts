import { fold } from "../search/fold.ts";
import { numeric } from "../search/numeric.ts";
import { initialsOf } from "./initials.ts";
import type { Row } from "./rows.ts";

/** What was typed in one go, and when the last of it was. */
export type Typed = { readonly text: string; readonly at: number };

/** Who pauses for longer begins anew. */
const pause = 800;

/** What is typed in one go once a key is pressed. */
export const typedOn = (typed: Typed, key: string, now: number): Typed => ({
  text: now - typed.at < pause ? typed.text + key : key,
  at: now,
});

/**
 * The next row whose label begins with what was typed, going round: in characters, in pinyin initials, or by
 * its number (14 for 第十四条). One letter over and over goes from one to the next. -1 for none.
 */
export function rowAhead(rows: readonly Row[], active: number, typed: string): number {
  const wanted = fold(typed);
  if (wanted === "") return -1;
  const again = [...wanted].every((sign) => sign === wanted[0]);
  const from = wanted.length === 1 || again ? active + 1 : active;
  for (const each of again && wanted.length > 1 ? [wanted, wanted.charAt(0)] : [wanted]) {
    for (let step = 0; step < rows.length; step += 1) {
      const at = (from + step) % rows.length;
      if (beginsWith(rows[at]?.label ?? "", each)) return at;
    }
  }
  return -1;
}

function beginsWith(label: string, wanted: string): boolean {
  const folded = fold(label);
  if (folded.startsWith(wanted)) return true;
  if (/^[a-z]/.test(wanted)) return initialsOf(label).letters.startsWith(wanted);
  if (/^\d+$/.test(wanted))
    return numeric(folded)
      .replace(/^[第(]/u, "")
      .startsWith(wanted);
  return false;
}

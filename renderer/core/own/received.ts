import { recordFrom } from "./checked.ts";
import type { OwnRecord } from "./records.ts";

/** What came out of a file: the records, and what was refused, each with where it stood and why. */
export type Received = {
  readonly records: readonly OwnRecord[];
  readonly refused: readonly Refused[];
};

export type Refused = { readonly at: string; readonly reason: string };

/** Nothing but one refusal of the whole. */
export const refusedWhole = (reason: string): Received => ({ records: [], refused: [{ at: "", reason }] });

/** How many are gone through before it is told how far that is. */
const stretch = 500;

/**
 * Values that may be records, each with where it stood; of two with one id the first is taken. `told` hears now and
 * then what share of them has been gone through.
 */
export function receivedFrom(
  values: readonly { readonly at: string; readonly value: unknown }[],
  told: (share: number) => void = () => {},
): Received {
  const records = new Map<string, OwnRecord>();
  const refused: Refused[] = [];
  for (const [number, { at, value }] of values.entries()) {
    if (number % stretch === 0) told(number / values.length);
    const checked = recordFrom(value);
    if ("refused" in checked) refused.push({ at, reason: checked.refused });
    else if (records.has(checked.record.id)) refused.push({ at, reason: "与前面的一条编号相同" });
    else records.set(checked.record.id, checked.record);
  }
  return { records: [...records.values()], refused };
}

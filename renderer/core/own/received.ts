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

/** Values that may be records, each with where it stood; of two with one id the first is taken. */
export function receivedFrom(values: Iterable<{ readonly at: string; readonly value: unknown }>): Received {
  const records = new Map<string, OwnRecord>();
  const refused: Refused[] = [];
  for (const { at, value } of values) {
    const checked = recordFrom(value);
    if ("refused" in checked) refused.push({ at, reason: checked.refused });
    else if (records.has(checked.record.id)) refused.push({ at, reason: "与前面的一条编号相同" });
    else records.set(checked.record.id, checked.record);
  }
  return { records: [...records.values()], refused };
}

import { faultOf } from "../core/fault.ts";
import type { Shell } from "../core/shell.ts";

/** How many errors are noted: one that comes again and again says nothing new. */
const most = 100;
let noted = 0;

/** How many errors there were since the page was opened. */
export const faultsSoFar = (): number => noted;

/** Has an error noted in the log of the program: what sort it is and where it arose, and none of its words. */
export async function reportFault(shell: Shell, error: unknown): Promise<void> {
  noted += 1;
  if (noted > most) return;
  try {
    await shell.reportFault(faultOf(error));
  } catch {
    // It is about an error already: another one would only come back here.
  }
}

import { setImmediate } from "node:timers/promises";

/** How many lines are gone through before others have their turn: that takes some milliseconds. */
const stretch = 1000;

/**
 * What becomes of each of many lines, while others have their turn in between: the window takes no key nor click while
 * the main process is busy.
 */
export async function eachOf<From, To>(lines: readonly From[], make: (line: From) => To): Promise<To[]> {
  const made: To[] = [];
  for (const [at, line] of lines.entries()) {
    made.push(make(line));
    if (at % stretch === stretch - 1) await setImmediate();
  }
  return made;
}

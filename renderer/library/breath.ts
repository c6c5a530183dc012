/** How long something may go on before what waits gets its turn, in milliseconds. */
const longest = 8;

/**
 * A long task's way of letting others in between: `breathe()` gives a promise that is kept after what waits had
 * its turn, where it is time for that, and else nothing. By messages, since timers make one wait too long.
 */
export function breathing(): () => Promise<void> | undefined {
  const { port1, port2 } = new MessageChannel();
  let began = performance.now();
  return () => {
    if (performance.now() - began < longest) return undefined;
    return new Promise((resolve) => {
      port1.onmessage = () => {
        // In Node a listening port would keep the program alive.
        port1.onmessage = null;
        began = performance.now();
        resolve();
      };
      port2.postMessage(null);
    });
  };
}

/** Does a work of many steps at once. */
export function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does a work of many steps while others have their turn; null where it was given up. `told` hears of each step. */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  given: AbortSignal,
  told: () => void = () => {},
): Promise<T | null> {
  const breathe = breathing();
  while (!given.aborted) {
    const { done, value } = steps.next();
    if (done) return value;
    told();
    await breathe();
  }
  return null;
}

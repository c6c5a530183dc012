import type { App } from "electron";

const running = new Set<Promise<unknown>>();

/** Has the program end only once this is done: a file that is being written is written to its end. */
export function underway<Value>(work: Promise<Value>): Promise<Value> {
  running.add(work);
  const done = () => running.delete(work);
  work.then(done, done);
  return work;
}

/** Keeps the program until what is under way is done, also where its window is closed already. */
export function finishFirst(app: Pick<App, "on" | "quit">): void {
  app.on("will-quit", (event) => {
    if (running.size === 0) return;
    event.preventDefault();
    void Promise.allSettled(running).then(() => app.quit());
  });
}

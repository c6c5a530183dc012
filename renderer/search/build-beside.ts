import { askWorker } from "../library/ask-worker.ts";
import type { Builder } from "./builder.ts";

/**
 * Builds in a worker of its own, begun with the first piece. What lunr leaves behind there goes with the worker; in
 * the search's own it would stay, since a worker that has nothing to do does not tidy up.
 */
export function buildBeside(): Builder {
  let worker: Worker | null = null;
  return {
    end: () => {
      worker?.terminate();
      worker = null;
    },
    build: (source) => {
      worker ??= new Worker(new URL("./build-worker.ts", import.meta.url), { type: "module" });
      return askWorker(worker, source);
    },
  };
}

import type { Prepared } from "../../core/collection.ts";
import { askWorker } from "../ask-worker.ts";
import type { Request } from "./worker.ts";

/** Parses sources that are kept, one after the other, in a worker that ends with the last; gives what came of each. */
export async function reparseBeside(requests: readonly Request[]): Promise<readonly (Prepared | null)[]> {
  if (requests.length === 0) return [];
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  try {
    const made: (Prepared | null)[] = [];
    for (const request of requests) made.push(await askWorker(worker, request));
    return made;
  } finally {
    worker.terminate();
  }
}

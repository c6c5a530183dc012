import type { Prepared } from "../../core/collection.ts";
import type { Request } from "./worker.ts";

/** Parses sources that are kept, one after the other, in a worker that ends with the last; gives what came of each. */
export async function reparseBeside(requests: readonly Request[]): Promise<readonly (Prepared | null)[]> {
  if (requests.length === 0) return [];
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  try {
    const made: (Prepared | null)[] = [];
    for (const request of requests) made.push(await ask(worker, request));
    return made;
  } finally {
    worker.terminate();
  }
}

function ask(worker: Worker, request: Request): Promise<Prepared | null> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<{ prepared: Prepared | null } | { failed: string }>) => {
      port1.close();
      "failed" in data ? reject(new Error(data.failed)) : resolve(data.prepared);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(request, [port2]);
  });
}

import type { Request } from "./worker.ts";

/** Parses sources that are kept, one after the other, in a worker that ends with the last. */
export async function reparseBeside(requests: readonly Request[]): Promise<void> {
  if (requests.length === 0) return;
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  try {
    for (const request of requests) await ask(worker, request);
  } finally {
    worker.terminate();
  }
}

function ask(worker: Worker, request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<{ readonly failed?: string }>) => {
      port1.close();
      data.failed === undefined ? resolve() : reject(new Error(data.failed));
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(request, [port2]);
  });
}

import type { Built } from "./build-worker.ts";
import type { Builder } from "./builder.ts";

/**
 * Builds in a worker of its own, begun with the first piece. What lunr leaves behind there goes with the worker; in
 * the search's own it would stay, since a worker that has nothing to do does not tidy up.
 */
export function buildBeside(): Builder {
  let worker: Worker | null = null;
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  return {
    end,
    build: (source) =>
      new Promise((resolve, reject) => {
        worker ??= new Worker(new URL("./build-worker.ts", import.meta.url), { type: "module" });
        worker.onmessage = ({ data }: MessageEvent<Built>) =>
          "piece" in data ? resolve(data.piece) : reject(new Error(data.failed));
        worker.onerror = ({ message }) => {
          end();
          reject(new Error(message));
        };
        worker.postMessage(source);
      }),
  };
}

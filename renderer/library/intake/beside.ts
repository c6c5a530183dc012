import type { Outcome, Request } from "./found.ts";

/** Reads files one at a time, until it is ended: then what is at hand is left. */
export type Ask = { readonly ask: (request: Request) => Promise<Outcome>; readonly end: () => void };

/** Reads files in a worker of their own, which is begun anew where a file was too much for it. */
export function askBeside(): Ask {
  let worker: Worker | null = null;
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  return {
    end,
    ask: (request) =>
      new Promise((resolve) => {
        worker ??= new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }: MessageEvent<Outcome>) => {
          port1.close();
          resolve(data);
        };
        worker.onerror = () => {
          end();
          resolve({ refused: "damaged" });
        };
        worker.postMessage(request, [port2]);
      }),
  };
}

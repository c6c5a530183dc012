import type { Put } from "./install-worker.ts";
import type { Installer } from "./installer.ts";

/**
 * Puts works into the library in a worker that ends with the last: to read them out of their files leaves behind some
 * times what they are, which the page would carry on with.
 */
export function installBeside(): Installer {
  const worker = new Worker(new URL("./install-worker.ts", import.meta.url), { type: "module" });
  return {
    end: () => worker.terminate(),
    put: (delivered) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Put>) =>
          "put" in data ? resolve(data.put) : reject(new Error(data.failed));
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(delivered, [delivered.bytes]);
      }),
  };
}

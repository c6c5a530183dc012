import { askWorker } from "./ask-worker.ts";
import type { Installer } from "./installer.ts";

/**
 * Puts works into the library in a worker that ends with the last: to read them out of their files leaves behind some
 * times what they are, which the page would carry on with.
 */
export function installBeside(): Installer {
  const worker = new Worker(new URL("./install-worker.ts", import.meta.url), { type: "module" });
  return {
    end: () => worker.terminate(),
    put: (delivered) => askWorker(worker, delivered, [delivered.bytes]),
  };
}

import type { BundledWork } from "../core/bundle.ts";
import { type ReadBundle, readManifest, readText } from "../library/install.ts";
import type { Proof } from "./proof.ts";

/** The proof of a bundled work, made in a worker; null where the bundle lacks the work or its source. */
export async function askProof(read: ReadBundle, workId: string): Promise<Proof | null> {
  const bundled: BundledWork | undefined = (await readManifest(read)).works.find(
    ({ work }) => work.id === workId,
  );
  const text = bundled && (await readText(bundled.source, read));
  if (!bundled || text == null) return null;
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise<Proof>((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<Proof>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage({ seed: bundled.seed, text }, [port2]);
    });
  } finally {
    worker.terminate();
  }
}

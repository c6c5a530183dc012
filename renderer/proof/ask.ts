import type { Seed } from "../core/parse.ts";
import { askWorker } from "../library/ask-worker.ts";
import type { Proof } from "./proof.ts";

/** Gives the text that a work was made of; null where it is not there. */
export type ReadSource = (workId: string) => Promise<{ readonly seed: Seed; readonly text: string } | null>;

/** The proof of a work, made in a worker; null where its source is not there. */
export async function askProof(read: ReadSource, workId: string): Promise<Proof | null> {
  const source = await read(workId);
  if (!source) return null;
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  try {
    return await askWorker<Proof>(worker, source);
  } finally {
    worker.terminate();
  }
}

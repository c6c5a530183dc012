import type { OwnRecord } from "../core/own/records.ts";
import type { Read } from "../library/own/notes-blob.ts";
import { isExported } from "./exported.ts";

/** What comes of a file that is read beside the page: how far it is, its records lot by lot, and the rest at the end. */
export type Piece =
  | { readonly share: number }
  | { readonly records: readonly OwnRecord[] }
  | { readonly read: Read | null };

/**
 * What a table or a JSON-LD file gives, read in a worker while the window stays at hand; null for any other file. Where
 * it is given up, the worker is ended amid it.
 */
export async function readBeside(
  file: File,
  told: (share: number) => void,
  given: AbortSignal,
): Promise<Read | null> {
  if (!isExported(file.name)) return null;
  const worker = new Worker(new URL("./exported-worker.ts", import.meta.url), { type: "module" });
  const records: OwnRecord[] = [];
  try {
    return await new Promise<Read | null>((resolve) => {
      const unreadable = () => resolve({ refusal: "unreadable" });
      given.addEventListener("abort", unreadable);
      // As where there is not memory enough for it.
      worker.onerror = unreadable;
      worker.onmessage = ({ data }: MessageEvent<Piece>) => {
        if ("share" in data) told(data.share);
        else if ("records" in data) for (const record of data.records) records.push(record);
        else resolve(data.read?.refusal === null ? { ...data.read, records } : data.read);
      };
      worker.postMessage(file);
    });
  } finally {
    worker.terminate();
  }
}

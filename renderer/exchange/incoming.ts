import type { OwnRecord } from "../core/own/records.ts";
import { type Read, readNotes } from "../library/own/notes-blob.ts";
import { readExported } from "./exported.ts";

/** A file that was chosen, as it was read. */
export type IncomingFile = { readonly name: string; readonly read: Read };

/**
 * Reads files one after the other; `progress` is told which is being read, and what share of it has been. Where it is
 * given up, the rest is not read. `exported` reads those that can only be read at one go.
 */
export async function readFiles(
  files: readonly File[],
  progress: (name: string, share: number) => void,
  given: AbortSignal = new AbortController().signal,
  exported: (
    file: File,
    told: (share: number) => void,
    given: AbortSignal,
  ) => Promise<Read | null> = readExported,
): Promise<readonly IncomingFile[]> {
  const incoming: IncomingFile[] = [];
  for (const file of files) {
    if (given.aborted) break;
    progress(file.name, 0);
    const told = (share: number) => progress(file.name, share);
    // A file on a stick that was pulled out, or one that nobody may read.
    const reading = exported(file, told, given).then((read) => read ?? readNotes(file, told, given));
    const read = await reading.catch((): Read => ({ refusal: "unreadable" }));
    incoming.push({ name: file.name, read });
  }
  return incoming;
}

/** Everything that was taken of some files, for the plan. */
export const recordsOf = (files: readonly IncomingFile[]) =>
  files.flatMap(({ read }) =>
    read.refusal === null ? [{ by: read.reading.head.by, records: read.records }] : [],
  );

/** How many records of each id some files have: to be asked of the store once. */
export const idsOf = (files: readonly { readonly records: readonly OwnRecord[] }[]): ReadonlySet<string> =>
  new Set(files.flatMap(({ records }) => records.map(({ id }) => id)));

import { recordsFromCsv } from "../core/own/annotations-csv.ts";
import { recordsFromJsonLd } from "../core/own/from-json-ld.ts";
import { limits } from "../core/own/notes-reader.ts";
import type { Received } from "../core/own/received.ts";
import { type OwnKind, type OwnRecord, ownKinds } from "../core/own/records.ts";
import type { Read } from "../library/own/notes-blob.ts";

/** Hears what share of a file has been gone through. */
type Told = (share: number) => void;

/** What a name ends with, to how such a file is read: what can be exported for others, and comes back. */
const readers: Readonly<Record<string, (text: string, told?: Told) => Received>> = {
  csv: recordsFromCsv,
  jsonld: recordsFromJsonLd,
};

/** The endings of the files that `readExported` reads, with their dots. */
export const exportedEndings = Object.keys(readers).map((ending) => `.${ending}`);

/** These are held in memory as a whole, and more than once. */
const longest = 100_000_000;

const readerOf = (name: string) => readers[name.split(".").at(-1)?.toLowerCase() ?? ""];

/** True where `readExported` reads files of such a name. */
export const isExported = (name: string): boolean => readerOf(name) !== undefined;

/** What a table or a JSON-LD file gives; null for any other file. It is held in memory, and gone through at one go. */
export async function readExported(file: File, told?: Told): Promise<Read | null> {
  const reader = readerOf(file.name);
  if (!reader) return null;
  if (file.size > longest) return { refusal: "large" };
  const { records, refused } = reader(await file.text(), told);
  if (records.length > limits.records) return { refusal: "large" };
  if (records.length === 0 && refused.every(({ at }) => at === "")) return { refusal: "foreign" };
  const faults = refused.map(({ at, reason }) => ({
    line: Number(/\d+/.exec(at)?.[0] ?? 1) - 1,
    reason: "unfit" as const,
    why: reason,
  }));
  const head = {
    version: 1,
    made: new Date(file.lastModified).toISOString(),
    by: authorOf(records),
    program: "",
    records: records.length,
    counts: countsOf(records),
    checksum: "",
  };
  return {
    reading: {
      head,
      taken: records.length,
      faulty: faults.length,
      faults: faults.slice(0, limits.told),
      others: new Map(),
      missing: 0,
      whole: faults.length === 0,
    },
    records,
    refusal: null,
  };
}

/** Whoever wrote all of it; "" where there are several. */
function authorOf(records: readonly OwnRecord[]): string {
  const [author = "", ...others] = new Set(records.map((record) => record.author));
  return others.length === 0 ? author : "";
}

function countsOf(records: readonly OwnRecord[]): Readonly<Record<OwnKind, number>> {
  const counts = Object.fromEntries(ownKinds.map((kind) => [kind, 0])) as Record<OwnKind, number>;
  for (const { kind } of records) counts[kind]++;
  return counts;
}

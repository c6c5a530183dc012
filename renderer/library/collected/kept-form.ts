import { tableNames } from "../../core/kept-file.ts";
import type { Shell } from "../../core/shell.ts";
import type { StoredCollection, StoredSigner } from "../database.ts";

/** The files that the desktop program keeps what was brought in in, beside the database. */
export type KeptFiles = Pick<Shell, "keptFiles" | "keepFile" | "readKept" | "dropKept">;

/** A work in a file: what it is called, what is said of it, and how long the file is. */
export type HeldWork = {
  /** What its source is kept under in the database. */
  readonly id: string;
  readonly title: string;
  /** What the library says of it, as JSON; "" where that was not known when it was written. */
  readonly said: string;
  readonly size: number;
};

/** What all files hold together. The number of a work in its delivery is that of its file. */
export type Table = {
  readonly format: 1;
  readonly collections: readonly StoredCollection[];
  readonly signers: readonly StoredSigner[];
  readonly works: Readonly<Record<string, readonly HeldWork[]>>;
};

export const emptyTable: Table = { format: 1, collections: [], signers: [], works: {} };

/** The deliveries that a collection holds: what is there, and what can be gone back to. */
export const deliveriesOf = ({ now, before }: StoredCollection): readonly string[] =>
  before ? [now.id, before.id] : [now.id];

/** A value as the bytes of a file, which prove themselves whole by the checksum that gzip adds. */
export async function squeezed(value: unknown): Promise<Uint8Array> {
  const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The value that a file holds; null where its bytes are not the ones that were written. */
export async function unsqueezed(bytes: Uint8Array): Promise<unknown> {
  try {
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
    const stream = blob.stream().pipeThrough(new DecompressionStream("gzip"));
    return JSON.parse(await new Response(stream).text());
  } catch {
    // Cut off, or changed on the disk: the caller names what was in it.
    return null;
  }
}

/** The table from whichever of its copies is whole; null where none is. Throws where that cannot be known now. */
export async function readTable(files: KeptFiles, there: ReadonlySet<string>): Promise<Table | null> {
  let hindered: unknown = null;
  for (const name of tableNames.filter((each) => there.has(each))) {
    try {
      const table = (await unsqueezed(await files.readKept(name))) as Table | null;
      if (table && table.format !== 1) throw new Error("written by a newer program");
      if (table) return table;
    } catch (error) {
      hindered = error;
    }
  }
  if (hindered) throw hindered;
  return null;
}

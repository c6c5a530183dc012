import { keptWork } from "../../core/kept-file.ts";
import type { Keeping } from "./keep.ts";
import { emptyTable, type KeptFiles, readTable } from "./kept-form.ts";
import { restore } from "./restore.ts";
import { writerOf } from "./write-files.ts";

type Databases = Pick<Keeping, "library" | "collected">;

/** What the reader is to know of it. */
export type Told = {
  readonly works: number;
  readonly lost: readonly string[];
  /** Collections that the next start will try to find again. */
  readonly postponed: number;
  /** The files could not be looked through: they are left as they are. */
  readonly resting: boolean;
  /** What the files hold is known no more, and the database has nothing either. */
  readonly unlisted: boolean;
  /** Why what was brought in could not be written, in a sentence. */
  readonly failure: string | null;
};

const nothing: Told = { works: 0, lost: [], postponed: 0, resting: false, unlisted: false, failure: null };

/** What was brought into the library once more, in files: it is there again where the database is lost. */
export type Mirror = {
  /** Writes, in a while, what the files lack of the database, and drops what it has no more. */
  changed(): void;
  /** Resolves once all that was to be written was, or could not be. */
  settled(): Promise<void>;
  /** Null where there is nothing to say. */
  told(): Told | null;
  subscribe(listener: () => void): () => void;
  acknowledge(): void;
};

/**
 * Opens the files, and puts back what the database lacks of them: before the collections are opened, which make the
 * works of it again. Null where there are no such files, in a browser. Rejects never: what failed is told.
 */
export async function openMirror(databases: Databases, files: KeptFiles): Promise<Mirror | null> {
  try {
    const there = await files.keptFiles();
    if (there === null) return null;
    const names = new Set(there.map(({ name }) => name));
    const { collected } = databases;
    const table = await readTable(files, names);
    const { postponed, ...found } = await restore(collected, files, names, table ?? emptyTable);
    const unlisted = !table && [...names].some(keptWork) && (await collected.collections.count()) === 0;
    const told = { ...nothing, ...found, postponed: postponed.length, unlisted };
    return mirrorOf(told, writerOf(databases, files, table, postponed));
  } catch {
    return mirrorOf({ ...nothing, resting: true }, async () => {});
  }
}

function mirrorOf(first: Told, write: () => Promise<void>): Mirror {
  const listeners = new Set<() => void>();
  const isWorthTelling = ({ works, lost, postponed, resting, unlisted }: Told) =>
    works + lost.length + postponed > 0 || resting || unlisted;
  let told = isWorthTelling(first) ? first : null;
  let hasFailed = false;
  let asked = false;
  let going = Promise.resolve();
  const tell = (next: Told | null) => {
    told = next;
    for (const listener of listeners) listener();
  };
  const once = async () => {
    asked = false;
    try {
      await write();
    } catch (error) {
      // Said once: the next change, and the next start, try again by themselves.
      if (!hasFailed) tell({ ...(told ?? nothing), failure: error instanceof Error ? error.message : "" });
      hasFailed = true;
    }
  };
  return {
    changed: () => {
      // One that has not begun yet will see this change too.
      if (asked) return;
      asked = true;
      going = going.then(once);
    },
    settled: () => going,
    told: () => told,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    acknowledge: () => tell(null),
  };
}

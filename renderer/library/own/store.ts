import type { OwnRecord } from "../../core/own/records.ts";
import type { OwnDatabase } from "../database.ts";
import type { Change } from "./change.ts";
import type { Unexported } from "./exporting.ts";
import type { Journal } from "./journal.ts";
import type { Mended } from "./reconcile.ts";
import { Records } from "./records.ts";
import type { Saving } from "./saving.ts";
import type { OwnState } from "./state.ts";
import { readVersion } from "./table.ts";

export type { Change } from "./change.ts";
export type { Unexported } from "./exporting.ts";
export type { Mended } from "./reconcile.ts";
export type { Saving } from "./saving.ts";
export type { OwnState } from "./state.ts";

/** The keeper of what the reader writes. What is asked is seen at once, and on disk soon after. */
export type OwnStore = {
  state(): OwnState;
  saving(): Saving;
  /** Tells `listener` when either is another; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Makes a change; resolves once it is on disk, and rejects where it could not be put there yet. */
  change(change: Change): Promise<void>;
  /** The record under an id, one that was taken away too. */
  kept(id: string): OwnRecord | undefined;
  /** A record as it was at a revision, its present one or an earlier; null where that is no longer known. */
  versionOf(id: string, revision: string): Promise<OwnRecord | null>;
  /** The name of what 撤销 or 重做 would do now; null where there is nothing. */
  undoable(): string | null;
  redoable(): string | null;
  /** When that was done, ISO 8601 in UTC, where it was before this start; else null. */
  doneAt(way: "undo" | "redo"): string | null;
  /** Resolve, once it is on disk, with how many records were left alone because others had changed them since. */
  undo(): Promise<number>;
  redo(): Promise<number>;
  /** Tries again to write what is not on disk; resolves when it is, or the attempt has failed. */
  retry(): Promise<void>;
  /** Looks through the journal for damage, and mends it. */
  check(): Promise<void>;
  /** What was mended since the start, until it is acknowledged; null where there was nothing. */
  mended(): Mended | null;
  acknowledge(): void;
  /** False while the journal could not be read: what only it has is not here yet. */
  compared(): boolean;
  /** What has not been exported for too long, in the browser; null where there is no need. */
  unexported(): Unexported | null;
  /** All there is has just been exported: reminds of it no more for a while. */
  exported(): Promise<void>;
  /** The name that new records are signed with. */
  sign(author: string): void;
};

type Options = {
  /** What keeps the journal; none in the browser. */
  readonly journal?: Journal | null;
  readonly now?: () => number;
  /** Where given, the store is there at once and reads its records when this resolves, in slices. */
  readonly after?: Promise<unknown>;
};

/** The records of the last start, and the way to change them. */
export async function openOwn(own: OwnDatabase, options: Options = {}): Promise<OwnStore> {
  const records = new Records(own, options.journal ?? null, options.now ?? Date.now);
  const loaded = (options.after ?? Promise.resolve()).then(() => records.load(options.after !== undefined));
  if (!options.after) await loaded;
  /** What is asked before the records are there waits for them. */
  const once = <T>(ask: () => Promise<T>): Promise<T> => (records.state.loaded ? ask() : loaded.then(ask));
  return {
    state: () => records.state,
    saving: () => records.writing.saving,
    subscribe: records.subscribe,
    change: (change) => once(() => records.change(change)),
    undoable: records.history.undoable,
    redoable: records.history.redoable,
    doneAt: records.history.doneAt,
    undo: () => once(() => records.turn("undo")),
    redo: () => once(() => records.turn("redo")),
    retry: () => records.writing.run(),
    versionOf: async (id, revision) => {
      const now = records.all.get(id);
      return now?.revision === revision ? now : readVersion(own, id, revision);
    },
    kept: (id) => records.all.get(id),
    check: () => records.check(),
    unexported: () => records.exporting.unexported,
    exported: () => once(() => records.exported()),
    mended: () => records.mended,
    compared: () => records.compared,
    acknowledge: () => {
      records.mended = null;
      records.tell();
    },
    sign: (author) => {
      records.author = author;
    },
  };
}

import type {
  Annotation,
  Bookmark,
  Content,
  Folder,
  Meeting,
  OwnRecord,
  Why,
} from "../../core/own/records.ts";
import { longestPast } from "../../core/own/records.ts";
import type { OwnDatabase } from "../database.ts";

/** All that is kept and not taken away; another object after every change, with what did not change the same. */
export type OwnState = {
  readonly records: ReadonlyMap<string, OwnRecord>;
  readonly annotations: readonly Annotation[];
  readonly bookmarks: readonly Bookmark[];
  readonly folders: readonly Folder[];
  readonly meetings: readonly Meeting[];
};

/** Whether all that was written is on disk; `at` is when it last was, in milliseconds since 1970. */
export type Saving =
  | { readonly phase: "saved"; readonly at: number | null }
  | { readonly phase: "saving"; readonly at: number | null }
  | { readonly phase: "failed"; readonly at: number | null; readonly reason: string };

/** What is asked of the store at one stroke: kept, logged and undone as one. */
export type Change = {
  readonly why: Why;
  /** What was done, in the reader's words, for 撤销: 添加批注. */
  readonly name: string;
  /** Records as they shall be; a new id makes a new record. */
  readonly put?: readonly Content[];
  readonly remove?: readonly string[];
  /** Changes of one sitting that follow each other, such as those made while a note is typed, are undone as one. */
  readonly sitting?: string;
  /** Records of another copy, kept just as they are: with their author, their revision and their past. */
  readonly take?: readonly OwnRecord[];
};

/** The keeper of what the reader writes. What is asked is seen at once, and on disk soon after. */
export type OwnStore = {
  state(): OwnState;
  saving(): Saving;
  /** Tells `listener` when either is another; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Makes a change; resolves once it is on disk, and rejects with a sentence where it could not be put there. */
  change(change: Change): Promise<void>;
  /** The record under an id, one that was taken away too. */
  kept(id: string): OwnRecord | undefined;
  /** A record as it was at a revision, its present one or an earlier; null where that is no longer known. */
  versionOf(id: string, revision: string): Promise<OwnRecord | null>;
  /** The name of what 撤销 or 重做 would do now; null where there is nothing. */
  undoable(): string | null;
  redoable(): string | null;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** The name that new records are signed with. */
  sign(author: string): void;
};

type Step = {
  readonly name: string;
  readonly before: readonly OwnRecord[];
  readonly sitting: string | undefined;
};

/** The records of the last start, and the way to change them. */
export async function openOwn(own: OwnDatabase, now: () => number = Date.now): Promise<OwnStore> {
  let records: ReadonlyMap<string, OwnRecord> = new Map(
    (await own.records.toArray()).map((record) => [record.id, record]),
  );
  let state = stateOf(records);
  let saving: Saving = { phase: "saved", at: null };
  let author = "";
  const listeners = new Set<() => void>();
  const done: Step[] = [];
  const undone: Step[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const write = async (put: readonly OwnRecord[]): Promise<void> => {
    const next = new Map(records);
    for (const record of put) next.set(record.id, record);
    records = next;
    state = stateOf(records);
    saving = { phase: "saving", at: saving.at };
    tell();
    try {
      await own.records.bulkPut([...put]);
      saving = { phase: "saved", at: now() };
    } catch (error) {
      saving = { phase: "failed", at: saving.at, reason: String(error) };
      throw error;
    } finally {
      tell();
    }
  };
  const stamped = (content: Content): OwnRecord => {
    const at = new Date(now()).toISOString();
    const before = records.get(content.id);
    return {
      ...content,
      revision: newRevision(),
      past: before ? [before.revision, ...before.past].slice(0, longestPast) : [],
      author: before?.author ?? author,
      made: before?.made ?? at,
      changed: at,
    } as OwnRecord;
  };
  const removal = (record: OwnRecord): OwnRecord => ({ ...stamped(record), removed: true });
  const restored = (record: OwnRecord): OwnRecord => (record.removed ? removal(record) : stamped(record));
  const step = async (from: typeof done, to: typeof done): Promise<void> => {
    const last = from.pop();
    if (!last) return;
    const before = last.before.flatMap(({ id }) => records.get(id) ?? []);
    to.push({ name: last.name, before, sitting: undefined });
    await write(last.before.map(restored));
  };
  return {
    state: () => state,
    saving: () => saving,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change({ name, put = [], remove = [], take = [], sitting }) {
      const after = [
        ...take,
        ...put.map(stamped),
        ...remove.flatMap((id) => {
          const record = records.get(id);
          return record && !record.removed ? [removal(record)] : [];
        }),
      ];
      const before = after.map((record) => records.get(record.id) ?? ({ ...record, removed: true } as const));
      const last = done.at(-1);
      if (last && sitting !== undefined && last.sitting === sitting) {
        const known = new Set(last.before.map(({ id }) => id));
        const others = before.filter(({ id }) => !known.has(id));
        done[done.length - 1] = { ...last, before: [...last.before, ...others] };
      } else done.push({ name, before, sitting });
      undone.length = 0;
      return write(after);
    },
    kept: (id) => records.get(id),
    versionOf: async (id, revision) => {
      const record = records.get(id);
      return record?.revision === revision ? record : null;
    },
    undoable: () => done.at(-1)?.name ?? null,
    redoable: () => undone.at(-1)?.name ?? null,
    undo: () => step(done, undone),
    redo: () => step(undone, done),
    sign(name) {
      author = name;
    },
  };
}

const newRevision = (): string => crypto.randomUUID().slice(0, 18);

function stateOf(records: ReadonlyMap<string, OwnRecord>): OwnState {
  const live = new Map([...records].filter(([, record]) => !record.removed));
  const of = <K extends OwnRecord["kind"]>(kind: K) =>
    [...live.values()].filter((record): record is Extract<OwnRecord, { kind: K }> => record.kind === kind);
  return {
    records: live,
    annotations: of("annotation"),
    bookmarks: of("bookmark"),
    folders: of("folder"),
    meetings: of("meeting"),
  };
}

import Dexie, { type EntityTable } from "dexie";
import type { Document, Work } from "../core/document.ts";
import type { OutlineEntry } from "../core/outline.ts";
import type { OwnRecord } from "../core/own/records.ts";
import type { StoredImpact } from "./own/impacts.ts";
import type { LogEntry } from "./own/log.ts";
import type { Planned } from "./planned.ts";
import type { Session } from "./session.ts";
import type { Settings } from "./settings.ts";

/** A work that is installed; `sha256` is that of the bundled file it came from. */
export type InstalledWork = {
  readonly id: string;
  readonly order: number;
  readonly work: Work;
  readonly sha256: string;
  readonly outline: readonly OutlineEntry[];
};

/** A document in one record: the largest is read back in less than 20 ms. */
type StoredDocument = { readonly id: string; readonly document: Document };

/** A piece of the search index under a name that tells what it was made of; its form is the search's own. */
type StoredPiece = { readonly id: string; readonly piece: unknown };

/** One row of what the reader's own hand made; `id` says which. */
type StoredSession = { readonly id: "current"; readonly session: Session };

/**
 * Where the log of changes stands: the number of its last entry, the stroke that made it, and how many records
 * there then were, taken away or not.
 */
type Mark = {
  /** Others stand where it was when all was last exported, and count how often a version was opened. */
  readonly id: "last" | "exported" | "opened";
  readonly seq: number;
  readonly change: string;
  readonly count: number;
  readonly at?: string;
};

/** What was chosen; and in a row of its own a meeting that is being planned. */
type StoredSettings = {
  readonly id: "current" | "planned";
  readonly settings?: Settings;
  readonly planned?: Planned;
};

/**
 * Every published version, in order; never edited, only added to. The library is made from the bundle and
 * can be made again; the reader's own data cannot, and lives in a database of its own with strict durability.
 */
export const versions = {
  library: [{ works: "id, order", documents: "id" }, { pieces: "id" }],
  own: [
    { sessions: "id" },
    { settings: "id" },
    { records: "id" },
    { log: "seq, [record.id+record.revision]", marks: "id" },
    { impacts: "id" },
  ],
} as const satisfies Record<string, readonly Record<string, string>[]>;

export class LibraryDatabase extends Dexie {
  declare works: EntityTable<InstalledWork, "id">;
  declare documents: EntityTable<StoredDocument, "id">;
  declare pieces: EntityTable<StoredPiece, "id">;

  constructor(name = "lantai-library", upTo: number = versions.library.length) {
    super(name);
    declareVersions(this, versions.library.slice(0, upTo));
  }
}

export class OwnDatabase extends Dexie {
  declare sessions: EntityTable<StoredSession, "id">;
  declare settings: EntityTable<StoredSettings, "id">;
  declare records: EntityTable<OwnRecord, "id">;
  declare log: EntityTable<LogEntry, "seq">;
  declare marks: EntityTable<Mark, "id">;
  declare impacts: EntityTable<StoredImpact, "id">;

  constructor(name = "lantai-own", upTo: number = versions.own.length) {
    super(name, { chromeTransactionDurability: "strict" });
    declareVersions(this, versions.own.slice(0, upTo));
  }
}

/** A database that a newer 兰台 has written: it must be left as it is. */
export class NewerDatabase extends Error {}

/**
 * Opens `database`; throws NewerDatabase where a newer program has written it. Asked of IndexedDB before
 * Dexie opens anything: Dexie itself would open a newer database, and add what it misses.
 */
export async function open<T extends Dexie>(database: T): Promise<T> {
  const found = (await indexedDB.databases()).find(({ name }) => name === database.name);
  // Dexie stores its own version times ten, and counts its patches of a schema in the ones.
  if (Math.floor((found?.version ?? 0) / 10) > database.verno) throw new NewerDatabase(database.name);
  await database.open();
  return database;
}

function declareVersions(database: Dexie, list: readonly Record<string, string>[]): void {
  list.forEach((stores, index) => {
    database.version(index + 1).stores(stores);
  });
}

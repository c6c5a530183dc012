import Dexie, { type EntityTable } from "dexie";
import type { Collection, Signed } from "../core/collection.ts";
import type { Document, Work } from "../core/document.ts";
import type { OutlineEntry } from "../core/outline.ts";
import type { OwnRecord } from "../core/own/records.ts";
import type { Seed } from "../core/parse.ts";
import type { StatuteDates } from "../core/statute-dates.ts";
import { oneWriter } from "./one-writer.ts";
import type { StoredImpact } from "./own/impacts.ts";
import type { LogEntry } from "./own/log.ts";
import type { Planned } from "./planned.ts";
import type { Session } from "./session.ts";
import type { Settings } from "./settings.ts";

/** A work that is installed; `sha256` tells its edition: it is that of the document's JSON. */
export type InstalledWork = {
  readonly id: string;
  readonly order: number;
  readonly work: Work;
  readonly sha256: string;
  readonly outline: readonly OutlineEntry[];
  /** The statutes in it with their days; not there where an earlier version installed it. */
  readonly statutes?: readonly StatuteDates[];
  /** The collection that it came with, and the delivery of it; a work of the bundle has neither. */
  readonly collection?: string;
  readonly delivery?: string;
};

/**
 * A document in one record: the largest is read back in less than 20 ms. Under the work's id where it is of the
 * bundle, else under its delivery's and its own.
 */
type StoredDocument = { readonly id: string; readonly document: Document };

/** What was parsed of a delivery, ready to be listed among the works; `parser` made it. */
export type StoredPrepared = {
  readonly id: string;
  readonly delivery: string;
  readonly parser: string;
  readonly installed: InstalledWork;
};

/** One coming of a collection: of a pack there may be several, of which one is in the library. */
export type Delivery = {
  readonly id: string;
  readonly added: string;
  readonly version?: string;
  readonly signed?: Signed;
};

/** A collection as it is kept. */
export type StoredCollection = Omit<Collection, "added" | "version" | "signed"> & {
  /** Where its works stand among the others. */
  readonly place: number;
  /** What is in the library. */
  readonly now: Delivery;
  /** What was there before, and can be gone back to. */
  readonly before?: Delivery;
  /** When it was taken out of the library; for a while it can be put back. */
  readonly removed?: string;
};

/** The text of a work that is not of the bundle: with its seed all that the work is made of. */
export type StoredSource = {
  readonly id: string;
  readonly delivery: string;
  readonly order: number;
  readonly seed: Seed;
  readonly text: string;
};

/** Whose key a pack was signed with when it was first installed: no other key signs a later version of it. */
export type StoredSigner = {
  /** The id of the pack. */
  readonly id: string;
  readonly key: string;
  readonly publisher: string;
  readonly since: string;
};

/** A pack that lay beside the program, and what the reader said to it. */
type StoredOffer = { readonly id: string; readonly answered: string };

/** A piece of the search index under a name that tells what it was made of; its form is the search's own. */
type StoredPiece = { readonly id: string; readonly piece: unknown };

/** One row of what the reader's own hand made; `id` says which. */
type StoredSession = { readonly id: "current"; readonly session: Session };

/**
 * Where the log of changes stands: the number of its last entry, the stroke that made it, and how many records
 * there then were, taken away or not.
 */
type Mark = {
  /**
   * Others stand where it was when all was last exported, count how often a version was opened, and say that the
   * journal is still to be compared.
   */
  readonly id: "last" | "exported" | "opened" | "uncompared";
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
 * Every published version, in order; never edited, only added to. The library is made from the bundle and from
 * what was collected, and can be made again; what was collected, and the reader's own data, cannot: they live in
 * databases of their own with strict durability.
 */
export const versions = {
  library: [
    { works: "id, order", documents: "id" },
    { pieces: "id" },
    { works: "id, order, collection", prepared: "id, delivery" },
  ],
  collected: [
    { collections: "id", sources: "id, delivery" },
    { signers: "id", offers: "id" },
  ],
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
  declare prepared: EntityTable<StoredPrepared, "id">;

  constructor(name = "lantai-library", upTo: number = versions.library.length) {
    super(name);
    declareVersions(this, versions.library.slice(0, upTo), "prepared");
  }
}

export class CollectedDatabase extends Dexie {
  declare collections: EntityTable<StoredCollection, "id">;
  declare sources: EntityTable<StoredSource, "id">;
  declare signers: EntityTable<StoredSigner, "id">;
  declare offers: EntityTable<StoredOffer, "id">;

  constructor(name = "lantai-collected", upTo: number = versions.collected.length) {
    super(name, { chromeTransactionDurability: "strict" });
    declareVersions(this, versions.collected.slice(0, upTo), "offers");
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
    declareVersions(this, versions.own.slice(0, upTo), "marks");
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

function declareVersions(database: Dexie, list: readonly Record<string, string>[], gate: string): void {
  list.forEach((stores, index) => {
    database.version(index + 1).stores(stores);
  });
  // An early version, which only tests open, may not have it yet.
  if (list.some((stores) => gate in stores)) oneWriter(database, gate);
}

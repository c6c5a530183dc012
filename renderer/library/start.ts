import type { Work } from "../core/document.ts";
import type { KeptState } from "../core/kept-state.ts";
import type { Shell } from "../core/shell.ts";
import { type Collections, openCollections } from "./collected/collections.ts";
import type { KeptFiles } from "./collected/kept-form.ts";
import { type Mirror, openMirror } from "./collected/mirror.ts";
import { reparseBeside } from "./collected/reparse.ts";
import { CollectedDatabase, LibraryDatabase, NewerDatabase, OwnDatabase, open } from "./database.ts";
import { DamagedBundle, install, type Progress, type ReadBundle, readManifest } from "./install.ts";
import { installBeside } from "./install-beside.ts";
import { keepStates, putBackStates, type StateFiles } from "./kept-states.ts";
import { type Library, openLibrary } from "./library.ts";
import { backUp } from "./own/backups.ts";
import type { Journal } from "./own/journal.ts";
import { type OwnStore, openOwn } from "./own/store.ts";
import { openOwnDatabase } from "./own/upgrade.ts";
import { loadSession, type Session } from "./session.ts";
import { loadSettings, type Settings } from "./settings.ts";

/** Works that the damaged bundle could not give: not there at all, or there as an earlier start left them. */
export type Shortfall = { readonly missing: readonly string[]; readonly old: readonly string[] };

/** Everything the window needs to be drawn. */
export type Started = {
  readonly library: Library;
  /** How often the collections had changed when it was opened. */
  readonly changes: number;
  /** What is in the library beside the bundle. */
  readonly collections: Collections;
  /** What is kept of `collections` beside the database; null in a browser. */
  readonly mirror: Mirror | null;
  /** The library as it is now, after `collections` has changed it. */
  readonly reopen: (before: Library) => Promise<Library>;
  readonly own: OwnDatabase;
  readonly notes: OwnStore;
  readonly session: Session;
  readonly settings: Settings;
  /** What was open or chosen at the last start, and is lost. */
  readonly forgotten: readonly KeptState[];
  /** Null where the bundle is whole. */
  readonly shortfall: Shortfall | null;
};

/** How long after the start there is time to look through the journal, in milliseconds. */
const leisure = 15_000;

/**
 * Opens both databases, brings the library to the bundle's state, and reads the last session. What can be
 * read is read: throws DamagedBundle only where no work is there, and NewerDatabase.
 */
export async function start(
  read: ReadBundle,
  report: (progress: Progress) => void,
  shell: Journal & KeptFiles & StateFiles & Pick<Shell, "describe" | "writeBackup">,
): Promise<Started> {
  // Before any database is opened: what a newer program has written is left as it is, all of it.
  const end = await shell.journalEnd().catch(() => undefined);
  if (end?.newer) throw new NewerDatabase("journal");
  // A journal that cannot be read is not "no journal": what hinders it is said when it is written.
  const journal = end === null ? null : shell;
  const [database, collected, own] = await Promise.all([
    open(new LibraryDatabase()),
    open(new CollectedDatabase()),
    openOwnDatabase(new OwnDatabase(), (records) => backUp(shell, records, "upgrade")),
  ]);
  const forgotten = journal ? await putBackStates(own, shell) : [];
  // What the reader wrote may be much: it is read when the window has been drawn.
  let isDrawn = () => {};
  const after = new Promise<void>((resolve) => {
    isDrawn = resolve;
  });
  const reading = Promise.all([loadSession(own), loadSettings(own), openOwn(own, { journal, after })]);
  const bringing = bringUpToDate(database, read, report);
  // Before the library is brought to the state of what was collected: what was lost of it is there again by then.
  const [{ damaged, parser }, mirror] = await Promise.all([
    bringing,
    openMirror({ library: database, collected }, shell),
  ]);
  const collections = await openCollections({ library: database, collected, parser }, reparseBeside);
  collections.onChange(() => mirror?.changed());
  const changes = collections.changes();
  const library = await openLibrary(database);
  if (library.works.length === 0) throw new DamagedBundle("documents");
  const [session, settings, notes] = await reading;
  notes.sign(settings.author);
  setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(isDrawn)), 100);
  // A window that is hidden draws nothing.
  setTimeout(isDrawn, 1000);
  // A browser may else take the database away when the disk is nearly full. It may refuse: there are the exports.
  void navigator.storage?.persist?.().catch(() => false);
  setTimeout(() => void notes.check(), leisure);
  setTimeout(() => mirror?.changed(), leisure);
  if (journal) keepStates(own, shell, forgotten);
  const shortfall = shortfallOf(damaged, library);
  const reopen = (before: Library) => openLibrary(database, before);
  return {
    library,
    changes,
    collections,
    mirror,
    reopen,
    own,
    notes,
    session,
    settings,
    forgotten,
    shortfall,
  };
}

/**
 * The works that could not be brought up to date, "all" where not even the list of them could be read; and the
 * parser that this program has, "" where that is not known.
 */
async function bringUpToDate(
  database: LibraryDatabase,
  read: ReadBundle,
  report: (progress: Progress) => void,
): Promise<{ readonly damaged: readonly Work[] | "all"; readonly parser: string }> {
  try {
    const manifest = await readManifest(read);
    return {
      damaged: await install(database, manifest, read, report, installBeside),
      parser: manifest.parser,
    };
  } catch (error) {
    if (!(error instanceof DamagedBundle) || (await database.works.count()) === 0) throw error;
    return { damaged: "all", parser: "" };
  }
}

function shortfallOf(damaged: readonly Work[] | "all", library: Library): Shortfall | null {
  const there = new Map(library.works.map(({ id, work }) => [id, work.title]));
  if (damaged === "all") {
    const old = library.works.filter(({ collection }) => collection === undefined);
    return { missing: [], old: old.map(({ work }) => work.title) };
  }
  if (damaged.length === 0) return null;
  const missing = damaged.filter(({ id }) => !there.has(id));
  const old = damaged.filter(({ id }) => there.has(id));
  return { missing: missing.map(({ title }) => title), old: old.map(({ title }) => title) };
}

/** The bundle beside the page, over whatever protocol the page came by. */
export const fetchBundle: ReadBundle = async (file) => {
  const response = await fetch(new URL(`bundle/${file}`, document.baseURI));
  return response.ok ? response.arrayBuffer() : null;
};

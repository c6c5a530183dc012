import { LibraryDatabase, OwnDatabase, open } from "./database.ts";
import { DamagedBundle, install, type Progress, type ReadBundle, readManifest } from "./install.ts";
import { type Library, openLibrary } from "./library.ts";
import { loadSession, type Session } from "./session.ts";

/** Everything the window needs to be drawn. */
export type Started = {
  readonly library: Library;
  readonly own: OwnDatabase;
  readonly session: Session;
  /** The bundle is damaged, and the library is what an earlier start installed. */
  readonly stale: boolean;
};

/**
 * Opens both databases, brings the library to the bundle's state, and reads the last session. Throws
 * NewerDatabase, or DamagedBundle where there is no earlier library to go on with.
 */
export async function start(read: ReadBundle, report: (progress: Progress) => void): Promise<Started> {
  const [database, own] = await Promise.all([open(new LibraryDatabase()), open(new OwnDatabase())]);
  const reading = loadSession(own);
  const stale = await bringUpToDate(database, read, report);
  return { library: await openLibrary(database), own, session: await reading, stale };
}

async function bringUpToDate(
  database: LibraryDatabase,
  read: ReadBundle,
  report: (progress: Progress) => void,
): Promise<boolean> {
  try {
    await install(database, await readManifest(read), read, report);
    return false;
  } catch (error) {
    if (!(error instanceof DamagedBundle) || (await database.works.count()) === 0) throw error;
    return true;
  }
}

/** The bundle beside the page, over whatever protocol the page came by. */
export const fetchBundle: ReadBundle = async (file) => {
  const response = await fetch(new URL(`bundle/${file}`, document.baseURI));
  return response.ok ? response.arrayBuffer() : null;
};

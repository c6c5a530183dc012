import { liveQuery } from "dexie";
import { type KeptState, keptStates } from "../core/kept-state.ts";
import type { Shell } from "../core/shell.ts";
import type { OwnDatabase } from "./database.ts";
import type { Planned } from "./planned.ts";
import type { Session } from "./session.ts";
import type { Settings } from "./settings.ts";

/** The files that the desktop program keeps states in, beside the journal. */
export type StateFiles = Pick<Shell, "keptState" | "keepState">;

/** How long a change waits for others before the file is written, in milliseconds. */
const usualRest = 1000;

/** What the database has of each. */
const inDatabase = {
  session: async (own: OwnDatabase) => (await own.sessions.get("current"))?.session ?? null,
  settings: async (own: OwnDatabase) => (await own.settings.get("current"))?.settings ?? null,
  planned: async (own: OwnDatabase) => (await own.settings.get("planned"))?.planned ?? null,
} as const satisfies Record<KeptState, (own: OwnDatabase) => Promise<unknown>>;

/**
 * Puts back from the files what was open and chosen, where the database has nothing of it: then it was lost, or is the
 * first there is. Returns what should be there, and could not be put back.
 */
export async function putBackStates(own: OwnDatabase, files: StateFiles): Promise<readonly KeptState[]> {
  if ((await own.sessions.count()) + (await own.settings.count()) > 0) return [];
  const missing: KeptState[] = [];
  const found: Partial<Record<KeptState, unknown>> = {};
  for (const state of keptStates) {
    try {
      const line = await files.keptState(state);
      if (line !== null) found[state] = JSON.parse(line);
    } catch {
      missing.push(state);
    }
  }
  const { session, settings, planned } = found;
  await own.transaction("rw", own.sessions, own.settings, async () => {
    if (session) await own.sessions.put({ id: "current", session: session as Session });
    if (settings) await own.settings.put({ id: "current", settings: settings as Settings });
    if (planned) await own.settings.put({ id: "planned", planned: planned as Planned });
  });
  return missing;
}

/**
 * Keeps in the files, from now on, what the database has of them; returns how to stop. A file that could not be read is
 * left as it is until there is something to keep in it.
 */
export function keepStates(
  own: OwnDatabase,
  files: StateFiles,
  unread: readonly KeptState[] = [],
  rest = usualRest,
): () => void {
  const stops = keptStates.map((state) =>
    keepOne(own, files, state, unread.includes(state) ? "null" : "", rest),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

function keepOne(
  own: OwnDatabase,
  files: StateFiles,
  state: KeptState,
  first: string,
  rest: number,
): () => void {
  let latest = first;
  let written = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    if (latest === written) return;
    written = latest;
    // Where this fails, the database has it all the same; and the next change tries again.
    files.keepState(state, latest).catch(() => {
      written = "";
    });
  };
  const following = liveQuery<unknown>(() => inDatabase[state](own)).subscribe({
    next: (value) => {
      latest = JSON.stringify(value);
      timer ??= setTimeout(write, rest);
    },
    // A database that cannot be read now: what the file has is then the last that is known.
    error: () => {},
  });
  // The last moment before the window is gone.
  const onHidden = () => document.visibilityState === "hidden" && write();
  globalThis.document?.addEventListener("visibilitychange", onHidden);
  globalThis.window?.addEventListener("beforeunload", write);
  return () => {
    write();
    following.unsubscribe();
    globalThis.document?.removeEventListener("visibilitychange", onHidden);
    globalThis.window?.removeEventListener("beforeunload", write);
  };
}

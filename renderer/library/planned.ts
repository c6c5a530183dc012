import type { Anchor } from "../core/own/anchor.ts";
import { recordFrom } from "../core/own/checked.ts";
import { resolve } from "../core/own/resolve.ts";
import type { OwnDatabase } from "./database.ts";
import type { Library } from "./library.ts";

/** A meeting that is being planned, and has not begun: its title, its day, what will be talked about. */
export type Planned = { readonly title: string; readonly date: string; readonly agenda: readonly Anchor[] };

/** Keeps what is planned; null: nothing is, any more. Resolves once it is on disk. */
export async function savePlanned(own: OwnDatabase, planned: Planned | null): Promise<void> {
  if (planned) await own.settings.put({ id: "planned", planned });
  else await own.settings.delete("planned");
}

/** What was being planned when the program was left, its places in the works as they are now; null where nothing was. */
export async function loadPlanned(own: OwnDatabase, library: Library): Promise<Planned | null> {
  const stored = await own.settings.get("planned");
  const planned = stored ? plannedFrom(stored.planned) : null;
  return (
    planned && { ...planned, agenda: await Promise.all(planned.agenda.map((item) => now(library, item))) }
  );
}

/** What is stored as far as a meeting could have it; null where it is damaged. */
function plannedFrom(stored: unknown): Planned | null {
  const kept = { kind: "meeting", id: "planned", revision: "planned", past: [], author: "" };
  const at = new Date(0).toISOString();
  const times = { made: at, changed: at, begun: at, ended: null };
  const checked = recordFrom({ ...(typeof stored === "object" && stored), ...kept, ...times });
  if (!("record" in checked) || checked.record.kind !== "meeting") return null;
  const { title, date, agenda } = checked.record;
  return { title, date, agenda };
}

/** A place in the work as it is installed; as it was, where there is none. */
async function now(library: Library, item: Anchor): Promise<Anchor> {
  const edition = library.works.find(({ id }) => id === item.workId)?.sha256;
  if (edition === undefined || edition === item.edition) return item;
  const opened = await library.open(item.workId).catch(() => null);
  return opened ? resolve(opened, edition, item).anchor : item;
}

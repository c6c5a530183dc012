import type { Anchor } from "../../core/own/anchor.ts";
import { type Outcome, resolve } from "../../core/own/resolve.ts";
import { placesOf } from "../../core/scope.ts";
import { breathing } from "../breath.ts";
import { type Keeping, keyOf } from "../collected/keep.ts";
import type { OpenDocument } from "../library.ts";
import type { OwnState } from "../own/state.ts";
import type { WorkChange } from "./keeping.ts";

/** What would become of the places of what the reader wrote: of notes and bookmarks, and of places in sets. */
export type Effects = Readonly<Record<"notes" | "sets", Readonly<Record<Outcome, number>>>>;

const none = { unchanged: 0, moved: 0, changed: 0, gone: 0 };

/** Looks for every place in the works that would change, as it is looked for once they have; nothing is changed. */
export async function effectsOf(
  { library }: Keeping,
  delivery: string,
  changes: readonly WorkChange[],
  { annotations, bookmarks, setItems }: Pick<OwnState, "annotations" | "bookmarks" | "setItems">,
): Promise<Effects> {
  const due = new Map(
    changes.flatMap((change) =>
      change.what === "changed" || change.what === "gone" ? [[change.id, change]] : [],
    ),
  );
  const opened = new Map<string, OpenDocument | null>();
  const open = async (id: string): Promise<OpenDocument | null> => {
    const stored = await library.documents.get(keyOf(delivery, id));
    return stored ? { document: stored.document, places: placesOf(stored.document) } : null;
  };
  const breathe = breathing();
  const counted = async (anchors: readonly (Anchor | null)[]) => {
    const counts = { ...none };
    for (const anchor of anchors) {
      const change = anchor && due.get(anchor.workId);
      if (!anchor || !change) continue;
      if (!opened.has(change.id)) opened.set(change.id, await open(change.id));
      const from = opened.get(change.id);
      counts[from && change.what !== "gone" ? resolve(from, change.edition, anchor).outcome : "gone"] += 1;
      await breathe();
    }
    return counts;
  };
  const placed = [...annotations, ...bookmarks].filter(({ standing }) => standing !== "gone");
  return {
    notes: await counted(placed.map(({ anchor }) => anchor)),
    sets: await counted(setItems.map(({ entry }) => (entry.sort === "unit" ? entry.anchor : null))),
  };
}

import type { Colour } from "../core/own/records.ts";
import {
  type Direction,
  moved,
  rankAtEnd,
  type Shelved,
  type Shelves,
  type Spot,
  stepFrom,
  withContents,
} from "../core/own/shelving.ts";
import type { Change } from "../library/own/store.ts";
import { messages } from "../messages/zh-cn.ts";
import { nameOf } from "./bookmark-rows.ts";

const words = messages.notes.bookmarks.done;

/** What is done, and what is said of it; `change` is null where nothing is to be done. */
export type Act = { readonly change: Change | null; readonly said: string };

const nothing = (said: string): Act => ({ change: null, said });

/** Puts things elsewhere. */
export function put(shelves: Shelves, ids: ReadonlySet<string>, to: Spot): Act {
  const changed = moved(shelves, ids, to);
  if (changed.length === 0) return nothing(words.stays);
  const count = changed.filter(({ id }) => ids.has(id)).length;
  return { change: { why: "edit", name: words.move(count), put: changed }, said: words.moved(count) };
}

/** Moves a thing by one step, and tells where it then stands. */
export function carry(shelves: Shelves, shelved: Shelved, direction: Direction): Act {
  const to = stepFrom(shelves, shelved.id, direction);
  if (!to) return nothing(words.noWay[direction]);
  const changed = moved(shelves, new Set([shelved.id]), to);
  const row = (shelves.get(to.folder) ?? []).filter(({ id }) => id !== shelved.id);
  const before = to.before === null ? row.length : row.findIndex(({ id }) => id === to.before);
  const holder = [...shelves.values()].flat().find(({ id }) => id === to.folder);
  return {
    change: { why: "edit", name: words.move(1), put: changed },
    said: words.stands(holder ? nameOf(holder) : null, before + 1, row.length + 1),
  };
}

/** Moves things together by one step, from where the first of them in that direction stands, and keeps their order. */
export function carryAll(shelves: Shelves, ids: ReadonlySet<string>, direction: Direction): Act {
  const order = [...inOrder(shelves, null)].filter((id) => ids.has(id));
  const lead = direction === "down" || direction === "out" ? order.at(-1) : order[0];
  const to = lead === undefined ? null : stepFrom(shelves, lead, direction);
  return to ? put(shelves, ids, to) : nothing(words.noWay[direction]);
}

function* inOrder(shelves: Shelves, folder: string | null): Generator<string> {
  for (const { id } of shelves.get(folder) ?? []) {
    yield id;
    yield* inOrder(shelves, id);
  }
}

/** Takes things away with all that is in them. */
export function remove(shelves: Shelves, ids: ReadonlySet<string>): Act {
  const all = [...withContents(shelves, ids)];
  return {
    change: { why: "edit", name: words.remove(all.length), remove: all },
    said: words.removed(all.length),
  };
}

/** Gives things a colour, or none. */
export function paint(chosen: readonly Shelved[], colour: Colour | null): Act {
  const changed = chosen.filter((each) => each.colour !== colour).map((each) => ({ ...each, colour }));
  if (changed.length === 0) return nothing(words.stays);
  return {
    change: { why: "edit", name: words.edit(changed.length), put: changed },
    said: words.edited(changed.length),
  };
}

/** Keeps what a thing is called and how it looks. */
export const keep = (shelved: Shelved): Act => ({
  change: { why: "edit", name: words.edit(1), put: [shelved] },
  said: words.kept(nameOf(shelved)),
});

/** A new folder in a folder. */
export function newFolder(shelves: Shelves, id: string, folder: string | null): Act {
  const rank = rankAtEnd(shelves, folder);
  return {
    change: {
      why: "edit",
      name: words.newFolder,
      put: [{ id, kind: "folder", name: words.folderName, folder, rank, colour: null }],
    },
    said: words.folderMade,
  };
}

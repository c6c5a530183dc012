import { rankBetween } from "./rank.ts";
import type { Bookmark, Folder } from "./records.ts";

/** What stands in the tree of bookmarks. */
export type Shelved = Bookmark | Folder;

/** The contents of every folder in their order; under null those that are in none. */
export type Shelves = ReadonlyMap<string | null, readonly Shelved[]>;

/** Where things are put: into a folder, before one of those in it; null is at the end. */
export type Spot = { readonly folder: string | null; readonly before: string | null };

/**
 * The tree of bookmarks. Nothing is ever hidden: what names a folder that is gone, or folders that hold each
 * other, as two copies of the same tree may once they are merged, stand outside of all folders.
 */
export function shelvesOf(bookmarks: readonly Bookmark[], folders: readonly Folder[]): Shelves {
  const known = new Map(folders.map((folder) => [folder.id, folder]));
  const holds = new Map<string, boolean>();
  /** True where the way up from a folder leads out of all folders. */
  const leadsOut = (folder: Folder): boolean => {
    const way = new Set<string>();
    for (let at: Folder | undefined = folder; at; at = known.get(at.folder ?? "")) {
      const met = way.has(at.id) ? false : holds.get(at.id);
      if (met !== undefined) return settle(way, met);
      way.add(at.id);
      if (at.folder === null || !known.has(at.folder)) return settle(way, true);
    }
    return true;
  };
  const settle = (way: ReadonlySet<string>, out: boolean): boolean => {
    for (const id of way) holds.set(id, out);
    return out;
  };
  const shelves = new Map<string | null, Shelved[]>([[null, []]]);
  for (const each of [...folders, ...bookmarks]) {
    const parent = known.get(each.folder ?? "");
    const isLost = each.kind === "folder" && !leadsOut(each);
    const at = parent && !isLost ? parent.id : null;
    const shelf = shelves.get(at);
    if (shelf) shelf.push(each);
    else shelves.set(at, [each]);
  }
  for (const shelf of shelves.values()) shelf.sort(byRank);
  return shelves;
}

const byRank = (a: Shelved, b: Shelved): number =>
  a.rank === b.rank ? (a.id < b.id ? -1 : 1) : a.rank < b.rank ? -1 : 1;

/** The ids of some things and of all that is in them, whether bookmarks or folders. */
export function withContents(shelves: Shelves, ids: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    for (const each of shelves.get(id) ?? []) add(each.id);
  };
  for (const id of ids) add(id);
  return found;
}

/**
 * What changes where things are put elsewhere, in the order they have in the tree. What is in a folder that is
 * moved with them goes along in it; a folder does not go into itself.
 */
export function moved(shelves: Shelves, ids: ReadonlySet<string>, to: Spot): readonly Shelved[] {
  const moving: Shelved[] = [];
  const pick = (shelf: string | null) => {
    for (const each of shelves.get(shelf) ?? []) {
      if (ids.has(each.id)) moving.push(each);
      else pick(each.id);
    }
  };
  pick(null);
  const into = (each: Shelved) => to.folder !== null && withContents(shelves, [each.id]).has(to.folder);
  const going = moving.filter((each) => !into(each));
  const gone = new Set(going.map(({ id }) => id));
  const there = shelves.get(to.folder) ?? [];
  // What they are to stand before may be one of them: then they stand before the next that stays.
  const aim = to.before === null ? -1 : there.findIndex(({ id }) => id === to.before);
  const next = aim < 0 ? undefined : there.slice(aim).find(({ id }) => !gone.has(id));
  const staying = there.filter(({ id }) => !gone.has(id));
  const at = next ? staying.indexOf(next) : staying.length;
  return ranked(staying, going, at, to.folder);
}

/** Things put among others at a place of their row; the others keep their ranks as long as there is room. */
function ranked(
  staying: readonly Shelved[],
  going: readonly Shelved[],
  at: number,
  folder: string | null,
): readonly Shelved[] {
  const row = [...staying.slice(0, at), ...going, ...staying.slice(at)];
  const before = staying[at - 1]?.rank ?? "";
  const after = staying[at]?.rank ?? "";
  const room = isRank(before) && isRank(after) && (after === "" || before < after);
  let last = room ? before : "";
  return (room ? going : row).flatMap((each) => {
    last = rankBetween(last, room ? after : "");
    return each.rank === last && each.folder === folder ? [] : [{ ...each, rank: last, folder }];
  });
}

/** Ranks from other copies may be alike, or no ranks at all. */
const isRank = (rank: string): boolean => rank === "" || /^[0-9a-z]*[1-9a-z]$/.test(rank);

/** The rank of what is put at the end of a folder. */
export function rankAtEnd(shelves: Shelves, folder: string | null): string {
  const last = shelves.get(folder)?.at(-1)?.rank ?? "";
  return rankBetween(isRank(last) ? last : "", "");
}

/** The directions in which things are moved by keyboard: among their siblings, into a folder, and out of it. */
export type Direction = "up" | "down" | "in" | "out";

/** Where a thing stands after a step in a direction; null where there is no way on. */
export function stepFrom(shelves: Shelves, id: string, direction: Direction): Spot | null {
  const found = [...shelves].find(([, shelf]) => shelf.some((each) => each.id === id));
  if (!found) return null;
  const [folder, row] = found;
  const at = row.findIndex((each) => each.id === id);
  const [above, below] = [row[at - 1], row[at + 1]];
  switch (direction) {
    case "up":
      return above ? { folder, before: above.id } : null;
    case "down":
      return below ? { folder, before: row[at + 2]?.id ?? null } : null;
    case "in":
      return above?.kind === "folder" ? { folder: above.id, before: null } : null;
    case "out": {
      if (folder === null) return null;
      const around = [...shelves].find(([, shelf]) => shelf.some((each) => each.id === folder));
      if (!around) return null;
      const [outer, siblings] = around;
      const place = siblings.findIndex((each) => each.id === folder);
      return { folder: outer, before: siblings[place + 1]?.id ?? null };
    }
  }
}

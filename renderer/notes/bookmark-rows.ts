import type { Shelved, Shelves } from "../core/own/shelving.ts";

/** A line of the tree of bookmarks that can be seen. */
export type BookmarkRow = {
  readonly shelved: Shelved;
  readonly depth: number;
  readonly position: number;
  readonly siblings: number;
  /** Undefined for a bookmark. */
  readonly open: boolean | undefined;
  /** How many bookmarks are in a folder and in those within it. */
  readonly count: number;
};

/** The rows to be seen with some folders closed, in order. */
export function bookmarkRows(shelves: Shelves, closed: ReadonlySet<string>): readonly BookmarkRow[] {
  const rows: BookmarkRow[] = [];
  const add = (folder: string | null, depth: number) => {
    const row = shelves.get(folder) ?? [];
    row.forEach((shelved, at) => {
      const branch = shelved.kind === "folder";
      const open = branch ? !closed.has(shelved.id) : undefined;
      const count = branch ? countIn(shelves, shelved.id) : 0;
      rows.push({ shelved, depth, position: at + 1, siblings: row.length, open, count });
      if (open) add(shelved.id, depth + 1);
    });
  };
  add(null, 0);
  return rows;
}

const countIn = (shelves: Shelves, folder: string): number =>
  (shelves.get(folder) ?? []).reduce(
    (sum, each) => sum + (each.kind === "folder" ? countIn(shelves, each.id) : 1),
    0,
  );

/** What a bookmark or a folder is called. */
export const nameOf = (shelved: Shelved): string =>
  shelved.kind === "folder" ? shelved.name : shelved.name || shelved.anchor.citation;

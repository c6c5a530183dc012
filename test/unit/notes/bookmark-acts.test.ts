import { expect, test } from "vitest";
import type { Bookmark, Folder } from "../../../renderer/core/own/records.ts";
import { type Direction, type Shelves, shelvesOf } from "../../../renderer/core/own/shelving.ts";
import { carryAll } from "../../../renderer/notes/bookmark-acts.ts";

const kept = { revision: "r", past: [], author: "", made: "", changed: "", colour: null };
const folder = (id: string, rank: string, within: string | null = null): Folder => ({
  ...{ ...kept, id, kind: "folder", name: id, folder: within, rank },
});
const mark = (id: string, rank: string, within: string | null = null): Bookmark => ({
  ...{ ...kept, id, kind: "bookmark", standing: "firm", name: "", note: "", folder: within, rank },
  anchor: { workId: "w", edition: "e", address: id, passages: [], words: "", citation: id },
});

/** a F(b c) d e. */
const all = [
  mark("a", "b"),
  folder("F", "d"),
  mark("b", "b", "F"),
  mark("c", "d", "F"),
  mark("d", "f"),
  mark("e", "h"),
];

const shelves = (records: readonly (Bookmark | Folder)[]): Shelves =>
  shelvesOf(
    records.filter((each) => each.kind === "bookmark"),
    records.filter((each) => each.kind === "folder"),
  );

/** The tree in one line. */
const told = (of: Shelves, within: string | null = null): string =>
  (of.get(within) ?? []).map(({ id, kind }) => (kind === "folder" ? `${id}(${told(of, id)})` : id)).join(" ");

test.each([
  ["d e", "up", "a d e F(b c)"],
  ["d e", "in", "a F(b c d e)"],
  ["a F", "down", "d a F(b c) e"],
  ["a F", "up", "a F(b c) d e"],
  ["b c", "out", "a F() b c d e"],
  ["c d", "up", "a F(c d b) e"],
  ["d e", "down", "a F(b c) d e"],
] as const)("%s together %s: %s", (chosen, direction, expected) => {
  const before = shelves(all);
  const { change } = carryAll(before, new Set(chosen.split(" ")), direction satisfies Direction);
  const put = new Map((change?.put ?? []).map((each) => [each.id, each as Bookmark | Folder]));
  const after = shelves(all.map((each) => put.get(each.id) ?? each));
  expect(told(after)).toBe(expected);
});

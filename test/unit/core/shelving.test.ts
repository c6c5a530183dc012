import { expect, test } from "vitest";
import type { Bookmark, Folder } from "../../../renderer/core/own/records.ts";
import {
  moved,
  rankAtEnd,
  type Shelved,
  type Shelves,
  shelvesOf,
  stepFrom,
} from "../../../renderer/core/own/shelving.ts";
import { randoms } from "../notes/annotations.ts";

const kept = { revision: "r", past: [], author: "", made: "", changed: "", colour: null };
const folder = (id: string, rank: string, within: string | null = null): Folder => ({
  ...kept,
  id,
  kind: "folder",
  name: id,
  folder: within,
  rank,
});
const mark = (id: string, rank: string, within: string | null = null): Bookmark => ({
  ...kept,
  id,
  kind: "bookmark",
  anchor: { workId: "w", edition: "e", address: id, passages: [], words: "", citation: id },
  standing: "firm",
  name: "",
  note: "",
  folder: within,
  rank,
});

const shelvesWith = (all: readonly Shelved[]): Shelves =>
  shelvesOf(
    all.filter((each) => each.kind === "bookmark"),
    all.filter((each) => each.kind === "folder"),
  );

/** The tree in one line: a F(b c) d. */
function told(shelves: Shelves, at: string | null = null): string {
  const row = (shelves.get(at) ?? []).map((each) =>
    each.kind === "folder" ? `${each.id}(${told(shelves, each.id)})` : each.id,
  );
  return row.join(" ");
}

const first = [mark("a", "1"), folder("F", "3"), mark("b", "1", "F"), mark("c", "2", "F"), mark("d", "5")];

const put = (all: readonly Shelved[], changed: readonly Shelved[]): readonly Shelved[] =>
  all.map((each) => changed.find(({ id }) => id === each.id) ?? each);

test("folders and bookmarks stand in one order", () => {
  expect(told(shelvesWith(first))).toBe("a F(b c) d");
});

test.each([
  ["a", "down", "F(b c) a d"],
  ["a", "up", null],
  ["d", "up", "a d F(b c)"],
  ["d", "down", null],
  ["d", "in", "a F(b c d)"],
  ["a", "in", null],
  ["c", "out", "a F(b) c d"],
  ["c", "up", "a F(c b) d"],
  ["F", "down", "a d F(b c)"],
  ["d", "out", null],
] as const)("%s %s: %s", (id, direction, expected) => {
  const shelves = shelvesWith(first);
  const to = stepFrom(shelves, id, direction);
  expect(to && told(shelvesWith(put(first, moved(shelves, new Set([id]), to))))).toBe(expected);
});

test("several go together, in their order; a folder does not go into itself", () => {
  const shelves = shelvesWith(first);
  const done = (ids: readonly string[], to: Parameters<typeof moved>[2]) =>
    told(shelvesWith(put(first, moved(shelves, new Set(ids), to))));
  expect(done(["d", "a"], { folder: "F", before: "c" })).toBe("F(b a d c)");
  expect(done(["F", "b"], { folder: null, before: "a" })).toBe("F(b c) a d");
  expect(done(["F", "a"], { folder: "F", before: null })).toBe("F(b c a) d");
  expect(done(["a", "d"], { folder: null, before: "a" })).toBe("a d F(b c)");
});

test("what holds itself, or is in a folder that is gone, is not hidden", () => {
  const all = [
    folder("F", "1", "G"),
    folder("G", "2", "F"),
    folder("H", "1", "G"),
    mark("a", "1", "F"),
    mark("b", "3", "gone"),
  ];
  const shelves = shelvesWith(all);
  const seen = [...told(shelves).matchAll(/\w/g)].map(([id]) => id).sort();
  expect(seen).toEqual(["F", "G", "H", "a", "b"]);
});

test("ranks that are alike, as two copies may give them, leave room all the same", () => {
  const alike = ["a", "b", "c", "d"].map((id) => mark(id, "5"));
  const shelves = shelvesWith(alike);
  const changed = moved(shelves, new Set(["d"]), { folder: null, before: "b" });
  expect(told(shelvesWith(put(alike, changed)))).toBe("a d b c");
});

test("whatever is moved, all is still there once, in an order that is that of the ranks", () => {
  const random = randoms(3);
  let all: readonly Shelved[] = [
    ...["F", "G", "H"].map((id, at) => folder(id, String(at + 1))),
    ...Array.from({ length: 12 }, (_, at) => mark(`m${at}`, `${at}5`)),
  ];
  for (let round = 0; round < 800; round += 1) {
    const shelves = shelvesWith(all);
    const ids = new Set(all.filter(() => random(5) === 0).map(({ id }) => id));
    const into = [null, "F", "G", "H"][random(4)] ?? null;
    const row = shelves.get(into) ?? [];
    const before = row[random(row.length + 1)]?.id ?? null;
    const changed = moved(shelves, ids, { folder: into, before });
    all = put(all, changed);
    const after = shelvesWith(all);
    const listed = [...after.values()].flat();
    expect(listed).toHaveLength(all.length);
    for (const shelf of after.values()) {
      const ranks = shelf.map(({ rank }) => rank);
      expect(ranks).toEqual([...new Set(ranks)].sort());
    }
    for (const { id } of changed) {
      if (ids.has(id)) expect(all.find((each) => each.id === id)?.folder).toBe(into);
    }
  }
  expect(rankAtEnd(shelvesWith(all), null) > (shelvesWith(all).get(null)?.at(-1)?.rank ?? "")).toBe(true);
});

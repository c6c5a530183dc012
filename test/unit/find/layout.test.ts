import { expect, test } from "vitest";
import { keyAction } from "../../../renderer/find/hit-keys.ts";
import {
  extent,
  groupsOf,
  heights,
  hitsBetween,
  hitsByWork,
  layOut,
  rowAt,
  rowOfHit,
  spanOf,
} from "../../../renderer/find/layout.ts";

const groups = groupsOf([
  { value: "a", count: 3 },
  { value: "b", count: 2 },
]);
const open = layOut(groups, []);
const folded = layOut(groups, ["a"]);

test("each work has its hits in one run, one after the other", () => {
  expect(groups).toEqual([
    { workId: "a", first: 0, count: 3 },
    { workId: "b", first: 3, count: 2 },
  ]);
  expect(groupsOf([])).toEqual([]);
});

test("rows are counted over works and hits; of a folded work only its own row", () => {
  const rowsOf = (laid: typeof open) =>
    Array.from({ length: extent(laid).rows }, (_, row) => rowAt(laid, row)).map((row) =>
      row?.at === null ? row.workId : row?.at,
    );
  expect(rowsOf(open)).toEqual(["a", 0, 1, 2, "b", 3, 4]);
  expect(rowsOf(folded)).toEqual(["a", "b", 3, 4]);
  expect(rowAt(open, 7)).toBeNull();
  expect(extent(layOut([], []))).toEqual({ rows: 0, height: 0 });
});

test("a hit has a row, where its work is open; else it is its work's", () => {
  expect([0, 2, 3, 4, 5].map((at) => rowOfHit(open, at))).toEqual([1, 3, 5, 6, -1]);
  expect([0, 2, 3].map((at) => rowOfHit(folded, at))).toEqual([0, 0, 2]);
});

test("rows lie below each other without a gap", () => {
  for (const laid of [open, folded]) {
    const spans = Array.from({ length: extent(laid).rows }, (_, row) => spanOf(laid, row));
    let end = 0;
    for (const { top, height } of spans) {
      expect(top).toBe(end);
      end = top + height;
    }
    expect(end).toBe(extent(laid).height);
  }
});

test("the hits in a stretch of the list are those whose rows reach into it", () => {
  const [a, b] = open;
  if (!a || !b) throw new Error("two works");
  expect(hitsBetween(a, 0, 10_000)).toEqual({ from: 0, to: 3 });
  expect(hitsBetween(a, heights.work + heights.hit + 1, heights.work + heights.hit + 2)).toEqual({
    from: 1,
    to: 2,
  });
  expect(hitsBetween(b, 0, 10)).toEqual({ from: 3, to: 3 });
  expect(hitsBetween({ ...a, open: false }, 0, 10_000)).toEqual({ from: 0, to: 0 });
});

test("hits in no order of works are brought together", () => {
  const hits = ["x1", "y1", "x2"].map((name) => ({ workId: name.charAt(0), name }));
  const found = hitsByWork(hits);
  expect(found.hits.map(({ name }) => name)).toEqual(["x1", "x2", "y1"]);
  expect(found.groups.map(({ first, count }) => [first, count])).toEqual([
    [0, 2],
    [2, 1],
  ]);
});

const press = (key: string, active: number, laid = open, more: { readonly ctrlKey?: boolean } = {}) =>
  keyAction(
    { key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...more },
    laid,
    active,
    2,
  );

test.each([
  ["ArrowDown", 0, { do: "move", row: 1 }],
  ["ArrowDown", 6, { do: "move", row: 6 }],
  ["ArrowUp", 1, { do: "move", row: 0 }],
  ["ArrowUp", 0, { do: "leave" }],
  ["PageDown", 1, { do: "move", row: 3 }],
  ["PageUp", 1, { do: "move", row: 0 }],
  ["End", 0, { do: "move", row: 6 }],
  ["Home", 5, { do: "move", row: 0 }],
  ["ArrowLeft", 2, { do: "move", row: 0 }],
  ["ArrowLeft", 0, { do: "fold", work: "a" }],
  ["ArrowRight", 0, { do: "move", row: 1 }],
  ["ArrowRight", 2, null],
  ["Enter", 4, { do: "fold", work: "b" }],
  ["Enter", 5, { do: "open", at: 3, how: "read" }],
  [" ", 5, { do: "open", at: 3, how: "look" }],
  ["Escape", 5, { do: "leave" }],
  ["x", 5, null],
])("%s on row %i: %j", (key, active, expected) => expect(press(key, active)).toEqual(expected));

test("Ctrl+Enter opens behind; the right arrow opens a folded work; other keys with Ctrl are not the list's", () => {
  expect(press("Enter", 5, open, { ctrlKey: true })).toEqual({ do: "open", at: 3, how: "behind" });
  expect(press("ArrowRight", 0, folded)).toEqual({ do: "fold", work: "a" });
  expect(press("End", 0, open, { ctrlKey: true })).toBeNull();
});

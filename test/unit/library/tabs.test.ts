import { expect, test } from "vitest";
import { emptyPane, type Pane } from "../../../renderer/library/session.ts";
import {
  frontOf,
  hashOf,
  moveTab,
  placeInHash,
  shiftTab,
  takeTabs,
  turnTab,
} from "../../../renderer/library/tabs.ts";
import { jumpTo } from "../../../renderer/library/trail.ts";

const target = (scope: string, address = scope) => ({
  workId: "w",
  scope,
  title: scope,
  place: { address, offset: 0 },
});
const opened = ["a", "b", "c"].reduce<Pane>((now, scope) => jumpTo(now, target(scope), scope), emptyPane);
const shown = (pane: Pane) => pane.tabs.map(({ id }) => (id === pane.front ? `[${id}]` : id)).join(" ");

test("each scope has a tab, beside the one in front", () => {
  expect(shown(opened)).toBe("a b [c]");
  expect(shown(jumpTo({ ...opened, front: "a" }, target("d"), "d"))).toBe("a [d] b c");
});

test("a scope that is open is brought to the front, at the new place", () => {
  const again = jumpTo(opened, target("a", "a__art_5"), "new");
  expect(shown(again)).toBe("[a] b c");
  expect(frontOf(again)?.place).toEqual({ address: "a__art_5", offset: 0 });
});

test.each([
  [["b"], "a", "[a] c"],
  [["c"], "c", "a [b]"],
  [["a"], "a", "[b] c"],
  [["x"], "b", "a [b] c"],
  [["a", "b"], "b", "[c]"],
  [["b", "c"], "b", "[a]"],
  [["a", "b", "c"], "b", ""],
])("taking out %s while %s is in front leaves %s", (ids, front, expected) => {
  expect(shown(takeTabs({ ...opened, front }, ids))).toBe(expected);
});

test("taking out the last tab leaves none in front", () => {
  expect(takeTabs(jumpTo(emptyPane, target("a"), "a"), ["a"])).toEqual(emptyPane);
});

test("turning goes round, and does nothing where no tab is open", () => {
  expect(shown(turnTab(opened, 1))).toBe("[a] b c");
  expect(shown(turnTab({ ...opened, front: "a" }, -1))).toBe("a b [c]");
  expect(turnTab(emptyPane, 1)).toBe(emptyPane);
});

test.each([
  ["a", 1, "b a [c]"],
  ["a", 2, "b [c] a"],
  ["c", 0, "[c] a b"],
  ["c", 99, "a b [c]"],
  ["b", -1, "b a [c]"],
  ["b", 1, "a b [c]"],
  ["x", 0, "a b [c]"],
])("%s moved to place %d: %s", (id, at, expected) => {
  expect(shown(shiftTab(opened, id, at))).toBe(expected);
});

test("a move to the same place is no change", () => {
  const place = { address: "b__art_2", offset: 40 };
  const moved = moveTab(opened, "b", place);
  expect(moved.tabs[1]?.place).toEqual(place);
  expect(moveTab(moved, "b", { ...place })).toBe(moved);
  expect(moveTab(opened, "gone", place)).toBe(opened);
  expect(shiftTab(opened, "b", 1)).toBe(opened);
});

test("a hash names a place, and is read back", () => {
  const hash = hashOf(target("reg_6", "reg_6__art_14"));
  expect(hash).toBe("#/w/reg_6__art_14");
  expect(placeInHash(hash)).toEqual({ workId: "w", address: "reg_6__art_14" });
});

test.each([
  ["#/w", { workId: "w", address: "" }],
  ["", null],
  ["#", null],
  ["#/", null],
  ["#/%E0%A4%A", null],
  ["#/a/b/c", null],
])("the hash %j names %j", (hash, expected) => expect(placeInHash(hash)).toEqual(expected));

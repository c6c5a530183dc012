import { expect, test } from "vitest";
import { emptySession, type Session } from "../../../renderer/library/session.ts";
import {
  closeTab,
  frontTab,
  hashOf,
  moveTab,
  openTarget,
  placeInHash,
  turnTab,
} from "../../../renderer/library/tabs.ts";

const target = (scope: string, address = scope) => ({
  workId: "w",
  scope,
  title: scope,
  place: { address, offset: 0 },
});
const opened = ["a", "b", "c"].reduce<Session>(
  (now, scope) => openTarget(now, target(scope), scope),
  emptySession,
);
const shown = (session: Session) =>
  session.tabs.map(({ id }) => (id === session.front ? `[${id}]` : id)).join(" ");

test("each scope has a tab, beside the one in front", () => {
  expect(shown(opened)).toBe("a b [c]");
  expect(shown(openTarget({ ...opened, front: "a" }, target("d"), "d"))).toBe("a [d] b c");
});

test("a scope that is open is brought to the front, at the new place", () => {
  const again = openTarget(opened, target("a", "a__art_5"), "new");
  expect(shown(again)).toBe("[a] b c");
  expect(frontTab(again)?.place).toEqual({ address: "a__art_5", offset: 0 });
});

test.each([
  ["b", "a", "[a] c"],
  ["c", "c", "a [b]"],
  ["a", "a", "[b] c"],
  ["x", "b", "a [b] c"],
])("closing %s while %s is in front leaves %s", (id, front, expected) => {
  expect(shown(closeTab({ ...opened, front }, id))).toBe(expected);
});

test("closing the last tab leaves none in front", () => {
  const one = openTarget(emptySession, target("a"), "a");
  expect(closeTab(one, "a")).toEqual(emptySession);
});

test("turning goes round, and does nothing where no tab is open", () => {
  expect(shown(turnTab(opened, 1))).toBe("[a] b c");
  expect(shown(turnTab({ ...opened, front: "a" }, -1))).toBe("a b [c]");
  expect(turnTab(emptySession, 1)).toBe(emptySession);
});

test("a move to the same place is no change", () => {
  const place = { address: "b__art_2", offset: 40 };
  const moved = moveTab(opened, "b", place);
  expect(moved.tabs[1]?.place).toEqual(place);
  expect(moveTab(moved, "b", { ...place })).toBe(moved);
  expect(moveTab(opened, "gone", place)).toBe(opened);
});

test("a hash names a place, and is read back", () => {
  const tab = frontTab(openTarget(emptySession, target("reg_6", "reg_6__art_14"), "t"));
  const hash = tab ? hashOf(tab) : "";
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

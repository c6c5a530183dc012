import { expect, test } from "vitest";
import { emptySession } from "../../renderer/library/session.ts";
import { next, type WorkplaceState } from "../../renderer/workplace-state.ts";

const start: WorkplaceState = { session: emptySession, jump: null, jumps: 0 };
const open = (state: WorkplaceState, address: string, newId = "t") =>
  next(state, {
    do: "open",
    target: { workId: "w", scope: "reg_1", title: "办法", address },
    newId,
    reveal: ["w", "w/cat_1"],
  });

test("opening a place jumps there, and opens the branches above it in the tree", () => {
  const opened = open(start, "reg_1__art_5");
  expect(opened.jump).toEqual({ tab: "t", address: "reg_1__art_5", count: 1 });
  expect(opened.session.expanded).toEqual(["w", "w/cat_1"]);
  expect(open(opened, "reg_1__art_5").jump).toEqual({ tab: "t", address: "reg_1__art_5", count: 2 });
  expect(open(opened, "reg_1__art_5").session.expanded).toEqual(["w", "w/cat_1"]);
});

test("a jump is over once the tab reports a place, so that coming back to the tab does not repeat it", () => {
  const opened = open(start, "reg_1__art_5");
  const other = next(opened, { do: "move", tab: "other", place: { address: "x", offset: 0 } });
  expect(other.jump).not.toBeNull();
  const landed = next(opened, { do: "move", tab: "t", place: { address: "reg_1__art_5", offset: -12 } });
  expect(landed.jump).toBeNull();
});

test("what changes nothing leaves the session as it is, so that nothing is written", () => {
  const opened = next(open(start, "reg_1"), { do: "move", tab: "t", place: { address: "reg_1", offset: 3 } });
  const again = next(opened, { do: "move", tab: "t", place: { address: "reg_1", offset: 3 } });
  expect(again.session).toBe(opened.session);
});

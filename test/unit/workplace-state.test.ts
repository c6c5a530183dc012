import { expect, test } from "vitest";
import { emptySession } from "../../renderer/library/session.ts";
import { next, start, type WorkplaceState } from "../../renderer/workplace-state.ts";

const begin = start(emptySession);
const open = (state: WorkplaceState, address: string, newId = "t") =>
  next(state, {
    do: "open",
    target: { workId: "w", scope: "reg_1", title: "办法", place: { address, offset: 0 } },
    back: false,
    newId,
    reveal: ["w", "w/cat_1"],
  });

test("opening a place jumps there, and opens the branches above it in the tree", () => {
  const opened = open(begin, "reg_1__art_5");
  expect(opened.jump).toEqual({ tab: "t", address: "reg_1__art_5", offset: 0, count: 1 });
  expect(opened.session.expanded).toEqual(["w", "w/cat_1"]);
  expect(open(opened, "reg_1__art_5").jump).toEqual({
    tab: "t",
    address: "reg_1__art_5",
    offset: 0,
    count: 2,
  });
  expect(open(opened, "reg_1__art_5").session.expanded).toEqual(["w", "w/cat_1"]);
});

test("a jump is over once the tab reports a place, so that coming back to the tab does not repeat it", () => {
  const opened = open(begin, "reg_1__art_5");
  const other = next(opened, { do: "move", tab: "other", place: { address: "x", offset: 0 } });
  expect(other.jump).not.toBeNull();
  const landed = next(opened, { do: "move", tab: "t", place: { address: "reg_1__art_5", offset: -12 } });
  expect(landed.jump).toBeNull();
});

test("what changes nothing leaves the session as it is, so that nothing is written", () => {
  const opened = next(open(begin, "reg_1"), { do: "move", tab: "t", place: { address: "reg_1", offset: 3 } });
  const again = next(opened, { do: "move", tab: "t", place: { address: "reg_1", offset: 3 } });
  expect(again.session).toBe(opened.session);
});

test("going back is no new jump, and lands where one had scrolled", () => {
  const opened = open(begin, "reg_1__art_5");
  const place = { address: "reg_1__art_2", offset: 37 };
  const target = { workId: "w", scope: "reg_1", title: "办法", place };
  const back = next(opened, { do: "open", target, newId: "n", reveal: [], back: true });
  expect(back.jumps).toBe(opened.jumps);
  expect(back.jump).toEqual({ tab: "t", address: "reg_1__art_2", offset: 37, count: 2 });
  expect(back.session.tabs[0]?.place).toEqual({ address: "reg_1__art_2", offset: 37 });
});

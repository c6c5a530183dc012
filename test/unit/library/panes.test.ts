import { expect, test } from "vitest";
import { emptySession, type Session, type Target } from "../../../renderer/library/session.ts";
import { type Action, next, start } from "../../../renderer/workplace/workplace-state.ts";

const target = (scope: string): Target => ({
  workId: "w",
  scope,
  title: scope,
  place: { address: scope, offset: 0 },
});

/** What is done, by single letters: `a` opens, `+a` opens beside, `|` splits, `1` `2` go to a pane, `x a` closes… */
const doing = (step: string): Action => {
  const ids = step.slice(1).split("");
  if (step === "|") return { do: "split", newId: "s", narrow: true };
  if (step === "^") return { do: "reopen" };
  if (step === "1" || step === "2") return { do: "focus-pane", pane: Number(step) - 1 };
  if (step[0] === "+") return { do: "open-beside", target: target(ids[0] ?? ""), newId: ids[0] ?? "" };
  if (step[0] === "x") return { do: "close", tabs: ids };
  if (step[0] === "=") return { do: "put", tab: ids[0] ?? "", pane: Number(ids[1]) - 1, at: Number(ids[2]) };
  if (step[0] === "!") return { do: "select", tab: ids[0] ?? "" };
  return { do: "open", target: target(step), newId: step, reveal: [], back: false };
};
const done = (steps: string, from: Session = emptySession) =>
  steps.split(" ").reduce((state, step, at) => next(state, doing(step), at), start(from));
const shown = ({ panes, focused }: Session) =>
  panes
    .map(({ tabs, front }) => tabs.map(({ id }) => (id === front ? `[${id}]` : id)).join(" "))
    .map((row, at) => (at === focused && panes.length > 1 ? `*${row}` : row))
    .join(" | ");

test.each([
  ["a b", "a [b]"],
  // Opening beside leaves the reading where it is, and always uses the same pane.
  ["a +b", "*[a] | [b]"],
  ["a +b +c", "*[a] | b [c]"],
  ["+a", "[a]"],
  ["a +b 2 c", "[a] | *b [c]"],
  ["a +b 2 +c", "a [c] | *[b]"],
  // Splitting goes on in the other pane.
  ["a |", "[a] | *[s]"],
  ["|", ""],
  // The last tab closes its pane, whichever it is.
  ["a +b xb", "[a]"],
  ["a +b xa", "[b]"],
  ["a +b xa xb", ""],
  // The row is put in order, and tabs are carried over.
  ["a b c =c10", "[c] a b"],
  ["a b +d =a20", "[b] | *[a] d"],
  ["a +b =a21", "b [a]"],
  ["a b =b20", "[a] | *[b]"],
  // Selecting a tab is reading in its pane.
  ["a +b !b", "[a] | *[b]"],
  // What was closed comes back to its place, all that was closed at one stroke at once.
  ["a b c xb ^", "a [b] c"],
  ["a b c xab ^", "a b [c]"],
  ["a b c xabc ^", "a b [c]"],
  ["a b c xa xb ^ ^", "[a] b c"],
  ["a +b xb ^", "[a] | *[b]"],
  ["a +b xa ^", "*[a] | [b]"],
  ["a +b +c xbc ^", "[a] | *b [c]"],
  ["a ^", "[a]"],
])("%s: %s", (steps, expected) => expect(shown(done(steps).session)).toBe(expected));

test("the side panel makes room for the second pane, and comes back with its last tab", () => {
  const split = done("a |");
  expect(split.session).toMatchObject({ treeShown: false, foldedForRoom: true });
  expect(done("xs", split.session).session).toMatchObject({ treeShown: true, foldedForRoom: false });
  // Folded by hand before, or since: it stays as the reader wants it.
  const folded = done("a |", { ...emptySession, treeShown: false });
  expect(done("xs", folded.session).session.treeShown).toBe(false);
  expect(done("a +b").session.treeShown).toBe(true);
});

test("what is no longer read is remembered once, where it was left, the last first", () => {
  const { session } = done("a b c a b");
  expect(session.recent.map(({ scope, when }) => [scope, when])).toEqual([
    ["a", 4],
    ["c", 3],
    ["b", 2],
  ]);
  const many = done(Array.from("abcdefghijklmnopqrstuvwyz").join(" "));
  expect(many.session.recent.length).toBe(20);
});

test("the text jumps in the pane in which something was opened", () => {
  expect(done("a +b").jump).toMatchObject({ tab: "b", address: "b" });
  expect(done("a |").jump).toMatchObject({ tab: "s", address: "a" });
});

import { expect, test } from "vitest";
import { emptySession } from "../../renderer/library/session.ts";
import { noFilter } from "../../renderer/search/answer-types.ts";
import type { WorkplaceState } from "../../renderer/workplace/reading/reading-state.ts";
import { type Action, next as nextAt, start } from "../../renderer/workplace/workplace-state.ts";

const begin = start(emptySession);
const next = (state: WorkplaceState, action: Action) => nextAt(state, action, 0);
const pane = ({ session }: WorkplaceState) => session.panes[0] ?? { tabs: [], front: null };
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
  expect(pane(back).tabs[0]?.past).toEqual(pane(opened).tabs[0]?.past);
  expect(back.jump).toEqual({ tab: "t", address: "reg_1__art_2", offset: 37, count: 2 });
  expect(pane(back).tabs[0]?.place).toEqual({ address: "reg_1__art_2", offset: 37 });
});

const openHit = (state: WorkplaceState, at: number, scope: string, newId: string) =>
  next(state, {
    do: "open",
    target: { workId: "w", scope, title: scope, place: { address: `${scope}__x`, offset: 0 } },
    back: false,
    newId,
    reveal: [],
    hit: { at, workId: "w", address: `${scope}__x` },
  });
const scopes = (state: WorkplaceState) => pane(state).tabs.map(({ scope }) => scope);

test("one hit after the other is opened in one tab; a tab that the reader opened is left alone", () => {
  const own = open(begin, "reg_1__art_5", "own");
  const first = openHit(own, 0, "reg_2", "h1");
  const second = openHit(first, 1, "reg_3", "h2");
  expect(scopes(second)).toEqual(["reg_1", "reg_3"]);
  expect(pane(second).front).toBe("h1");
  expect(second.session.looking.hit).toEqual({ at: 1, workId: "w", address: "reg_3__x" });

  const there = openHit(second, 2, "reg_1", "h3");
  expect(pane(there).front).toBe("own");
  expect(scopes(openHit(there, 3, "reg_4", "h4"))).toEqual(["reg_1", "reg_4"]);
});

test("a tab of hits that the reader goes to from elsewhere is theirs from then on", () => {
  const hit = openHit(begin, 0, "reg_1", "h1");
  const gone = open(hit, "reg_1__art_9");
  expect(scopes(openHit(gone, 1, "reg_2", "h2"))).toEqual(["reg_1", "reg_2"]);
});

test("one goes back from hit to hit in their tab", () => {
  const second = openHit(openHit(begin, 0, "reg_1", "h1"), 1, "reg_2", "h2");
  const back = next(second, { do: "go", step: -1, newId: "h3" });
  expect(scopes(back)).toEqual(["reg_1"]);
  expect(scopes(next(back, { do: "go", step: 1, newId: "h4" }))).toEqual(["reg_2"]);
  expect(scopes(openHit(back, 2, "reg_3", "h4"))).toEqual(["reg_3"]);
});

test("a tab opened behind leaves the front one where it is, and asks for no jump", () => {
  const opened = open(begin, "reg_1", "t");
  const target = { workId: "w", scope: "reg_2", title: "x", place: { address: "reg_2", offset: 0 } };
  const behind = next(opened, { do: "open-behind", target, newId: "b" });
  expect(scopes(behind)).toEqual(["reg_1", "reg_2"]);
  expect(pane(behind).front).toBe("t");
  expect(behind.jump).toBe(opened.jump);
  expect(pane(next(begin, { do: "open-behind", target, newId: "b" })).front).toBe("b");
});

test("a new question begins its list anew, and keeps the filter while it is refined", () => {
  const asked = next(begin, { do: "ask", question: "停车" });
  const filter = { ...noFilter, kinds: ["article" as const] };
  const narrowed = next(asked, { do: "narrow", filter });
  const opened = openHit(narrowed, 4, "reg_1", "h");
  const refined = next(opened, { do: "ask", question: "停车场" });
  expect(refined.session.looking).toMatchObject({ question: "停车场", filter, hit: null, top: 0 });
  expect(next(refined, { do: "ask", question: "停车场" }).session).toBe(refined.session);
  expect(next(refined, { do: "ask", question: "" }).session.looking.filter).toBe(noFilter);
  expect(next(refined, { do: "ask", question: "供水", filter: noFilter }).session.looking.filter).toBe(
    noFilter,
  );
});

test("each side has a width of its own, and going to a side unfolds it", () => {
  const folded = next(begin, { do: "show-tree", shown: false });
  const results = next(folded, { do: "show-side", side: "results" });
  expect(results.session).toMatchObject({ side: "results", treeShown: true });
  const sized = next(results, { do: "size-side", width: 500 });
  expect(sized.session).toMatchObject({ treeWidth: 320, resultsWidth: 500 });
  const tree = next(sized, { do: "show-side", side: "tree" });
  expect(next(tree, { do: "size-side", width: 250 }).session).toMatchObject({
    treeWidth: 250,
    resultsWidth: 500,
  });
});

test("a list that is not seen follows the hit when it is shown again", () => {
  const results = next(begin, { do: "show-side", side: "results" });
  const scrolled = next(results, { do: "look", to: { top: 900 } });
  expect(openHit(scrolled, 3, "reg_1", "h").session.looking.top).toBe(900);
  expect(next(scrolled, { do: "look", to: { top: 900 } }).session).toBe(scrolled.session);
  const away = next(scrolled, { do: "show-side", side: "tree" });
  expect(openHit(away, 3, "reg_1", "h").session.looking.top).toBeNull();
});

test("works are folded one by one", () => {
  const one = next(begin, { do: "fold", work: "w" });
  expect(one.session.looking.folded).toEqual(["w"]);
  expect(next(one, { do: "fold", work: "w" }).session.looking.folded).toEqual([]);
});

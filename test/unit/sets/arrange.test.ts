import { describe, expect, test } from "vitest";
import { ranksBetween } from "../../../renderer/core/own/rank.ts";
import type { SetEntry, SetItem } from "../../../renderer/core/own/records.ts";
import {
  insertedItems,
  movedItems,
  type PlacedItem,
  steppedItems,
} from "../../../renderer/core/sets/arrange.ts";
import { differencesOf } from "../../../renderer/core/sets/differences.ts";
import { itemsOf } from "../../../renderer/core/sets/order.ts";
import { countRepeated, duplicated, freeName } from "../../../renderer/core/sets/sets.ts";
import { goingBack, mostVersions, outgrown, versionNow } from "../../../renderer/core/sets/versions.ts";
import { dice } from "../own/scattered.ts";

const remark = (text: string): SetEntry => ({ sort: "remark", text });
const kept = {
  revision: "r",
  past: [],
  author: "",
  made: "2026-11-22T00:00:00.000Z",
  changed: "2026-11-22T00:00:00.000Z",
};
const set = {
  ...kept,
  kind: "set",
  id: "s",
  name: "停车",
  purpose: "",
  cover: { title: "", subtitle: "", issuer: "", date: "" },
  printing: {},
} as const;

/** Keeps what was made, as the store does. */
const withPut = (items: readonly SetItem[], put: readonly PlacedItem[]): readonly SetItem[] => {
  const all = new Map(items.map((item) => [item.id, item]));
  for (const item of put) all.set(item.id, { ...kept, ...item });
  return itemsOf([...all.values()], "s");
};
const counter = () => {
  let last = 0;
  return () => `i${last++}`;
};
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

test("ranks are in order, between their neighbours, and short", () => {
  for (const [before, after] of [
    ["", ""],
    ["i", ""],
    ["", "i"],
    ["a", "b"],
    ["a1", "a2"],
  ] as const) {
    const ranks = ranksBetween(before, after, 2000);
    expect(ranks).toHaveLength(2000);
    expect([before, ...ranks].toSorted()).toEqual([before, ...ranks]);
    expect(new Set(ranks).size).toBe(2000);
    if (after) expect(ranks.every((rank) => rank < after)).toBe(true);
    expect(Math.max(...ranks.map(({ length }) => length))).toBeLessThan(8);
  }
});

test("whatever is put in and moved, nothing is lost and the order is the one that was asked for", () => {
  const roll = dice(7);
  const newId = counter();
  let items: readonly SetItem[] = [];
  let wanted: string[] = [];
  for (let turn = 0; turn < 400; turn += 1) {
    if (roll(3) === 0 || items.length < 3) {
      const at = roll(items.length + 1);
      const put = insertedItems(
        items,
        "s",
        at,
        Array.from({ length: 1 + roll(4) }, () => remark(`${turn}`)),
        newId,
      );
      const fresh = put.filter(({ id }) => !wanted.includes(id));
      wanted = wanted.toSpliced(at, 0, ...ids(fresh));
      items = withPut(items, put);
    } else {
      const chosen = new Set(wanted.filter(() => roll(4) === 0));
      const to = roll(items.length + 1);
      const put = movedItems(items, chosen, to);
      const rest = (part: string[]) => part.filter((id) => !chosen.has(id));
      wanted = [
        ...rest(wanted.slice(0, to)),
        ...wanted.filter((id) => chosen.has(id)),
        ...rest(wanted.slice(to)),
      ];
      items = withPut(items, put);
    }
    expect(ids(items)).toEqual(wanted);
  }
});

describe("one step", () => {
  const items = withPut([], insertedItems([], "s", 0, ["甲", "乙", "丙", "丁"].map(remark), counter()));
  const stepped = (chosen: readonly string[], step: 1 | -1) =>
    ids(withPut(items, steppedItems(items, new Set(chosen), step))).join();
  test.each([
    [["i1"], -1, "i1,i0,i2,i3"],
    [["i1"], 1, "i0,i2,i1,i3"],
    [["i0"], -1, "i0,i1,i2,i3"],
    [["i3"], 1, "i0,i1,i2,i3"],
    [["i1", "i2"], -1, "i1,i2,i0,i3"],
    [["i0", "i2"], 1, "i1,i3,i0,i2"],
    [[], 1, "i0,i1,i2,i3"],
  ] as const)("%j by %i", (chosen, step, order) => expect(stepped(chosen, step)).toBe(order));
  test("at the end already, nothing has to be kept", () => {
    expect(steppedItems(items, new Set(["i0"]), -1)).toEqual([]);
    expect(steppedItems(items, new Set(["i2", "i3"]), 1)).toEqual([]);
  });
});

test("one moved item is one record to keep", () => {
  const items = withPut(
    [],
    insertedItems(
      [],
      "s",
      0,
      Array.from({ length: 2000 }, (_, at) => remark(`${at}`)),
      counter(),
    ),
  );
  expect(movedItems(items, new Set(["i1999"]), 0)).toHaveLength(1);
});

test("where two copies put something at the same place, it can still be put in between", () => {
  const [one] = insertedItems([], "s", 0, [remark("甲")], counter());
  const same = withPut([], one ? [one, { ...one, id: "other" }] : []);
  const put = insertedItems(same, "s", 1, [remark("乙")], () => "new");
  expect(ids(withPut(same, put))).toEqual(["i0", "new", "other"]);
});

test("a duplicate says the same under other ids", () => {
  const items = withPut([], insertedItems([], "s", 0, ["甲", "乙"].map(remark), counter()));
  const [head, ...copies] = duplicated(set, items, "停车（副本）", crypto.randomUUID.bind(crypto));
  expect(head).toMatchObject({ kind: "set", name: "停车（副本）" });
  expect(copies.map((copy) => "entry" in copy && copy.entry)).toEqual(items.map(({ entry }) => entry));
  expect(new Set([...ids(items), ...ids(copies)]).size).toBe(4);
  expect(freeName("停车", [{ name: "停车" }, { name: "停车2" }])).toBe("停车3");
});

test("the same unit twice is told", () => {
  const unit = (address: string): SetEntry => ({
    sort: "unit",
    anchor: { workId: "w", edition: "e", address, passages: [], words: "x", citation: "c" },
    sum: "",
  });
  const items = withPut([], insertedItems([], "s", 0, [unit("art_1"), remark("甲")], counter()));
  expect(countRepeated(items, [unit("art_1"), unit("art_2"), unit("art_2"), remark("甲")])).toBe(2);
});

test("going back makes the set what it was, whatever happened since", () => {
  const roll = dice(3);
  const newId = counter();
  let items = withPut([], insertedItems([], "s", 0, ["甲", "乙", "丙", "丁", "戊"].map(remark), newId));
  const version = { ...kept, ...versionNow(set, items, { id: "v", name: "送审", automatic: false }) };
  for (let turn = 0; turn < 60; turn += 1) {
    items = items.filter(() => roll(6) > 0);
    items = withPut(items, insertedItems(items, "s", roll(items.length + 1), [remark(`新${turn}`)], newId));
    items = withPut(
      items,
      movedItems(items, new Set([items[roll(items.length)]?.id ?? ""]), roll(items.length)),
    );
    const { put, remove } = goingBack(version, { ...set, name: "别的" }, items);
    const back = withPut(
      items.filter(({ id }) => !remove.includes(id)),
      put.filter((each): each is PlacedItem => each.kind === "set-item"),
    );
    expect(back.map(({ id, entry }) => ({ id, entry }))).toEqual(version.items);
    expect(put[0]).toMatchObject({ kind: "set", name: "停车" });
    expect(differencesOf(version.items, back)).toEqual([]);
  }
});

test("what differs is told, and what stayed is not", () => {
  const held = (ids: string) => [...ids].map((id) => ({ id, entry: remark(id) }));
  const told = (before: string, after: string) =>
    differencesOf(held(before), held(after)).map(({ id, is }) => `${id} ${is}`);
  expect(told("abcde", "abcde")).toEqual([]);
  expect(told("abcde", "bcdea")).toEqual(["a moved"]);
  expect(told("abc", "axc")).toEqual(["x added", "b removed"]);
  const changed = differencesOf(held("ab"), [{ id: "b", entry: remark("新") }, ...held("a")]);
  expect(changed.map(({ id, is }) => `${id} ${is}`)).toContain("b changed");
});

test("of too many versions the oldest that nobody asked for go first", () => {
  const versions = Array.from({ length: mostVersions }, (_, at) => ({
    ...kept,
    ...versionNow(set, [], { id: `v${at}`, name: "", automatic: at === 5 || at === 9 }),
    made: `2026-11-22T00:00:${String(at).padStart(2, "0")}.000Z`,
  }));
  expect(outgrown(versions.slice(1))).toEqual([]);
  expect(outgrown(versions)).toEqual(["v5"]);
  expect(outgrown(versions.filter(({ automatic }) => !automatic).concat(versions.slice(0, 2)))).toEqual([
    "v0",
  ]);
});

import { expect, test } from "vitest";
import type { Annotation } from "../../../renderer/core/own/records.ts";
import { atOnce } from "../../../renderer/library/breath.ts";
import { type NoteOrder, noteOrders } from "../../../renderer/library/noting.ts";
import { edited } from "../../../renderer/notes/note-edit.ts";
import { inOrder, type Ordered } from "../../../renderer/notes/note-order.ts";
import { placesIn } from "../../../renderer/notes/places.ts";
import { annotations, randoms, works } from "./annotations.ts";

const places = placesIn(works);
const put = (all: readonly Annotation[], by: NoteOrder, before: Ordered | null = null): Ordered =>
  atOnce(inOrder(all, by, places, before));
const order = ["", "chp_1", "art_1", "art_1__para_2", "art_2__para_2", "art_2__para_10", "art_3"];

test("as in the works: the second paragraph before the tenth, unknown works and no places last", () => {
  const sorted = put(annotations(300), "place").sorted;
  const told = sorted.map(({ anchor }) =>
    anchor ? ["a", "b", "c", "gone"].indexOf(anchor.workId) * 10 + order.indexOf(anchor.address) : 99,
  );
  // Of a work that is not there no contents tell the order; its addresses are compared as they are.
  const known = told.filter((place) => place < 30 || place === 99);
  expect(known).toEqual(known.toSorted((a, b) => a - b));
  expect(told.findIndex((place) => place >= 30)).toBe(told.filter((place) => place < 30).length);
});

test.each(noteOrders)("by %s nothing is lost, and nothing comes twice", (by) => {
  const all = annotations(200, 9);
  expect(new Set(put(all, by).sorted)).toEqual(new Set(all));
  expect(put(all, by).sorted).toHaveLength(all.length);
});

test("what was changed last comes first; what asks for something comes first", () => {
  const all = annotations(100, 3);
  const changed = put(all, "changed").sorted.map((each) => each.changed);
  expect(changed).toEqual(changed.toSorted().reverse());
  const states = put(all, "state").sorted.map(({ state }) => state);
  expect([...new Set(states)]).toEqual(["question", "todo", "done", "none"]);
});

test("an edit changes those that it would change, and of them nothing else", () => {
  const all = annotations(60, 4);
  const tagged = edited(all, { set: "tag", tag: "重要", on: true });
  expect(tagged).toHaveLength(all.filter(({ tags }) => !tags.includes("重要")).length);
  for (const each of tagged) {
    const before = all.find(({ id }) => id === each.id);
    expect(each).toEqual({ ...before, tags: [...(before?.tags ?? []), "重要"] });
  }
  const taken = edited(tagged, { set: "tag", tag: "重要", on: false });
  expect(taken).toEqual(tagged.map((each) => all.find(({ id }) => id === each.id)));
  expect(edited(edited(all, { set: "colour", colour: "quote" }), { set: "colour", colour: "quote" })).toEqual(
    [],
  );
});

test("two thousand are put in order in many steps as they would be in one", () => {
  const all = annotations(2000, 8);
  const steps = inOrder(all, "changed", places, null);
  let count = 0;
  while (!steps.next().done) count += 1;
  expect(count).toBeGreaterThan(4);
  const changed = put(all, "changed").sorted.map((each) => each.changed);
  expect(changed).toEqual(changed.toSorted().reverse());
});

test("what is put in order after a few changes is as if all of it were", () => {
  const random = randoms(21);
  for (const by of noteOrders) {
    let all = annotations(120, 6);
    let before = put(all, by);
    for (let round = 0; round < 60; round += 1) {
      const at = random(all.length);
      const [other] = annotations(1, 100 + round);
      if (!other) continue;
      const what = random(3);
      if (what === 0) all = all.toSpliced(at, 1);
      else if (what === 1) all = [...all, { ...other, id: `new${round}` }];
      else all = all.with(at, { ...other, id: all[at]?.id ?? "" });
      before = put(all, by, before);
      expect(before.sorted).toEqual(put(all, by).sorted);
    }
  }
});

import { expect, test } from "vitest";
import type { Annotation } from "../../../renderer/core/own/records.ts";
import { atOnce } from "../../../renderer/library/breath.ts";
import { everyNote, type NoteFilter } from "../../../renderer/library/noting.ts";
import { emptyLedger, ledgerOf, type Sort, sorts } from "../../../renderer/notes/ledger.ts";
import { narrowed, narrows, toggled } from "../../../renderer/notes/narrowing.ts";
import { formOf } from "../../../renderer/notes/note-layout.ts";
import { placesIn } from "../../../renderer/notes/places.ts";
import { fold } from "../../../renderer/search/fold.ts";
import { annotations, randoms, works } from "./annotations.ts";

const places = placesIn(works);

const narrow = (all: readonly Annotation[], filter: NoteFilter, counting = true) =>
  atOnce(narrowed(atOnce(ledgerOf(all, emptyLedger(""))), filter, places, counting));

/** The same, told in the plainest way. */
function passes(annotation: Annotation, filter: NoteFilter, without?: Sort): boolean {
  const { anchor, made } = annotation;
  const of = (sort: Sort, values: readonly (string | null | undefined)[]) =>
    sort === without ||
    filter[sort].length === 0 ||
    values.some((value) => (filter[sort] as readonly string[]).includes(value ?? ""));
  const text = fold([anchor?.words, annotation.note, ...annotation.tags, anchor?.citation].join(""));
  const day = new Date(made);
  const local = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
  const inBranch: Record<string, readonly string[]> = {
    "": ["", "chp_1", "art_1", "art_1__para_2", "art_2__para_10", "art_2__para_2", "art_3"],
    chp_1: ["chp_1", "art_1", "art_1__para_2", "art_2__para_10", "art_2__para_2"],
    art_2: ["art_2__para_10", "art_2__para_2"],
    art_1__para_2: ["art_1__para_2"],
  };
  return (
    of("works", [anchor?.workId]) &&
    of("colours", [annotation.colour]) &&
    of("states", [annotation.state]) &&
    of("tags", annotation.tags) &&
    of("authors", [annotation.author]) &&
    of("meetings", [annotation.meeting]) &&
    of("standings", [annotation.standing]) &&
    of("privacy", [annotation.private ? "private" : "open"]) &&
    (filter.from === "" || local >= filter.from) &&
    (filter.to === "" || local <= filter.to) &&
    filter.words.split(" ").every((word) => text.includes(fold(word))) &&
    (!filter.within ||
      (anchor?.workId === filter.within.workId &&
        inBranch[filter.within.address]?.includes(anchor.address) === true))
  );
}

function filters(count: number): readonly NoteFilter[] {
  const random = randoms(11);
  const some = <T>(of: readonly T[]): readonly T[] => (random(3) > 0 ? [] : of.filter(() => random(2) === 0));
  const one = <T>(of: readonly T[]): T => of[random(of.length)] as T;
  return Array.from({ length: count }, () => ({
    words: one(["", "", "停车场", "財政", "第十四条", "abc", "物业管理", "停车 办理", "查无此字"]),
    within: one(
      [null, null, "", "chp_1", "art_2", "art_1__para_2"].map((address) =>
        address === null ? null : { workId: one(["a", "b"]), address, label: "" },
      ),
    ),
    works: some(["a", "b", "gone", ""]),
    colours: some(["emphasis", "todo"] as const),
    states: some(["none", "question", "done"] as const),
    tags: some(["会上问", "重要"]),
    authors: some(["", "张三"]),
    meetings: some(["", "m1"]),
    standings: some(["gone", "changed"] as const),
    privacy: some(["private", "open"] as const),
    from: one(["", "", "2026-03-15"]),
    to: one(["", "", "2026-09-01"]),
  }));
}

test("what is listed is what the plain truth lets through, in its order", () => {
  const all = annotations(400);
  for (const filter of filters(300)) {
    const truth = all.filter((each) => passes(each, filter));
    expect(narrow(all, filter).listed).toEqual(truth);
    expect(narrow(all, filter, false).listed).toEqual(truth);
  }
});

test("a ledger that was carried over any number of changes tells what one made anew tells", () => {
  const random = randoms(31);
  let all = annotations(300);
  let ledger = atOnce(ledgerOf(all, emptyLedger("")));
  for (const [round, filter] of filters(120).entries()) {
    const at = random(all.length);
    const [other] = annotations(1, 500 + round);
    const one = all[at];
    if (!other || !one) continue;
    const what = random(5);
    if (what === 0) all = all.toSpliced(at, 1 + random(20));
    else if (what === 1) all = all.toSpliced(at, 0, { ...other, id: `new${round}` });
    else if (what === 2) all = all.with(at, { ...other, id: one.id });
    else if (what === 3) all = [one, ...all.toSpliced(at, 1)];
    else all = all.toReversed();
    ledger = atOnce(ledgerOf(all, ledger));
    expect(ledger.rows).toBe(all);
    expect(atOnce(narrowed(ledger, filter, places))).toEqual(narrow(all, filter));
  }
});

test("who reads decides what their rows tell: a ledger for another name is made anew", () => {
  const all = annotations(600);
  const forms = (reader: string) => [...atOnce(ledgerOf(all, emptyLedger(reader))).forms];
  expect(forms("张三")).toEqual(all.map((each) => formOf(each, "张三")));
  expect(forms("")).toEqual(all.map((each) => formOf(each, "")));
  expect(forms("张三")).not.toEqual(forms(""));
});

test("each value is counted as many times as choosing it would list", () => {
  const all = annotations(200, 5);
  for (const filter of filters(40)) {
    const { facets } = narrow(all, filter);
    for (const sort of sorts) {
      for (const [value, count] of facets[sort]) {
        const only = { ...filter, [sort]: [value] };
        expect([sort, value, count]).toEqual([sort, value, all.filter((each) => passes(each, only)).length]);
      }
      const open = all.filter((each) => passes(each, filter, sort));
      if (sort !== "tags") {
        expect([...facets[sort].values()].reduce((sum, count) => sum + count, 0)).toBe(open.length);
      }
    }
  }
});

test("a filter is empty, chosen in, and empty again", () => {
  expect(narrows(everyNote)).toBe(false);
  const chosen = toggled(everyNote, "tags", "重要");
  expect(chosen.tags).toEqual(["重要"]);
  expect(narrows(chosen)).toBe(true);
  expect(toggled(chosen, "tags", "重要")).toEqual(everyNote);
  expect(narrows({ ...everyNote, words: "  " })).toBe(false);
  expect(narrows({ ...everyNote, within: { workId: "a", address: "", label: "" } })).toBe(true);
});

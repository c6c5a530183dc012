import { expect, test } from "vitest";
import type { Unit } from "../../../renderer/core/document.ts";
import { anchorOnUnit, anchorOnWords } from "../../../renderer/core/own/anchoring.ts";
import type { Annotation, Meeting, OwnRecord } from "../../../renderer/core/own/records.ts";
import { placesOf as placesIn } from "../../../renderer/core/scope.ts";
import { placed, placeOf, placesOf } from "../../../renderer/exchange/placing.ts";
import type { Library } from "../../../renderer/library/library.ts";
import { u, work } from "../core/sample.ts";
import { annotation } from "../library/own/records-for-test.ts";

const parking = "停车场经营者应当在出入口的显著位置明示服务时间、收费标准和监督电话。";
const fines = "违反本办法规定，未明示收费标准的，由价格主管部门责令改正，处以五百元以下罚款。";
const police = "公安机关交通管理部门负责机动车停放秩序的管理，依法查处违法停放行为。";

function citable(articles: readonly string[]) {
  const units = articles.map((text, at): Unit => {
    const address = `art_${at + 1}`;
    return u("article", address, {}, [u("paragraph", `${address}__para_1`, { text })]);
  });
  const document = { work: { ...work, kind: "law" as const }, units };
  return { document, places: placesIn(document) };
}

/** The library in which the records arrive. */
function libraryOf(...articles: readonly string[]): Library {
  const opened = citable(articles);
  const one = { id: work.id, order: 0, work: opened.document.work, sha256: "here", outline: [] };
  return { works: [one], open: async () => opened, opened: () => opened };
}

const theirs = citable([parking, fines]);
const onUnit = (edition: string) => anchorOnUnit(theirs, edition, "art_2");
const onWords = (edition: string) =>
  anchorOnWords(theirs, edition, [{ address: "art_2__para_1", start: 7, end: 13 }]);

const noted = (anchor: Annotation["anchor"], standing: Annotation["standing"] = "firm"): Annotation => ({
  ...(annotation("one", "按此执行") as Annotation),
  ...{ revision: "r1", past: [], author: "", made: "2026-01-01T00:00:00.000Z" },
  changed: "2026-01-01T00:00:00.000Z",
  anchor,
  standing,
});

async function arrive<R extends OwnRecord>(library: Library, record: R): Promise<R> {
  const places = await placesOf(library, [record]);
  return placed([record], places)[0] as R;
}

test("what was written in another edition has its place in this one as soon as it comes", async () => {
  for (const anchor of [onUnit("there"), onWords("there")]) {
    const same = await arrive(libraryOf(parking, fines), noted(anchor));
    expect(same).toMatchObject({ standing: "firm", anchor: { edition: "here", address: anchor?.address } });
    const moved = await arrive(libraryOf(police, parking, fines), noted(anchor));
    expect(moved).toMatchObject({ standing: "firm", anchor: { edition: "here", words: anchor?.words } });
    expect(moved.anchor?.address).toMatch(/^art_3/);
    const gone = await arrive(libraryOf(parking, police), noted(anchor));
    expect(gone).toMatchObject({ standing: "gone", anchor });
  }
});

test("the same words at the same place of another edition are not taken for those that were meant", async () => {
  const anchor = anchorOnWords(theirs, "there", [{ address: "art_1__para_1", start: 0, end: 3 }]);
  const library = libraryOf(`停车场${police}`, fines, parking);
  const places = await placesOf(library, [noted(anchor)]);
  expect(placeOf(noted(anchor), places)).toBe("gone");
  expect(placed([noted(anchor)], places)[0]).toMatchObject({ standing: "gone", anchor });
});

test("a file that names no edition is believed where the words are, and is of this edition from then on", async () => {
  const arrived = await arrive(libraryOf(parking, fines), noted(onWords("")));
  expect(arrived).toMatchObject({ standing: "firm", anchor: { ...onWords(""), edition: "here" } });
});

test("what its writer disowned in this edition, or has not agreed to, is not firm for having come", async () => {
  const library = libraryOf(parking, fines);
  expect((await arrive(library, noted(onUnit("here"), "gone"))).standing).toBe("gone");
  expect((await arrive(library, noted(onUnit("there"), "gone"))).standing).toBe("firm");
  expect((await arrive(library, noted(onUnit("there"), "changed"))).standing).toBe("changed");
});

test("the agenda of a meeting that comes is of this edition", async () => {
  const lost = anchorOnUnit(theirs, "there", "art_1");
  const agenda = [onUnit("there"), lost].filter((anchor) => anchor !== null);
  const { revision, past, author, made, changed } = noted(null);
  const kept = { revision, past, author, made, changed };
  const sat: Meeting = {
    ...{ ...kept, kind: "meeting", id: "m", title: "停车会", date: "2026-01-01", agenda },
    ...{ begun: made, ended: null },
  };
  const arrived = await arrive(libraryOf(police, fines), sat);
  expect(arrived.agenda[0]).toMatchObject({ edition: "here", address: "art_2" });
  expect(arrived.agenda[1]).toBe(lost);
});

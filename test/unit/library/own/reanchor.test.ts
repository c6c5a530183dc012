import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import type { Document, Unit } from "../../../../renderer/core/document.ts";
import { anchorOnUnit } from "../../../../renderer/core/own/anchoring.ts";
import type { Impact } from "../../../../renderer/core/own/impact.ts";
import { placesOf } from "../../../../renderer/core/scope.ts";
import { OwnDatabase, open } from "../../../../renderer/library/database.ts";
import type { Library } from "../../../../renderer/library/library.ts";
import { loadImpact, markSeen } from "../../../../renderer/library/own/impacts.ts";
import { keepPlaced } from "../../../../renderer/library/own/keep-placed.ts";
import { reanchor } from "../../../../renderer/library/own/reanchor.ts";
import { openOwn } from "../../../../renderer/library/own/store.ts";
import { u, work } from "../../core/sample.ts";
import { annotation } from "./records-for-test.ts";

const first = "停车场经营者应当在出入口的显著位置明示服务时间、收费标准和监督电话。";
const second = "违反本办法规定，未明示收费标准的，由价格主管部门责令改正，处以五百元以下罚款。";
const third = "公安机关交通管理部门负责机动车停放秩序的管理，依法查处违法停放行为。";

function documentOf(articles: readonly string[]): Document {
  const units = articles.map((text, at): Unit => {
    const address = `art_${at + 1}`;
    return u("article", address, { num: `第${"一二三四五"[at]}条` }, [
      u("paragraph", `${address}__para_1`, { text }),
    ]);
  });
  return { work: { ...work, kind: "law" }, units };
}

/** A library of one work, or of none. */
function libraryOf(sha256: string, articles: readonly string[] | null): Library {
  if (!articles) return { works: [], open: async () => null, opened: () => null };
  const document = documentOf(articles);
  const opened = { document, places: placesOf(document) };
  return {
    works: [{ id: work.id, order: 0, work: document.work, sha256, outline: [] }],
    open: async (id) => (id === work.id ? opened : null),
    opened: (id) => (id === work.id ? opened : null),
  };
}

/** A reader who annotated some articles of the first edition. */
async function reader(articles: readonly string[], addresses: readonly string[]) {
  const own = await open(new OwnDatabase(randomUUID()));
  const notes = await openOwn(own);
  const document = documentOf(articles);
  const from = { document, places: placesOf(document) };
  for (const address of addresses) {
    const anchor = anchorOnUnit(from, "one", address);
    await notes.change({ why: "edit", name: "添加批注", put: [{ ...annotation(address, address), anchor }] });
  }
  const now = (library: Library) => reanchor(library, own, notes, "核对位置");
  const standings = () =>
    notes.state().annotations.map(({ standing, anchor }) => [standing, anchor?.address]);
  return { own, notes, now, standings };
}

test("the edition in which all was written changes nothing", async () => {
  const { now, notes } = await reader([first, second], ["art_1"]);
  const before = notes.state();
  expect(await now(libraryOf("one", [first, second]))).toBeNull();
  expect(notes.state()).toBe(before);
});

test("moved, changed and gone are told, and are so at the next start", async () => {
  const { now, own, notes, standings } = await reader([first, second, third], ["art_1", "art_2", "art_3"]);
  const undoable = notes.undoable();
  const changed = notes.state().annotations.map((each) => each.changed);
  const impact = await now(libraryOf("two", ["新增的一条。", second.replace("五百", "一千"), third]));
  expect(impact?.affected.map(({ outcome }) => outcome)).toEqual(["gone", "changed", "unchanged"]);
  expect(standings()).toEqual([
    ["gone", "art_1"],
    ["changed", "art_2"],
    ["firm", "art_3"],
  ]);
  expect(impact).toMatchObject({ seen: false });
  expect(await loadImpact(own)).toEqual(impact);
  // The reader neither wrote these changes nor takes them back.
  expect(notes.undoable()).toBe(undoable);
  expect(notes.state().annotations.map((each) => each.changed)).toEqual(changed);
  expect(await now(libraryOf("two", ["新增的一条。", second.replace("五百", "一千"), third]))).toBeNull();
  await markSeen(own);
  expect(await loadImpact(own)).toEqual({ ...impact, seen: true });
});

test("what stayed takes the new edition quietly", async () => {
  const { now, notes } = await reader([first, second], ["art_1"]);
  expect(await now(libraryOf("two", [first, second, third]))).toMatchObject({ seen: true });
  expect(notes.state().annotations[0]?.anchor?.edition).toBe("two");
});

test("a work that is taken away and comes back is where it was", async () => {
  const { now, standings, notes } = await reader([first, second], ["art_1"]);
  const before = notes.state().annotations[0]?.anchor;
  expect((await now(libraryOf("", null)))?.affected).toMatchObject([{ outcome: "gone", now: null }]);
  expect(standings()).toEqual([["gone", "art_1"]]);
  expect(await now(libraryOf("", null))).toBeNull();
  await now(libraryOf("one", [first, second]));
  expect(standings()).toEqual([["firm", "art_1"]]);
  expect(notes.state().annotations[0]?.anchor).toEqual(before);
});

test("what the reader has called lost stays so, until the work is another", async () => {
  const { now, notes, standings } = await reader([first, second], ["art_1"]);
  await now(libraryOf("one", [first, second]));
  const [record] = notes.state().annotations;
  if (!record) throw new Error("no record");
  await notes.change({ why: "edit", name: "改为失去位置", put: [{ ...record, standing: "gone" }] });
  expect(await now(libraryOf("one", [first, second]))).toBeNull();
  expect(standings()).toEqual([["gone", "art_1"]]);
});

test("what was not yet agreed to stays to be agreed to", async () => {
  const { now, standings } = await reader([first, second], ["art_2"]);
  const amended = [first, second.replace("五百", "一千")];
  await now(libraryOf("two", amended));
  const later = await now(libraryOf("three", [...amended, third]));
  expect(standings()).toEqual([["changed", "art_2"]]);
  // The report that was not read still tells of the words that were marked.
  expect(later?.affected).toMatchObject([
    { outcome: "changed", before: { words: expect.stringContaining("五百") } },
  ]);
});

test("what was taken away before a work changed, and is brought back after it, is where its words are now", async () => {
  const { own, notes, standings } = await reader([first, second], ["art_1", "art_2"]);
  await notes.change({ why: "edit", name: "删除批注", remove: ["art_2"] });
  const reports: (Impact | null)[] = [];
  const failed = () => expect.unreachable();
  const library = libraryOf("two", [third, first, second]);
  onTestFinished(
    keepPlaced(library, own, notes, "核对位置", { told: (report) => reports.push(report), failed }),
  );
  await expect.poll(standings).toEqual([["firm", "art_2"]]);
  expect(await notes.undo()).toBe(0);
  await expect.poll(standings).toEqual([
    ["firm", "art_2"],
    ["firm", "art_3"],
  ]);
  await expect
    .poll(() => reports.at(-1)?.affected.map(({ outcome, now }) => [outcome, now?.address]))
    .toEqual([
      ["moved", "art_2"],
      ["moved", "art_3"],
    ]);
});

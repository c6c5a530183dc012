import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { openCollections } from "../../../renderer/library/collected/collections.ts";
import { CollectedDatabase, LibraryDatabase, open } from "../../../renderer/library/database.ts";
import { textDigest } from "../../../renderer/library/digest.ts";
import { openIntake } from "../../../renderer/library/intake/intake.ts";
import { takerOf } from "../../../renderer/library/intake/taking.ts";
import { openLibrary } from "../../../renderer/library/library.ts";

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

const law = (title: string, words = "为了规范停车，制定本办法。") =>
  `${title}\n第一条　${words}\n第二条　本办法自公布之日起施行。\n`;
const file = (name: string, text: string) =>
  Object.assign(new File([text], name), { webkitRelativePath: "" });

async function intake() {
  const library = await open(new LibraryDatabase(randomUUID()));
  const collected = await open(new CollectedDatabase(randomUUID()));
  opened.push(library, collected);
  const collections = await openCollections({ library, collected, parser: "one" }, async () => {});
  const bundled = new Map([[await textDigest(law("随带办法")), "随带办法"]]);
  const known = async () => ({ works: (await openLibrary(library)).works, bundled });
  const ask = () => ({ ask: takerOf({ library, collected }), end: () => {} });
  const rows = async () => [await library.documents.count(), await collected.sources.count()];
  const titles = async () => (await openLibrary(library)).works.map(({ work }) => work.title).toSorted();
  return { made: openIntake(collections, known, "", ask), rows, titles };
}

test("what is ticked is taken in, what is not leaves nothing, and an undone import neither", async () => {
  const { made, rows, titles } = await intake();
  await made.begin(
    [file("a.txt", law("甲办法")), file("b.txt", law("乙办法")), file("c.txt", "")],
    () => "测试",
  );
  expect(made.state().phase).toBe("read");
  expect(made.state().files.map(({ refused }) => refused)).toEqual([undefined, undefined, "empty"]);
  expect((await made.outlineOf(made.state().files[0] as never)).map(({ label }) => label)).toEqual([
    "第一条",
    "第二条",
  ]);
  expect(await titles()).toEqual([]);
  made.tick([1, 2], false);
  await made.correct([0], { title: "甲办法（改）", region: "甘肃省" });
  await made.take("试");
  expect(made.state()).toMatchObject({ phase: "taken", taken: { name: "试", count: 1 } });
  expect([await titles(), await rows()]).toEqual([["甲办法（改）"], [1, 1]]);
  await made.undo();
  expect(await titles()).toEqual([]);
});

test("the same text is told, wherever it is already, and is not there twice", async () => {
  const { made, titles } = await intake();
  const one = file("a.txt", law("甲办法"));
  await made.begin(
    [one, file("同.txt", `\ufeff${law("甲办法").replaceAll("\n", "\r\n")}`), file("c.txt", law("随带办法"))],
    () => "",
  );
  expect(made.state().files.map(({ same, barred, ticked }) => [same?.where, barred, ticked])).toEqual([
    [undefined, false, true],
    ["files", true, false],
    ["bundle", false, false],
  ]);
  made.tick([0, 1, 2], true);
  expect(made.state().files.map(({ ticked }) => ticked)).toEqual([true, false, true]);
  await made.take("一");
  await made.begin([one], () => "");
  expect(made.state().files[0]).toMatchObject({ same: { where: "library", title: "甲办法" }, barred: true });
  made.cancel();
  expect(await titles()).toEqual(["甲办法", "随带办法"]);
});

test("editions that bear one title are told apart by their files", async () => {
  const { made } = await intake();
  await made.begin(
    [
      file("甲办法(2019-05-01).txt", law("甲办法")),
      file("甲办法(2024-06-07).txt", law("甲办法", "为了便民，制定本办法。")),
    ],
    () => "",
  );
  expect(made.state().files.map(({ found }) => found?.prepared.work.title)).toEqual([
    "甲办法（2019年5月1日文本）",
    "甲办法（2024年6月7日文本）",
  ]);
});

test("an import that is cancelled leaves nothing", async () => {
  const { made, rows } = await intake();
  await made.begin([file("a.txt", law("甲办法"))], () => "");
  expect(await rows()).toEqual([1, 1]);
  made.cancel();
  expect(made.state().phase).toBe("idle");
  await expect.poll(rows).toEqual([0, 0]);
});

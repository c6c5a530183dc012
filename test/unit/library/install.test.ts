import "fake-indexeddb/auto";
import { createHash, randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { type BundleManifest, bundleFormat } from "../../../renderer/core/bundle.ts";
import { LibraryDatabase, open } from "../../../renderer/library/database.ts";
import { DamagedBundle, install, type Progress, readManifest } from "../../../renderer/library/install.ts";
import { type Installer, installHere } from "../../../renderer/library/installer.ts";
import { openLibrary } from "../../../renderer/library/library.ts";
import { sample } from "../core/sample.ts";

const opened: LibraryDatabase[] = [];
const fresh = async () => {
  const database = await open(new LibraryDatabase(randomUUID()));
  opened.push(database);
  return database;
};
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

/** A bundle of works with these ids and titles, as files by name. */
function bundleOf(titles: Readonly<Record<string, string>>) {
  const files = new Map<string, string>();
  const works = Object.entries(titles).map(([id, title]) => {
    const work = { ...sample.work, id, title };
    const json = JSON.stringify({ ...sample, work });
    files.set(`${id}.json`, json);
    const sha256 = createHash("sha256").update(json).digest("hex");
    const seed = { ...work, text: `${id}.txt`, originalName: `${id}.txt` };
    return {
      work,
      document: { file: `${id}.json`, sha256 },
      seed,
      source: { file: `${id}.txt`, sha256: "" },
    };
  });
  const manifest: BundleManifest = { format: bundleFormat, parser: "parser", works };
  files.set("manifest.json", JSON.stringify(manifest));
  const asked: string[] = [];
  const read = async (file: string) => {
    asked.push(file);
    const text = files.get(file);
    return text === undefined ? null : (new TextEncoder().encode(text).buffer as ArrayBuffer);
  };
  return { files, manifest, read, asked };
}

const titles = async (database: LibraryDatabase) =>
  (await openLibrary(database)).works.map(({ work }) => work.title);

test("the first start installs every work, in the manifest's order, and says how far it is", async () => {
  const database = await fresh();
  const { manifest, read } = bundleOf({ b: "乙", a: "甲" });
  const said: Progress[] = [];
  await install(database, manifest, read, (progress) => said.push(progress));
  expect(await titles(database)).toEqual(["乙", "甲"]);
  expect(said).toEqual([
    { done: 0, of: 2, title: "乙" },
    { done: 1, of: 2, title: "甲" },
  ]);
  const library = await openLibrary(database);
  expect((await library.open("a"))?.places.get("reg_1__art_1")?.scope).toBe("reg_1");
  expect(await library.open("nowhere")).toBeNull();
});

test("who puts works into the library is begun for what is missing only, and ended whatever comes of it", async () => {
  const database = await fresh();
  const begun: { ended: boolean }[] = [];
  const begin = (library: LibraryDatabase): Installer => {
    const each = { ended: false };
    begun.push(each);
    return {
      put: installHere(library).put,
      end: () => {
        each.ended = true;
      },
    };
  };
  const { manifest, read } = bundleOf({ a: "甲" });
  await install(database, manifest, read, undefined, begin);
  await install(database, manifest, read, undefined, begin);
  expect(await titles(database)).toEqual(["甲"]);
  expect(begun).toEqual([{ ended: true }]);
  const next = bundleOf({ a: "甲（修订）" });
  const pulled = () => Promise.reject(new Error("the stick was pulled out"));
  await expect(install(database, next.manifest, pulled, undefined, begin)).rejects.toThrow("pulled out");
  expect(begun).toEqual([{ ended: true }, { ended: true }]);
  expect(await titles(database)).toEqual(["甲"]);
});

test("a later start reads no document again; a changed one is replaced, one that left is removed", async () => {
  const database = await fresh();
  const first = bundleOf({ a: "甲", b: "乙" });
  await install(database, first.manifest, first.read);
  const same = bundleOf({ a: "甲", b: "乙" });
  await install(database, same.manifest, same.read);
  expect(same.asked).toEqual([]);
  const changed = bundleOf({ a: "甲（修订）", c: "丙" });
  await install(database, changed.manifest, changed.read);
  expect(await titles(database)).toEqual(["甲（修订）", "丙"]);
  expect(await (await openLibrary(database)).open("b")).toBeNull();
});

test("a damaged or missing document is named, leaves what was there, and does not hold up the others", async () => {
  const database = await fresh();
  const first = bundleOf({ a: "甲" });
  await install(database, first.manifest, first.read);
  for (const damage of ["", JSON.stringify(sample), null]) {
    const next = bundleOf({ a: "甲（修订）", b: "乙" });
    if (damage === null) next.files.delete("a.json");
    else next.files.set("a.json", damage);
    expect((await install(database, next.manifest, next.read)).map(({ title }) => title)).toEqual([
      "甲（修订）",
    ]);
    expect(await titles(database)).toEqual(["甲", "乙"]);
  }
});

test.each([
  ["missing", null],
  ["empty", ""],
  ["cut off", '{"format":1,"works":[{"wor'],
  ["of another form", '{"format":99,"works":[]}'],
  ["without what a work needs", '{"format":1,"works":[{"work":{"id":"a"}}]}'],
])("a manifest that is %s is refused", async (_, text) => {
  const read = async () => (text === null ? null : (new TextEncoder().encode(text).buffer as ArrayBuffer));
  await expect(readManifest(read)).rejects.toThrow(DamagedBundle);
});

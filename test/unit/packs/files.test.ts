import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listPacks, packFolders, readPack } from "../../../electron/packs.ts";
import { readFile } from "../../../renderer/library/packs/reading.ts";
import { packed } from "./packed.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "packs-"));
});
afterEach(() => rmSync(root, { recursive: true }));

test("a file that cannot be read to its end, or is too large, is refused before it is looked at", async () => {
  const pulled = { size: 1000, arrayBuffer: () => Promise.reject(new Error("the device is gone")) };
  expect(await readFile(pulled, () => {})).toEqual({ refused: { why: "unreadable" } });
  const large = { size: 400_000_000, arrayBuffer: () => Promise.reject(new Error("was read")) };
  expect(await readFile(large, () => {})).toEqual({ refused: { why: "large" } });
});

test("a file that is a pack is told with its fingerprint", async () => {
  const found = await readFile(new Blob([packed() as Uint8Array<ArrayBuffer>]), () => {});
  expect("told" in found && found.told).toMatchObject({ name: "某市法规", works: 2 });
  expect("told" in found && found.told.fingerprint).toMatch(/^(?:[0-9A-F]{4}-){7}[0-9A-F]{4}$/);
});

test("packs are found beside the program and with the reader's data, and nothing else is", async () => {
  const [beside = "", own = ""] = packFolders(join(root, "bin/lantai"), join(root, "data"));
  const folders = [beside, own, join(root, "nowhere")];
  expect(await listPacks(folders)).toEqual([]);
  for (const folder of [beside, own]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(beside, "法规.lantai-pack"), "beside");
  writeFileSync(join(own, "法规.lantai-pack"), "with the data");
  writeFileSync(join(own, "more.LANTAI-PACK"), "more");
  for (const name of ["notes.txt", ".hidden.lantai-pack"]) writeFileSync(join(own, name), "");
  mkdirSync(join(own, "folder.lantai-pack"));
  expect((await listPacks(folders)).map(({ name, size }) => [name, size])).toEqual([
    ["法规.lantai-pack", 6],
    ["more.LANTAI-PACK", 4],
  ]);
  expect(new TextDecoder().decode(await readPack(folders, "法规.lantai-pack"))).toBe("beside");
  await expect(readPack(folders, "notes.txt")).rejects.toThrow();
  await expect(readPack(folders, "gone.lantai-pack")).rejects.toThrow("文献库没有改动");
});

test("beside an AppImage is where the file itself lies", () => {
  expect(packFolders("/tmp/.mount/lantai", "/data", "/home/reader/lantai.AppImage")[0]).toBe(
    "/home/reader/packs",
  );
});

import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keptBytes, keptFileName } from "../../electron/arguments.ts";
import { dropKept, keepFile, keptFiles, readKept } from "../../electron/kept-files.ts";
import { keptFileOf, keptWork, tableNames } from "../../renderer/core/kept-file.ts";

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "kept-")), "collected");
});
afterEach(() => rm(join(folder, ".."), { recursive: true, force: true }));

const delivery = "0b9f3c52-7f0e-4a3e-9d52-2f4f5c8b7a10";

test("a file is written whole, listed with its size, read, and taken away", async () => {
  expect(await keptFiles(folder)).toEqual([]);
  const name = keptFileOf(delivery, 12);
  expect(keptWork(name)).toEqual({ delivery, at: 12 });
  await keepFile(folder, name, new Uint8Array([1, 2, 3]));
  await writeFile(join(folder, "别的.txt"), "nobody's business");
  expect(await keptFiles(folder)).toEqual([{ name, size: 3 }]);
  expect([...(await readKept(folder, name))]).toEqual([1, 2, 3]);
  expect(await readdir(folder)).toHaveLength(2);
  await dropKept(folder, name);
  await dropKept(folder, name);
  expect(await keptFiles(folder)).toEqual([]);
  await expect(readKept(folder, name)).rejects.toThrow("读不出来");
});

test("only the names of such files, and no more bytes than a work can have, are taken from the page", () => {
  for (const name of [...tableNames, keptFileOf(delivery, 0)]) expect(keptFileName(name)).toBe(name);
  const others = [
    "",
    "collections",
    "collections.c.gz",
    `../${keptFileOf(delivery, 0)}`,
    `${keptFileOf(delivery, 0)}\n`,
    `${delivery}.gz`,
    `${delivery}.1234567.gz`,
    `${delivery.toUpperCase()}.1.gz`,
    `${delivery}.-1.gz`,
    null,
    [keptFileOf(delivery, 0)],
  ];
  for (const name of others) expect(() => keptFileName(name)).toThrow("not a kept file");
  expect(() => keptBytes(new Uint8Array(2 ** 26 + 1))).toThrow("not bytes");
});

test("a folder that cannot be written is a sentence", async () => {
  await writeFile(folder, "a file in its place");
  await expect(keepFile(folder, tableNames[0], new Uint8Array(1))).rejects.toThrow("没有保存成功");
});

import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint } from "../../build/page.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "page-"));
  await mkdir(join(folder, "inside"));
  await writeFile(join(folder, "inside/a.ts"), "a");
});
afterEach(() => rm(folder, { recursive: true }));

test("sources that did not change need no build", () => {
  expect(fingerprint([folder])).toBe(fingerprint([folder]));
});

test.each([
  ["a later time", () => utimes(join(folder, "inside/a.ts"), 2e9, 2e9)],
  ["an earlier time", () => utimes(join(folder, "inside/a.ts"), 1e9, 1e9)],
  ["another content", () => writeFile(join(folder, "inside/a.ts"), "ab")],
  ["one more file", () => writeFile(join(folder, "b.ts"), "")],
  ["one file less", () => rm(join(folder, "inside/a.ts"))],
  ["another name", () => rename(join(folder, "inside/a.ts"), join(folder, "inside/b.ts"))],
])("%s is a change", async (_what, change) => {
  const before = fingerprint([folder]);
  await change();
  expect(fingerprint([folder])).not.toBe(before);
});

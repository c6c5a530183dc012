import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setFuses } from "../../build/fuses.ts";
import { verify } from "../../build/machine/sha256.ts";
import { nameInElectron, unpackTrialElectron } from "../../build/machine/trial-electron.ts";

const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/** A zip laid out like the real one: a program of one line with fuses, its licence, and a file of Cypress. */
const smallZip = Buffer.from(
  "UEsDBBQAAAAAAOsBdl1IyVANMwAAADMAAAAPAAAAQ3lwcmVzcy9DeXByZXNzf0VMRiBkTDdwS0dkbk56Nzk2UGJialFXTkttSFhCWmFCOXRzWAEIMTAxMDAwMTEgZW5kUEsDBBQAAAAAAOsBdl1Dv6ajAgAAAAIAAAAiAAAAQ3lwcmVzcy9yZXNvdXJjZXMvYXBwL3BhY2thZ2UuanNvbnt9UEsDBBQAAAAAAOsBdl0gpr7KAwAAAAMAAAAcAAAAQ3lwcmVzcy9MSUNFTlNFLmVsZWN0cm9uLnR4dE1JVFBLAQIUAxQAAAAAAOsBdl1IyVANMwAAADMAAAAPAAAAAAAAAAAAAACAAQAAAABDeXByZXNzL0N5cHJlc3NQSwECFAMUAAAAAADrAXZdQ7+mowIAAAACAAAAIgAAAAAAAAAAAAAAgAFgAAAAQ3lwcmVzcy9yZXNvdXJjZXMvYXBwL3BhY2thZ2UuanNvblBLAQIUAxQAAAAAAOsBdl0gpr7KAwAAAAMAAAAcAAAAAAAAAAAAAACAAaIAAABDeXByZXNzL0xJQ0VOU0UuZWxlY3Ryb24udHh0UEsFBgAAAAADAAMA1wAAAN8AAAAAAA==",
  "base64",
);
const smallSums = {
  zipSum: "7cff2e7e7b2a81940e4fa149b0cb5967d4d1e6c57b36ad5becb4956e61732ce8",
  programSum: "f14ce695bff30fba3473ace89e7206bc4a46a6471c9b9b1c92f9d3ace4eb3294",
};

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

  test("is refused where the zip is another", async () => {
    const zip = join(folder, "some.zip");
    await writeFile(zip, smallZip);
    await expect(unpackTrialElectron(zip, join(folder, "electron"))).rejects.toThrow("校验和不符");
    expect(await readdir(folder)).toEqual(["some.zip"]);
  });

  test("is unpacked without what was put around it, its fuses set", async () => {
    const zip = join(folder, "some.zip");
    await writeFile(zip, smallZip);
    const made = await unpackTrialElectron(zip, join(folder, "electron"), smallSums);
    expect((await readdir(made)).sort()).toEqual(["LICENSE.electron.txt", "electron", "version"]);
    expect(await readFile(join(made, "electron"), "latin1")).toContain("\u000810110001 end");
    expect(await readFile(join(made, "version"), "utf8")).toBe("33.2.1");
  });

  test("is refused where the program in it is another", async () => {
    const zip = join(folder, "some.zip");
    await writeFile(zip, smallZip);
    const sums = { ...smallSums, programSum: "0".repeat(64) };
    await expect(unpackTrialElectron(zip, join(folder, "electron"), sums)).rejects.toThrow("校验和不符");
  });

  test("a file with the right sum is accepted", async () => {
    const file = join(folder, "abc");
    await writeFile(file, "abc");
    await verify(file, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesAmong, GivenFiles } from "../../electron/given-files.ts";
import { fileEndings, kindOfFile, longestFile } from "../../renderer/core/given-file.ts";
import { exportedEndings } from "../../renderer/exchange/exported.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lantai-given-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

const taken = async (...names: readonly string[]) => {
  const given = new GivenFiles();
  given.give(names.map(at));
  return given.take();
};

test("of the words of a command line, those that name files that can be opened are taken", () => {
  const words = [
    ".",
    "--user-data-dir=/x/a.lantai-notes",
    "-r",
    "loader.cjs",
    "同事 的批注.lantai-notes",
    "/elsewhere/资料.LANTAI-PACK",
    pathToFileURL("/elsewhere/条 例.docx").href,
    "file://another-machine/x.txt",
    "file:///x%ZZ.txt",
    "x\0.txt",
    "program.exe",
  ];
  expect(filesAmong(words, "/home/me")).toEqual([
    "/home/me/同事 的批注.lantai-notes",
    "/elsewhere/资料.LANTAI-PACK",
    "/elsewhere/条 例.docx",
  ]);
  expect(filesAmong(Array(5000).fill("x.txt"), "/")).toHaveLength(200);
});

test("what comes back as annotations is opened as such", () => {
  expect(fileEndings.notes).toEqual([".lantai-notes", ...exportedEndings]);
  expect(kindOfFile("一.Lantai-Notes")).toBe("notes");
  expect(kindOfFile("lantai-notes")).toBeNull();
});

test("a file is given once, by its name and its bytes, never by its place", async () => {
  writeFileSync(at("甲.lantai-notes"), "一二三");
  const given = new GivenFiles();
  given.give([at("甲.lantai-notes")]);
  const files = await given.take();
  expect(files).toEqual([
    { name: "甲.lantai-notes", bytes: new Uint8Array(new TextEncoder().encode("一二三")) },
  ]);
  expect(await given.take()).toEqual([]);
});

test("what cannot be read is said to be so, and the others are read", async () => {
  writeFileSync(at("big.txt"), "");
  truncateSync(at("big.txt"), longestFile.document + 1);
  mkdirSync(at("folder.txt"));
  writeFileSync(at("program.exe"), "x");
  writeFileSync(at("empty.md"), "");
  execFileSync("mkfifo", [at("pipe.txt")]);
  expect(await taken("big.txt", "folder.txt", "program.exe", "gone.pdf", "pipe.txt", "empty.md")).toEqual([
    { name: "big.txt", refusal: "large" },
    { name: "folder.txt", refusal: "foreign" },
    { name: "program.exe", refusal: "foreign" },
    { name: "gone.pdf", refusal: "gone" },
    { name: "pipe.txt", refusal: "foreign" },
    { name: "empty.md", bytes: new Uint8Array() },
  ]);
});

import { mkdtempSync, openAsBlob, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGzip } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { notesFile } from "../../../renderer/core/own/notes-file.ts";
import { limits } from "../../../renderer/core/own/notes-reader.ts";
import { exportedEndings } from "../../../renderer/exchange/exported.ts";
import { readFiles } from "../../../renderer/exchange/incoming.ts";

const head = notesFile([], { made: "2026-11-21T02:00:00.000Z", by: "李四", program: "0.1.0" });

/** A file on disk of so many bytes, which takes no room there, as the window is given it. */
async function large(name: string, size: number): Promise<File> {
  const folder = mkdtempSync(join(tmpdir(), "lantai-large-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, head);
  truncateSync(path, size);
  // As of a browser: nothing of it is read until someone asks.
  return Object.assign(await openAsBlob(path), { name, lastModified: 0 }) as unknown as File;
}

const read = async (file: File) => (await readFiles([file], () => {}))[0]?.read;

test.each(["批注.lantai-notes", ...exportedEndings.map((ending) => `批注${ending}`)])(
  "%s of a gigabyte is refused before it is read",
  async (name) => {
    const file = await large(name, 2 ** 30);
    const before = process.memoryUsage().rss;
    expect(await read(file)).toEqual({ refusal: "large" });
    expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 28);
  },
);

test("what presses a gigabyte into little is read no further than a file may be long", async () => {
  const press = createGzip({ level: 1 });
  const pressed: Buffer[] = [];
  press.on("data", (piece: Buffer) => pressed.push(piece));
  const done = new Promise((resolve) => press.once("end", resolve));
  press.write(head);
  const piece = Buffer.alloc(16 * 2 ** 20, "x");
  for (let at = 0; at < 2 ** 30; at += piece.length) {
    if (!press.write(piece)) await new Promise((resolve) => press.once("drain", resolve));
  }
  press.end();
  await done;
  const file = new File([Buffer.concat(pressed)], "批注.lantai-notes");
  expect(file.size).toBeLessThan(limits.all / 20);
  expect(await read(file)).toEqual({ refusal: "large" });
});

test.each([
  ["jsonld", "[".repeat(200_000) + "]".repeat(200_000)],
  ["jsonld", `${'{"items":'.repeat(100_000)}1${"}".repeat(100_000)}`],
  ["jsonld", `{"items":[${'{"body":'.repeat(50_000)}1${"}".repeat(50_000)}]}`],
  ["jsonld", "不是 JSON"],
  ["jsonld", ""],
  ["csv", '"'.repeat(300_001)],
  ["csv", ",".repeat(300_000)],
  ["csv", "\u0000\u0001\ufffe".repeat(10_000)],
  ["lantai-notes", "\u0000".repeat(300_000)],
])("a %s file that is meant to do harm is refused in a sentence", async (ending, text) => {
  const given = await read(new File([text], `害.${ending}`));
  const taken = given && given.refusal === null ? given.records.length : 0;
  expect(taken).toBe(0);
  if (given?.refusal === null) expect(given.reading.faulty).toBeGreaterThan(0);
});

test("what is given up is read no further, and the files after it not at all", async () => {
  const leaving = new AbortController();
  const asked: string[] = [];
  const [one, two] = ["一", "二"].map((name) => new File([head.repeat(50_000)], `${name}.lantai-notes`));
  if (!one || !two) throw new Error("no files");
  const told = (name: string, share: number) => {
    if (asked.at(-1) !== name) asked.push(name);
    if (share > 0) leaving.abort();
  };
  await readFiles([one, two], told, leaving.signal);
  expect(asked).toEqual(["一.lantai-notes"]);
});

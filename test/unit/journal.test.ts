import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { Journal } from "../../electron/journal.ts";
import { sealed } from "../../electron/journal-line.ts";

const journals: Journal[] = [];
const journalIn = (folder: string, limit?: number) => {
  const journal = new Journal(folder, limit, Date.now, 0);
  journals.push(journal);
  return journal;
};
const opened = async (limit?: number) => {
  const folder = join(await mkdtemp(join(tmpdir(), "journal-")), "own");
  return { folder, journal: journalIn(folder, limit), again: () => journalIn(folder, limit) };
};
afterEach(async () => {
  for (const journal of journals.splice(0)) await journal.close();
});
const line = (seq: number, id = `r${seq}`) =>
  JSON.stringify({ seq, record: { id, note: "批注".repeat(20) } });
const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => line(from + at));
const only = async (folder: string) => join(folder, (await readdir(folder))[0] ?? "");

test("what was added is there for the next who reads, in order", async () => {
  const { journal, again } = await opened();
  expect(await journal.end()).toEqual({ last: null, half: false, newer: false });
  expect(await journal.read()).toEqual({ lines: [], damaged: 0 });
  await Promise.all([journal.append(lines(1, 3)), journal.append(lines(4, 5))]);
  expect(await again().read()).toEqual({ lines: lines(1, 5), damaged: 0 });
  expect(await again().end()).toEqual({ last: line(5), half: false, newer: false });
});

test("a half line is skipped and counted, and what follows it is whole", async () => {
  const { folder, journal, again } = await opened();
  await journal.append(lines(1, 3));
  const file = await only(folder);
  await writeFile(file, (await readFile(file)).subarray(0, -10));
  const next = again();
  expect(await next.end()).toMatchObject({ half: true });
  await next.append(lines(4, 4));
  expect(await next.read()).toEqual({ lines: [line(1), line(2), line(4)], damaged: 1 });
});

test.each([
  ["a changed character", (text: string) => text.replace('"seq":2', '"seq":7')],
  ["a line of something else", (text: string) => text.replace("\n", "\n垃圾\n")],
  ["zeros", (text: string) => text.replace(/.{40}\n$/, `${"\0".repeat(40)}\n`)],
  ["a damaged head", (text: string) => `x${text}`],
  ["an empty beginning", (text: string) => text.slice(60)],
])("with %s the rest counts, the damaged file is kept, and a clean one goes on", async (_, damage) => {
  const { folder, journal, again } = await opened();
  await journal.append(lines(1, 9));
  const file = await only(folder);
  const spoilt = damage(await readFile(file, "utf8"));
  await writeFile(file, spoilt);
  const next = again();
  expect(await next.check()).toBeGreaterThan(0);
  const read = await next.read();
  expect(read.damaged).toBeGreaterThan(0);
  expect(read.lines.length).toBeGreaterThanOrEqual(7);
  expect(lines(1, 9)).toEqual(expect.arrayContaining([...read.lines]));
  await next.append(lines(10, 10));
  expect(await again().read()).toEqual({ lines: [...read.lines, line(10)], damaged: 0 });
  expect(await readFile(`${file}.damaged`, "utf8")).toBe(spoilt);
});

test("any cut or changed byte costs at most the line it is in, never another", async () => {
  const { folder, journal } = await opened();
  await journal.append(lines(1, 6));
  const file = await only(folder);
  const whole = await readFile(file);
  for (let at = 0; at < whole.length; at += 7) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0x21;
    await writeFile(file, changed);
    for (const name of await readdir(folder)) if (join(folder, name) !== file) await rm(join(folder, name));
    const { lines: left } = await journalIn(folder).read();
    expect(left.length).toBeGreaterThanOrEqual(4);
    expect(lines(1, 6)).toEqual(expect.arrayContaining([...left]));
    for (const name of await readdir(folder)) await rm(join(folder, name));
  }
});

test("it does not grow without bound: a new segment has the last of each record, three old ones are kept", async () => {
  const { folder, journal, again } = await opened(2000);
  for (let seq = 1; seq <= 200; seq++) {
    await journal.append([line(seq, `r${seq % 5}`)]);
    // It rests: only then what still counts is written anew.
    await setTimeout(0);
  }
  await journal.close();
  const sizes = await Promise.all(
    (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size),
  );
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.max(...sizes)).toBeLessThan(5000);
  const read = await again().read();
  expect(read.lines.slice(-1)).toEqual([line(200, "r0")]);
  const ids = new Set(read.lines.map((each) => JSON.parse(each).record.id));
  expect(ids.size).toBe(5);
});

test("amid very many that come slice by slice nothing is written anew, and after them it is", async () => {
  const folder = join(await mkdtemp(join(tmpdir(), "journal-")), "own");
  const journal = new Journal(folder, 2000, Date.now, 2000);
  journals.push(journal);
  for (let seq = 1; seq <= 300; seq++) await journal.append([line(seq, `r${seq % 5}`)]);
  expect(await readdir(folder)).toHaveLength(1);
  await expect.poll(async () => (await readdir(folder)).length, { timeout: 20_000 }).toBe(2);
  expect((await journal.read()).lines).toHaveLength(5);
});

test("a journal of a later form is neither read nor written", async () => {
  const { folder, journal, again } = await opened();
  await journal.append(lines(1, 1));
  const file = await only(folder);
  const later = `${sealed(JSON.stringify({ journal: "lantai", format: 2, repeated: 0, bytes: 0 }))}\u0001什么\n`;
  await writeFile(file, later);
  const next = again();
  expect(await next.end()).toMatchObject({ newer: true });
  await expect(next.append(lines(2, 2))).rejects.toThrow("更新版本");
  expect((await next.read()).lines).toEqual([]);
  expect(await readFile(file, "utf8")).toBe(later);
  expect(await readdir(folder)).toHaveLength(1);
});

test("a folder that was deleted while the journal was open is made again, and what follows is kept", async () => {
  const { folder, journal, again } = await opened();
  await journal.append(lines(1, 2));
  await rm(folder, { recursive: true });
  await journal.append(lines(3, 3));
  expect(await again().read()).toEqual({ lines: [line(3)], damaged: 0 });
});

test("an unfinished segment is not taken for one", async () => {
  const { folder, journal, again } = await opened();
  await journal.append(lines(1, 2));
  await appendFile(join(folder, "journal-000002.log.part"), "half");
  expect(await again().read()).toEqual({ lines: lines(1, 2), damaged: 0 });
});

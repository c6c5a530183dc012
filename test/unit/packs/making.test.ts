import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { descriptionIn } from "../../../build/packing/description.ts";
import { firstDescription } from "../../../build/packing/first.ts";
import { keyAt } from "../../../build/packing/keys.ts";
import { makePack } from "../../../build/packing/pack.ts";
import { readText, textsIn } from "../../../build/packing/texts.ts";
import { readPack } from "../../../renderer/core/pack/read.ts";
import { means } from "../../../renderer/library/packs/means.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "packing-")), "laws");
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

const parking =
  "青山市停车场管理办法\n\n2023年11月28日公布　自2024年1月1日起施行\n\n第一条　为了规范停车，制定本办法。\n第二条　本办法自2024年1月1日起施行。\n";

async function laws(texts: Record<string, string | Uint8Array> = { "停车场.txt": parking }) {
  mkdirSync(folder);
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
}

/** What is guessed, with what must be filled in. */
function described(change: (told: Record<string, unknown>) => void = () => {}): string {
  const texts = textsIn(folder).map((name) => ({ name, text: readText(folder, name) }));
  const told = firstDescription(folder, texts, "2026-03-31") as unknown as Record<string, unknown>;
  told.publisher = "某市人大常委会办公室";
  for (const work of told.works as Record<string, unknown>[]) work.provenance = "某市人大常委会公报";
  change(told);
  const json = JSON.stringify(told, null, 2);
  writeFileSync(join(folder, "pack.json"), json);
  return json;
}

const key = () => keyAt(`${folder}.key`, folder);

test("a folder becomes a pack that the program reads, and the same folder the same bytes", async () => {
  await laws({ "停车场.txt": `\ufeff${parking.replaceAll("\n", "\r\n")}`, "别的.txt": parking });
  described(({ works }) => (works as unknown[]).pop());
  const made = await makePack(folder, key);
  expect(made.left).toHaveLength(1);
  expect(made.key.made).toBe(true);
  expect(made.fingerprint).toMatch(/^(?:[0-9A-F]{4}-){7}[0-9A-F]{4}$/);
  expect(statSync(`${folder}.key`).mode & 0o777).toBe(0o600);
  const again = await makePack(folder, key);
  expect(again.key.made).toBe(false);
  expect(again.bytes).toEqual(made.bytes);
  expect(Buffer.from(made.bytes).includes("PRIVATE")).toBe(false);
  const read = await readPack(made.bytes, means);
  if ("refusal" in read) throw new Error(read.refusal);
  expect(read.pack.additions).toMatchObject([{ text: parking, seed: { title: "青山市停车场管理办法" } }]);
});

test("a first description has what the text says of itself, and keeps what was told already", async () => {
  await laws();
  const texts = [{ name: "停车场.txt", text: parking }];
  const first = firstDescription(folder, texts, "2026-03-31");
  expect(first).toMatchObject({ id: "laws", version: "2026.3", date: "2026-03-31" });
  expect(first.works[0]).toMatchObject({
    title: "青山市停车场管理办法",
    kind: "law",
    region: "青山市",
    dates: { promulgated: "2023-11-28", effective: "2024-01-01" },
  });
  const corrected = { ...first, works: first.works.map((work) => ({ ...work, title: "改过的标题" })) };
  const more = [...texts, { name: "供水.md", text: "# 某市供水条例\n第一条　为了供水。\n" }];
  const second = firstDescription(folder, more, "2026-04-01", corrected);
  expect(second.works.map(({ title }) => title)).toEqual(["改过的标题", "某市供水条例"]);
  expect(second.date).toBe("2026-03-31");
});

test("what was not filled in, misspelt or impossible is told with its line", async () => {
  await laws();
  const wrong = (change: (told: Record<string, unknown>) => void) => {
    try {
      descriptionIn(described(change));
      return "taken";
    } catch (error) {
      return String(error);
    }
  };
  const work = (changes: object) => (told: Record<string, unknown>) =>
    Object.assign((told.works as object[])[0] ?? {}, changes);
  expect(wrong(({ ...told }) => told)).toBe("taken");
  expect(wrong((told) => Object.assign(told, { publisher: "（请填写：全称）" }))).toMatch(
    /第 5 行：publisher 还没有填写/,
  );
  expect(wrong((told) => Object.assign(told, { version: "三月" }))).toMatch(/第 4 行：版本“三月”/);
  expect(wrong((told) => Object.assign(told, { auhtor: "某人" }))).toMatch(/第 \d+ 行：不认识的字段“auhtor”/);
  expect(wrong(work({ dates: { efective: "2024-01-01" } }))).toMatch(
    /第 9 行（停车场.txt）：不认识的字段“efective”/,
  );
  expect(wrong(work({ dates: { effective: "2024-02-30" } }))).toContain("不是日期");
  expect(wrong(work({ file: "../停车场.txt" }))).toContain("只写文件名");
  expect(wrong(work({ kind: "法规" }))).toContain("类别");
  expect(wrong((told) => Object.assign(told, { works: [] }))).toContain("至少要有一部文献");
  expect(wrong((told) => (told.works as object[]).push(...(told.works as object[])))).toContain(
    "有两部文献的 id",
  );
  expect(() => descriptionIn('{\n "id": "laws"\n "name": ""\n}')).toThrow(/第 3 行附近/);
});

test("what cannot be packed is refused with a sentence, and no key is made for it", async () => {
  await laws({ "坏的.txt": new Uint8Array([0xb5, 0xda, 0xd2, 0xbb]) });
  await expect(makePack(folder, key)).rejects.toThrow("没有 pack.json");
  expect(() => described()).toThrow("不是 UTF-8");
  writeFileSync(join(folder, "坏的.txt"), parking);
  described(({ works }) => Object.assign((works as object[])[0] ?? {}, { file: "没有的.txt" }));
  await expect(makePack(folder, key)).rejects.toThrow("没有“没有的.txt”");
  expect(() => readFileSync(`${folder}.key`)).toThrow();
  expect(() => keyAt(join(folder, "a.key"), folder)).toThrow("不能放在要打包的文件夹里");
  writeFileSync(`${folder}.key`, "not a key");
  expect(key).toThrow("不是兰台的签名密钥");
});

import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { crcOfBytes } from "../../../renderer/core/own/checksum.ts";
import { readPack } from "../../../renderer/core/pack/read.ts";
import { compareVersions, isVersion } from "../../../renderer/core/pack/version.ts";
import { type Entry, entriesIn, zipOf } from "../../../renderer/core/pack/zip.ts";
import { means } from "../../../renderer/library/packs/means.ts";
import { content, makingWith, packed, statute } from "./packed.ts";

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const read = await readPack(bytes, means);
  return "refusal" in read ? read.refusal : "taken";
}

const entry = (name: string, bytes: Uint8Array, changes: Partial<Entry> = {}): Entry => ({
  name,
  deflated: false,
  packed: bytes,
  size: bytes.length,
  crc: crcOfBytes(bytes),
  ...changes,
});

/** The pack with its entries changed, signed as it was or anew. */
function changed(change: (entries: Entry[]) => readonly Entry[]): Uint8Array {
  return zipOf(change([...entriesIn(packed(), 10)]));
}

/** The pack with its manifest changed, and signed by who made it. */
function toldOtherwise(change: (manifest: Record<string, unknown>) => void): Uint8Array {
  const making = makingWith();
  return zipOf(
    entriesIn(packed({}, making), 10).map((each, at, all) => {
      const manifest = JSON.parse(new TextDecoder().decode(all[0]?.packed)) as Record<string, unknown>;
      change(manifest);
      const bytes = making.bytesOf(JSON.stringify(manifest, null, 1));
      const { key, signature } = making.sign(bytes);
      if (at === 0) return entry("manifest.json", bytes);
      return at === all.length - 1 ? entry("signature", new Uint8Array([...key, ...signature])) : each;
    }),
  );
}

test("a pack is read as it was made, and the same content is the same bytes", async () => {
  const making = makingWith();
  const bytes = packed({}, making);
  expect(packed({}, making)).toEqual(bytes);
  const read = await readPack(bytes, means);
  if ("refusal" in read) throw new Error(read.refusal);
  const { additions, manifest } = read.pack;
  expect(manifest).toMatchObject({ id: "city-laws", version: "2026.3", asOf: "2026-03-15" });
  expect(additions.map(({ text }) => text)).toEqual(content().works.map(({ text }) => text));
  expect(additions[0]?.seed).toEqual({
    ...content().works[0]?.seed,
    text: "texts/parking.txt",
    dates: { effective: "2024-01-01", asOf: "2026-03-15" },
  });
});

test("a pack of which any one byte is another is refused", async () => {
  const bytes = packed({ works: [statute("parking")] });
  for (let at = 0; at < bytes.length; at++) {
    const flipped = bytes.slice();
    flipped[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
    const refusal = await refusalOf(flipped);
    expect(refusal, `byte ${at} of ${bytes.length}`).not.toBe("taken");
    expect(refusal).toMatch(/^[\p{Script=Han}《“]/u);
  }
});

test("a pack that ends too early, or goes on after its end, is refused", async () => {
  const bytes = packed({ works: [statute("parking")] });
  for (let length = 0; length < bytes.length; length += 1) {
    expect(await refusalOf(bytes.slice(0, length)), `${length} bytes`).not.toBe("taken");
  }
  expect(await refusalOf(bytes.slice(0, -1))).toContain("没有复制完");
  expect(await refusalOf(new Uint8Array([...bytes, 0]))).not.toBe("taken");
});

test("a pack that another signed, or nobody, is refused", async () => {
  const [one, other] = [entriesIn(packed(), 10), entriesIn(packed({ note: "另一份" }), 10)];
  expect(await refusalOf(zipOf([...one.slice(0, -1), ...other.slice(-1)]))).toContain("签名不对");
  expect(await refusalOf(zipOf(one.slice(0, -1)))).not.toBe("taken");
  expect(
    await refusalOf(changed(([...all]) => [...all.slice(0, -1), entry("signature", new Uint8Array(96))])),
  ).toContain("签名不对");
});

test.each([
  ["texts/../../evil.txt"],
  ["../evil.txt"],
  ["/etc/passwd"],
  ["C:\\evil.txt"],
  ["texts/.txt"],
  ["texts/A.txt"],
  ["evil.exe"],
])("a pack with %s in it is refused by name", async (name) => {
  const bytes = changed(([manifest, ...rest]) => [
    manifest as Entry,
    entry(name, new Uint8Array(1)),
    ...rest,
  ]);
  expect(await refusalOf(bytes)).toContain("不该有的文件");
  // Signed, it is not better.
  expect(
    await refusalOf(
      toldOtherwise(({ works }) => Object.assign((works as object[])[0] ?? {}, { file: name })),
    ),
  ).toContain("不合规定");
});

test("texts that would be too large are refused by what they say of themselves, and by what they are", async () => {
  const zeros = new Uint8Array(deflateRawSync(new Uint8Array(8_000_000)));
  const bomb = (size: number) =>
    changed(([manifest, text, ...rest]) => [
      manifest as Entry,
      { ...(text as Entry), packed: zeros, size },
      ...rest,
    ]);
  expect(await refusalOf(bomb(80_000_000))).toContain("过大");
  expect(await refusalOf(bomb(1000))).not.toBe("taken");
  expect(means.inflate(zeros, 1000)).toBeNull();
  expect(means.inflate(zeros, 8_000_001)).toBeNull();
  expect(means.inflate(new Uint8Array(deflateRawSync(new Uint8Array(10))), 10)).toEqual(new Uint8Array(10));
});

test("a newer form of packs is told, whatever else it is", async () => {
  expect(await refusalOf(toldOtherwise((manifest) => Object.assign(manifest, { format: 2 })))).toContain(
    "较新的兰台",
  );
});

test.each<[string, (manifest: Record<string, unknown>) => void]>([
  ["没有文献", (manifest) => Object.assign(manifest, { works: [] })],
  ["重号", ({ works }) => Object.assign((works as object[])[0] ?? {}, { id: "water" })],
  ["不是日期", (manifest) => Object.assign(manifest, { date: "2026-02-30" })],
  ["小写字母", (manifest) => Object.assign(manifest, { id: "../up" })],
  ["看不见", (manifest) => Object.assign(manifest, { publisher: "某市\u202e人大" })],
  ["过长", (manifest) => Object.assign(manifest, { name: "某".repeat(101) })],
  ["版本号", (manifest) => Object.assign(manifest, { version: "三月" })],
  [
    "早于施行",
    ({ works }) =>
      Object.assign((works as object[])[0] ?? {}, {
        dates: { effective: "2024-01-01", repealed: "2023-01-01" },
      }),
  ],
])("a signed manifest that says what cannot be is refused: %s", async (sentence, change) => {
  expect(await refusalOf(toldOtherwise(change))).toContain(sentence);
});

test("anything else is refused with a sentence", async () => {
  for (const bytes of [
    new Uint8Array(),
    new Uint8Array(22),
    new TextEncoder().encode("第一条　不是文献包。".repeat(20)),
  ])
    expect(await refusalOf(bytes)).toMatch(/^文件/);
});

test("versions are numbers, and 10 comes after 9", () => {
  expect(["2026.9", "2026.10", "2026", "2026.0", "2026.9.1"].sort(compareVersions)).toEqual([
    "2026",
    "2026.0",
    "2026.9",
    "2026.9.1",
    "2026.10",
  ]);
  expect(["1", "1.", "v1", "", "1.2.3.4.5.6"].filter(isVersion)).toEqual(["1"]);
});

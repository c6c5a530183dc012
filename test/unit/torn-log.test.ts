import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { mendStores } from "../../electron/mend-stores.ts";
import { wholeLength } from "../../electron/torn-log.ts";

const block = 32 * 1024;

/** CRC-32C, bit by bit, as the standard tells it. */
function sum(bytes: Uint8Array): number {
  let left = 0xffffffff;
  for (const byte of bytes) {
    left ^= byte;
    for (let bit = 0; bit < 8; bit++) left = left & 1 ? (left >>> 1) ^ 0x82f63b78 : left >>> 1;
  }
  return (left ^ 0xffffffff) >>> 0;
}

/** A log as LevelDB writes it: the bytes, and where each record ends. */
function logOf(lengths: readonly number[]): { readonly bytes: Buffer; readonly ends: readonly number[] } {
  const parts: Buffer[] = [];
  const ends: number[] = [];
  let size = 0;
  const add = (part: Buffer) => {
    parts.push(part);
    size += part.length;
  };
  for (const [number, length] of lengths.entries()) {
    const whole = Buffer.from(Uint8Array.from({ length }, (_, at) => (at * 7 + number * 13 + 1) % 251));
    let from = 0;
    do {
      if (block - (size % block) < 7) add(Buffer.alloc(block - (size % block)));
      const part = whole.subarray(from, from + block - (size % block) - 7);
      const isLast = from + part.length === length;
      const type = from === 0 ? (isLast ? 1 : 2) : isLast ? 4 : 3;
      const told = Buffer.concat([Buffer.of(type), part]);
      const turned = sum(told);
      const top = Buffer.alloc(6);
      top.writeUInt32LE((((turned >>> 15) | (turned << 17)) + 0xa282ead8) >>> 0);
      top.writeUInt16LE(part.length, 4);
      add(Buffer.concat([top, told]));
      from += part.length;
    } while (from < length);
    ends.push(size);
  }
  return { bytes: Buffer.concat(parts), ends };
}

/** Short records, long ones of many parts, one that leaves no room for another in its block, and an empty one. */
const { bytes, ends } = logOf([
  10,
  300,
  90_000,
  0,
  5000,
  3000,
  block * 3,
  20,
  1,
  700,
  32_000,
  40,
  100_000,
  60,
]);
const endBefore = (cut: number): number => ends.findLast((end) => end <= cut) ?? 0;

describe("a log of LevelDB", () => {
  test("the checksum is that of the standard", () => expect(sum(Buffer.from("123456789"))).toBe(0xe3069283));

  test("a whole one is left as it is, after every record", () => {
    for (const end of [0, ...ends]) expect(wholeLength(bytes.subarray(0, end))).toBe(end);
  });

  test("cut anywhere, it is whole up to its last record that is", () => {
    const near = (at: number) => Array.from({ length: 20 }, (_, by) => at - 10 + by);
    const blocks = Array.from({ length: Math.ceil(bytes.length / block) }, (_, each) => each * block);
    const everywhere = Array.from({ length: 300 }, (_, each) => (each * 7919) % bytes.length);
    for (const cut of [...ends, ...blocks].flatMap(near).concat(everywhere)) {
      if (cut < 0 || cut > bytes.length) continue;
      expect({ cut, whole: wholeLength(bytes.subarray(0, cut)) }).toEqual({ cut, whole: endBefore(cut) });
    }
  });

  test("what a file was made longer by before it was written is cut off", () => {
    for (const end of ends) {
      for (const filler of [0, 0xa5]) {
        const longer = Buffer.concat([bytes.subarray(0, end), Buffer.alloc(50_000, filler)]);
        expect(wholeLength(longer)).toBe(end);
      }
    }
  });

  test("damage with whole records behind it is left for LevelDB to judge", () => {
    const damaged = Buffer.from(bytes);
    damaged.writeUInt8(9, (ends[1] ?? 0) + 6);
    expect(wholeLength(damaged)).toBe(damaged.length);
  });
});

describe("the databases of the page", () => {
  const data = mkdtempSync(join(tmpdir(), "lantai-stores-"));
  afterAll(() => rmSync(data, { recursive: true, force: true }));
  const file = (...names: readonly string[]) => {
    const path = join(data, ...names);
    mkdirSync(join(path, ".."), { recursive: true });
    return path;
  };

  test("are mended, and nothing else is touched", () => {
    const torn = bytes.subarray(0, bytes.length - 5);
    const [last = 0] = ends.slice(-2);
    const mended = [
      file("IndexedDB", "app_lantai_0.indexeddb.leveldb", "000003.log"),
      file("IndexedDB", "app_lantai_0.indexeddb.leveldb", "MANIFEST-000001"),
      file("Local Storage", "leveldb", "000012.log"),
    ];
    const others = [
      file("IndexedDB", "app_lantai_0.indexeddb.leveldb", "000005.ldb"),
      file("IndexedDB", "app_lantai_0.indexeddb.blob", "000003.log"),
      file("own", "000003.log"),
    ];
    for (const path of [...mended, ...others]) writeFileSync(path, torn);
    expect(mendStores(data)).toBe(3 * (torn.length - last));
    for (const path of mended) expect(readFileSync(path).equals(bytes.subarray(0, last))).toBe(true);
    for (const path of others) expect(statSync(path).size).toBe(torn.length);
    expect(mendStores(data)).toBe(0);
  });

  test("that are not there, or not to be read, are passed over", () => {
    mkdirSync(join(data, "IndexedDB", "b.leveldb", "000001.log"), { recursive: true });
    expect(mendStores(data)).toBe(0);
    expect(mendStores(join(data, "nowhere"))).toBe(0);
  });
});

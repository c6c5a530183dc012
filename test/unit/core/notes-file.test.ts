import { describe, expect, test } from "vitest";
import { randomFrom } from "../../../build/bench/search/random.ts";
import { recordFrom } from "../../../renderer/core/own/checked.ts";
import { checksumOf, idFrom } from "../../../renderer/core/own/checksum.ts";
import { notesFile } from "../../../renderer/core/own/notes-file.ts";
import { limits, notesReader } from "../../../renderer/core/own/notes-reader.ts";
import type { OwnRecord } from "../../../renderer/core/own/records.ts";
import { one, records } from "./own-records.ts";

const maker = { made: "2026-11-22T08:00:00.000Z", by: "张三", program: "0.1.0" };

function read(text: string, piece = text.length || 1) {
  const taken: OwnRecord[] = [];
  const reader = notesReader((record) => taken.push(record));
  for (let at = 0; at < text.length; at += piece) if (!reader.push(text.slice(at, at + piece))) break;
  return { taken, said: reader.end() };
}

const reading = (text: string, piece?: number) => {
  const { taken, said } = read(text, piece);
  if (typeof said === "string") throw new Error(said);
  return { ...said, records: taken };
};

describe("what was written is read", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("whole, in pieces of any length (%i)", (seed) => {
    const next = randomFrom(seed);
    const made = records(next, 60);
    const text = notesFile(made, maker);
    for (const piece of [1, 7, 1000, text.length]) {
      const { records: found, whole, missing, faulty, head } = reading(text, piece);
      expect(found).toEqual(made);
      expect({ whole, missing, faulty, by: head.by }).toEqual({
        whole: true,
        missing: 0,
        faulty: 0,
        by: "张三",
      });
    }
  });

  test("with no record at all", () => {
    expect(reading(notesFile([], maker))).toMatchObject({ records: [], whole: true });
  });

  test("after a program put other line ends and a mark at the beginning", () => {
    const made = records(randomFrom(9), 5);
    const text = `\ufeff${notesFile(made, maker).replaceAll("\n", "\r\n")}`;
    expect(reading(text).records).toEqual(made);
  });
});

test("cut off anywhere, it gives the records before the cut, and never says that it is whole", () => {
  const made = records(randomFrom(10), 6);
  const text = notesFile(made, maker);
  const bytes = new TextEncoder().encode(text);
  const head = new TextEncoder().encode(text.slice(0, text.indexOf("\n"))).length;
  for (let cut = 0; cut < bytes.length - 1; cut++) {
    const { taken, said } = read(new TextDecoder().decode(bytes.slice(0, cut)));
    expect(made.slice(0, taken.length)).toEqual(taken);
    if (cut < head) expect(["empty", "foreign", "head"]).toContain(said);
    else {
      expect(said).toMatchObject({ whole: false });
      // Whole lines are never given up; a line is whole without its line end.
      const lines = new TextDecoder().decode(bytes.slice(0, cut)).split("\n").length - 2;
      expect(taken.length).toBeGreaterThanOrEqual(lines);
    }
  }
});

test("one changed character costs that record, and no other", () => {
  const made = records(randomFrom(11), 20);
  const text = notesFile(made, maker);
  const next = randomFrom(12);
  const first = text.indexOf("\n") + 1;
  for (let round = 0; round < 300; round++) {
    const at = first + Math.floor(next() * (text.length - first));
    const other = one([...'甲{}"\\,:0a'], next);
    if (text[at] === other || text[at] === "\n") continue;
    const { records: found, whole, faulty } = reading(text.slice(0, at) + other + text.slice(at + 1));
    const line = text.slice(first, at).split("\n").length - 1;
    expect(found).toEqual(made.filter((_, each) => each !== line));
    expect({ whole, faulty }).toEqual({ whole: false, faulty: 1 });
  }
});

test("lines that changed places or left are known by the whole", () => {
  const [head = "", ...lines] = notesFile(records(randomFrom(13), 5), maker)
    .trimEnd()
    .split("\n");
  expect(reading([head, ...lines.toReversed()].join("\n"))).toMatchObject({
    taken: expect.anything(),
    whole: false,
  });
  expect(reading([head, ...lines.slice(1)].join("\n"))).toMatchObject({ missing: 1, whole: false });
});

const closed = (value: unknown): string => {
  const json = JSON.stringify(value);
  return `${json.slice(0, -1)},"sum":"${checksumOf(json)}"}`;
};

/** A file with the right checksums around whatever lines. */
const around = (...lines: readonly string[]): string => {
  const [head] = notesFile([], maker).split("\n");
  return [head, ...lines].join("\n");
};

describe("what is no file of ours is refused", () => {
  const newer = notesFile([], maker).replace('"version":1', '"version":2').replace('"counts"', '"contains"');
  test.each([
    ["empty", ""],
    ["empty", "  \n\n"],
    ["foreign", "PK\u0003\u0004\u0014\u0000word/document.xml".repeat(20_000)],
    ["foreign", '{"annotations":[]}'],
    ["foreign", "[1,2,3]"],
    ["foreign", "null"],
    ["foreign", `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`],
    ["foreign", "兰台的批注"],
    ["foreign", '{"format":{"toString":"lantai-notes"},"version":1}'],
    ["foreign", '{"__proto__":{"format":"lantai-notes","version":1}}'],
    ["head", notesFile([], maker).slice(0, 60)],
    ["head", notesFile([], maker).replace("张三", "王五")],
    ["head", `${notesFile([], maker).slice(0, 60)}${"x".repeat(limits.head)}`],
    ["newer", newer],
    ["newer", closed({ format: "lantai-notes", version: 99 })],
  ] as const)("%s", (reason, text) => {
    expect(read(text)).toEqual({ taken: [], said: reason });
  });

  test("and one that never ends is not read to its end", () => {
    const reader = notesReader(() => {});
    expect(reader.push(notesFile([], maker))).toBe(true);
    const piece = "x".repeat(8_000_000);
    let pieces = 0;
    while (reader.push(piece)) pieces++;
    expect(pieces).toBeLessThan(limits.all / piece.length + 1);
    expect(reader.end()).toBe("large");
  });
});

describe("what is no record is told and left", () => {
  const [good] = records(randomFrom(14), 1) as [OwnRecord];
  test("every field of every kind is looked at", () => {
    for (const record of records(randomFrom(15), 200)) {
      expect(recordFrom(record)).toEqual({ record });
      for (const name of Object.keys(record)) {
        expect(recordFrom({ ...record, [name]: { deep: [] } }), name).toHaveProperty("refused");
        const { [name as "id"]: _left, ...rest } = record;
        if (name !== "removed") expect(recordFrom(rest), name).toHaveProperty("refused");
      }
    }
  });

  test("no name of a field reaches what every object has", () => {
    const json = `${JSON.stringify(good).slice(0, -1)},"__proto__":{"x":1},"constructor":2,"extra":3}`;
    expect(recordFrom(JSON.parse(json))).toEqual({ record: good });
    expect(({} as { readonly x?: unknown }).x).toBeUndefined();
  });

  test("in a file, with the line it stands in", () => {
    const nested = `{"kind":"annotation","anchor":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    const text = around(
      closed(good),
      "不是 JSON",
      closed({ ...good, id: "b", colours: 1, kind: "annotation", note: 7 }),
      closed(good),
      closed({ kind: "article-set", id: "s", articles: [] }),
      `${nested.slice(0, -1)},"sum":"${checksumOf(nested)}"}`,
    );
    const { records: found, faults, others } = reading(text);
    expect(found).toEqual([good]);
    expect(faults.map(({ line, reason }) => [line, reason])).toEqual([
      [2, "damaged"],
      [3, "unfit"],
      [4, "twice"],
      [6, "unfit"],
    ]);
    expect([...others]).toEqual([["article-set", 1]]);
  });

  test("a line too long is passed over, and the next is read", () => {
    const text = around("长".repeat(limits.line + 1), closed(good));
    expect(reading(text, 1_000_000)).toMatchObject({
      records: [good],
      faults: [{ line: 1, reason: "long" }],
    });
  });
});

test("the same words give the same id, others another", () => {
  expect(idFrom("a r1")).toBe(idFrom("a r1"));
  const ids = Array.from({ length: 20_000 }, (_, at) => idFrom(`annotation ${at} r${at % 7}`));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("the checksum is the one that everyone knows, and goes on from a part", () => {
  // Of "1" and "2" as UTF-16, low byte first.
  expect(checksumOf("12")).toBe(checksumOf("2", Number.parseInt(checksumOf("1"), 16)));
  expect(checksumOf("")).toBe("00000000");
});

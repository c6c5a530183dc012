import { expect, test } from "vitest";
import type { Facts } from "../../renderer/checkup/facts.ts";
import { standingOf } from "../../renderer/checkup/line.ts";
import { sectionsOf } from "../../renderer/checkup/sections.ts";
import { sizeOf } from "../../renderer/checkup/storage-section.ts";
import { textOf } from "../../renderer/checkup/text.ts";
import type { InstalledWork } from "../../renderer/library/database.ts";
import { whenTold } from "../../renderer/ui/when.ts";

const now = Date.parse("2026-11-22T08:00:00Z");
const installed = { sha256: "ab".repeat(32), work: { title: "停车办法" } } as unknown as InstalledWork;

const well: Facts = {
  description: {
    kind: "desktop",
    version: "1.0",
    runtime: "Electron 45 · Chromium 154",
    trial: false,
    recovered: false,
  },
  machine: { system: "Debian", disk: { free: 50 * 2 ** 30, size: 100 * 2 ** 30 } },
  attempts: [],
  verified: [{ installed, standing: "same" }],
  works: 1,
  unread: false,
  index: {
    phase: "ready",
    done: 31,
    of: 31,
    covered: { works: 5, characters: 1_437_201, built: "2026-11-20T01:30:00Z" },
    version: "pairs-1",
    entries: 12,
  },
  storage: { used: 9_000_000, quota: 2 ** 33, firm: true },
  saving: { phase: "saved", at: now },
  own: [["annotation", 3]],
  journal: 0,
  backups: [{ name: "x", at: "2026-11-21T02:00:00Z", reason: "daily", records: 3, digest: "x", size: 9 }],
  missing: [],
  faults: 0,
};

const noticed = (facts: Facts): readonly string[] =>
  sectionsOf(facts, now).flatMap(({ lines, many = [] }) =>
    [...lines, ...many].filter(({ standing }) => standing === "notice").map(({ name }) => name),
  );

test("where all is well nothing is noticed, and the page says so", () => {
  expect(noticed(well)).toEqual([]);
  expect(standingOf(sectionsOf(well, now))).toBe("well");
});

test.each<[string, Partial<Facts>, readonly string[]]>([
  ["a try to get out", { attempts: [{ kind: "request", host: "x.example", times: 2 }] }, ["网络尝试"]],
  ["a work that changed", { verified: [{ installed, standing: "changed" }] }, ["文献校验", "停车办法"]],
  ["a work without text", { verified: [{ installed, standing: "missing" }] }, ["文献校验", "停车办法"]],
  ["a library that is not read", { unread: true, verified: [] }, ["文献校验"]],
  [
    "an index that is not made",
    { index: { ...well.index, phase: "failed" } as Facts["index"] },
    ["检索索引"],
  ],
  ["hardly any room", { machine: { system: "x", disk: { free: 5e8, size: 1e12 } } }, ["磁盘剩余"]],
  ["a damaged journal", { journal: 2 }, ["日志"]],
  ["a newer journal", { journal: "newer" }, ["日志"]],
  ["no backup of what there is", { backups: [] }, ["备份"]],
  ["nothing written, no backup", { backups: [], own: [["annotation", 0]] }, []],
  [
    "a browser that may forget",
    { machine: { system: "x", disk: null }, storage: { used: 1, quota: 9e9, firm: false } },
    ["资料保管"],
  ],
  ["a missing character", { missing: [{ sign: "𬭚", code: "U+2CB5A", place: "停车办法" }] }, ["缺字"]],
  ["an error", { faults: 1 }, ["意外错误"]],
  [
    "a borrowed Electron",
    { description: { kind: "desktop", version: "1", runtime: "x", trial: true, recovered: false } },
    ["运行环境"],
  ],
  [
    "something not saved",
    { saving: { phase: "failed", at: null, held: null, reason: "", full: true } },
    ["保存情况"],
  ],
])("%s is noticed, with what to do", (_what, part, names) => {
  const facts = { ...well, ...part };
  expect(noticed(facts)).toEqual(names);
  for (const { lines } of sectionsOf(facts, now))
    for (const { standing, advice } of lines) if (standing === "notice") expect(advice).toMatch(/。$/);
});

test.each<keyof Facts>(["machine", "attempts", "storage", "journal", "backups", "missing"])(
  "while %s is being looked for the page says so; where it cannot be found out, that",
  (part) => {
    const { [part]: _, ...rest } = well;
    expect(standingOf(sectionsOf(rest as Facts, now))).toBe("looking");
    expect(JSON.stringify(sectionsOf({ ...well, [part]: null }, now))).toContain("没有查到");
  },
);

test("the file says the same in plain text, with every sum whole", () => {
  const text = textOf(sectionsOf(well, now), "全部正常", "2026年11月22日 16:00");
  expect(text).toContain("【网络】\r\n［正常］网络尝试：0 次\r\n");
  expect(text).toContain(`［正常］停车办法：abababababab…\r\n　　SHA-256 ${"ab".repeat(32)}`);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("of the index it says what it covers, and since when", () => {
  const linesOf = (facts: Facts) => sectionsOf(facts, now).flatMap(({ lines }) => lines);
  const said = (facts: Facts, wanted: string) => linesOf(facts).find(({ name }) => name === wanted)?.value;
  expect(said(well, "索引范围")).toBe("5 部文献，1,437,201 字（不计空白）");
  expect(said(well, "建成时间")).toBe(whenTold(Date.parse("2026-11-20T01:30:00Z"), now));
  const { index } = well;
  if (!index?.covered) throw new Error("no index");
  const old = { ...well, index: { ...index, covered: { ...index.covered, built: null } } };
  expect(said(old, "建成时间")).toBe("由此前的版本建成，没有记下");
  const { covered: _, ...building } = { ...index, phase: "building" as const };
  expect(said({ ...well, index: building }, "索引范围")).toBeUndefined();
});

test.each([
  [0, "0 字节"],
  [1023, "1023 字节"],
  [1536, "1.5 KB"],
  [9_000_000, "8.6 MB"],
  [231 * 2 ** 30, "231 GB"],
])("%d bytes are %s", (bytes, said) => {
  expect(sizeOf(bytes)).toBe(said);
});

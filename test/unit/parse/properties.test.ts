import { describe, expect, test, vi } from "vitest";
import { type Unit, walk } from "../../../renderer/core/document.ts";
import { parse, type Seed, trace } from "../../../renderer/core/parse.ts";
import { cpuTime } from "../cpu-time.ts";
import { seedFor, seedOf, seeds, wordsOf } from "./works.ts";

// Whole yearbooks, several times over, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const kinds = ["yearbook", "plan", "report", "law"] as const;

/** What must hold for any text whatever. */
function expectSound(seed: Seed, text: string): void {
  const { document } = parse(seed, text);
  const addresses = [...walk(document.units)].map(({ unit }) => unit.address);
  expect(new Set(addresses).size).toBe(addresses.length);
  const { account } = trace(seed, text);
  expect(account.missing).toEqual([]);
  expect(account.twice).toEqual([]);
}

describe.each(seeds)("$seed.title", ({ seed, text }) => {
  test("loses no character, and no two units share an address", () => expectSound(seed, text));

  test("parses to the same tree every time, whatever its line ends", () => {
    // As text: comparing trees of this size node by node takes longer than parsing them.
    const other = JSON.stringify(parse(seed, text.replaceAll("\n", "\r\n")));
    expect(other === JSON.stringify(parse(seed, text))).toBe(true);
  });
});

const works = new Set<Unit["type"]>(["regulation", "decision", "report", "index"]);

/** The words of each statute, decision, report and index of a volume, by title. */
function worksIn(seed: Seed, text: string): Record<string, string> {
  const found = [...walk(parse(seed, text).document.units)].filter(({ unit }) => works.has(unit.type));
  return Object.fromEntries(found.map(({ unit }) => [unit.heading ?? "untitled", wordsOf(unit)]));
}

describe("a volume of statutes and reports", () => {
  const { seed, text } = seedOf("lanzhou-yearbook");
  const lines = text.split("\n");
  const { lines: places } = trace(seed, text);
  const starts = [...walk(parse(seed, text).document.units)]
    .filter(({ unit }) => works.has(unit.type))
    .map(({ unit }) => places.get(unit.address)?.[0] ?? 1);
  const pieces = starts.map((start, index) =>
    lines
      .slice(start - 1, starts[index + 1] === undefined ? undefined : (starts[index + 1] as number) - 1)
      .join("\n")
      .trimEnd(),
  );

  test.each([3, 8])("reads the same with %i works moved to its end", (count) => {
    const moved = [...pieces.slice(count), ...pieces.slice(0, count)].join("\n");
    expect(worksIn(seed, moved)).toEqual(worksIn(seed, text));
    expectSound(seed, moved);
  });

  test("reads the same backwards, work by work", () => {
    expect(worksIn(seed, pieces.toReversed().join("\n"))).toEqual(worksIn(seed, text));
  });

  test("reads the same under lines added at the top", () => {
    const { untitled: _, ...expected } = worksIn(seed, text);
    const found = worksIn(seed, `出版说明\n\n这一段是加在前面的，原书没有。\n\n${text}`);
    expect(found).toMatchObject(expected);
  });
});

/** The same numbers on every run: a failure can be looked at. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state;
  }
}

const words = [
  "第一章",
  "第三节",
  "第十四条",
  "第十四条之一",
  "第五十条之规定。",
  "（一）",
  "（二）（三）项",
  "1.",
  "2.5 万人",
  "一、",
  "　总　则",
  "【概况】",
  "【",
  "】",
  "附　录",
  "法规文件",
  "521",
  "- 8 -",
  "20242024",
  "兰州",
  "鉴",
  "兰州市人民政府令",
  "〔2023〕第3号",
  "（2023 年 5 月 5 日通过）",
  "2023 年 6 月 1 日",
  "市长  张三",
  "表 1　各县区指标",
  "单位：万元",
  "指　标 数值（%）",
  "续表",
  "甲县 1.5 -2.3",
  "图 3　示意图",
  "数据来源：统计局",
  "目　录",
  "索　引",
  "说　明说　明",
  "A",
  "安全生产　206a，215c",
  "272a，304a",
  "专栏 3-1 工程",
  "有关词语解释",
  "大事记",
  "1 月",
  "3 日",
  "城关区",
  "经济运行情况",
  "兰州市供水条例",
  "违反本条例规定的，责令改正；",
  "处二千元罚款。",
  "。",
  "：",
  "\t",
  " ",
  "   ",
  "\u3000",
  "",
  "",
  "",
  "**",
  "# ",
  "<!-- INFO END -->",
  "\ufffd",
  "𠮷",
  "http://www.example.com/a",
];

describe.each(kinds)("any text read as a %s", (kind) => {
  test.each(Array.from({ length: 40 }, (_, index) => index + 1))("is read without loss, draw %i", (draw) => {
    const number = numbers(draw);
    const next = (below: number) => (number.next().value as number) % below;
    const text = Array.from({ length: 20 + next(120) }, () =>
      Array.from({ length: 1 + next(4) }, () => words[next(words.length)]).join(""),
    ).join("\n");
    expectSound(seedFor(kind, next(2) === 0 ? {} : { firstPage: 1 + next(600) }), text);
  });

  test.each(["", "\n", " ", "\ufeff", "\n\n\n\n", "字", "\r\r\r"])(
    "is read where there is hardly any: %j",
    (text) => {
      expectSound(seedFor(kind), text);
    },
  );
});

test("the time it takes grows with the length and not faster", () => {
  const { seed, text } = seedOf("lanzhou-yearbook");
  const spent = (copies: number) => {
    const long = Array.from({ length: copies }, () => text).join("\n");
    const start = cpuTime();
    parse(seed, long);
    return cpuTime() - start;
  };
  spent(1);
  const [once, four] = [Math.min(spent(1), spent(1)), Math.min(spent(4), spent(4))];
  expect(four / once).toBeLessThan(12);
});

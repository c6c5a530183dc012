import { expect, test } from "vitest";
import { fold } from "../../../renderer/search/fold.ts";
import { type Question, questionIn, understoodOf } from "../../../renderer/search/question.ts";
import { cpuTime } from "../cpu-time.ts";

const empty = { words: [], without: [], titles: [], works: [], kinds: [], years: [] };
const { raw } = String;

test.each<[string, Partial<Question>]>([
  ["", {}],
  ["  　\n", {}],
  ["停车场", { words: ["停车场"] }],
  ["停车场　收费 ", { words: ["停车场", "收费"] }],
  ["停車場 停车场 GDP ｇｄｐ", { words: ["停車場", "GDP"] }],
  ["\u200b 停", { words: ["停"] }],
  // Phrases.
  ['"停车 收费" 价', { words: ["停车 收费", "价"] }],
  ["“停车 收费” ＂临 时＂ 「公 共」『机 动』", { words: ["停车 收费", "临 时", "公 共", "机 动"] }],
  ["“停车 收费“", { words: ["停车 收费"] }],
  ['"停车"收费', { words: ["停车", "收费"] }],
  ["《停车场 办法》", { words: ["《停车场", "办法》"] }],
  ['所谓"停车 场"', { words: ['所谓"停车', '场"'] }],
  ['"停车 收费', { words: ["停车", "收费"] }],
  ["「停 「车 场」", { words: ["停", "车 场"] }],
  ['" “” 停', { words: [" ", "停"].filter(fold) }],
  // Without.
  ["停车 -夜间 －收费 −a ーb", { words: ["停车"], without: ["夜间", "收费", "a", "b"] }],
  ['停车 -"夜间 收费"', { words: ["停车"], without: ["夜间 收费"] }],
  ["- 停 -- --车 甲-乙", { words: ["-", "停", "--", "--车", "甲-乙"] }],
  // Fields.
  ["标题:管理 收费", { titles: ["管理"], words: ["收费"] }],
  ["標題：“管理 办法” 文獻: 停车场办法", { titles: ["管理 办法"], works: ["停车场办法"] }],
  ["题:甲 题:乙 题:甲", { titles: ["甲", "乙"] }],
  [
    "类型:条|条目 類型：表、大事记 種類:名单/术语,法条",
    { kinds: ["article", "entry", "table", "event", "roster", "term"] },
  ],
  ["年份:2023 年份：二〇二三 年份: ２０１９－２０２１年", { years: ["2023", "2019", "2020", "2021"] }],
  ["年份:一九九八至二〇〇〇年、2024", { years: ["1998", "1999", "2000", "2024"] }],
  ["年份:2021-2020", { years: ["2020", "2021"] }],
  ["类型：条 、 条目 停车", { kinds: ["article", "entry"], words: ["停车"] }],
  ["年份:2019, 2021 停车", { years: ["2019", "2021"], words: ["停车"] }],
  ["类型:条 、猫", { kinds: ["article"], words: ["、猫"] }],
  ["标题:甲 、乙", { titles: ["甲"], words: ["、乙"] }],
  ['类型:"条"', { kinds: ["article"] }],
  // What only looks like one.
  ["标题:", { words: ["标题:"] }],
  ["标题: -夜间", { words: ["标题:"], without: ["夜间"] }],
  ["标题: 类型:条", { words: ["标题:"], kinds: ["article"] }],
  ["-标题:管理", { words: ["-标题:管理"] }],
  ["类型:猫 年份:很久 年份: 三", { words: ["类型:猫", "年份:很久", "年份:", "三"] }],
  ["类型:条|猫", { words: ["类型:条|猫"] }],
  ["年份:1000-9999", { words: ["年份:1000-9999"] }],
  ['标题:""', { words: ['标题:""'] }],
  ["第十条: a:b http://x ( [ *", { words: ["第十条:", "a:b", "http://x", "(", "[", "*"] }],
  [raw`^(?:a|b)+$ \d{2,} \\`, { words: ["^(?:a|b)+$", raw`\d{2,}`, raw`\\`] }],
  ["\ud800 停\udc00车", { words: ["\ud800", "停\udc00车"] }],
])("%j is understood", (asked, expected) =>
  expect(questionIn(asked)).toEqual({ asked, ...empty, ...expected }),
);

test.each([
  ["", ""],
  ["停车场", "含“停车场”"],
  [
    "停车场 收费 -夜间 标题:管理 文献:停车场办法 类型:条|条目 年份:2023",
    "同时含“停车场”“收费”，不含“夜间”；标题含“管理”；文献“停车场办法”；类型：条、条目；年份：2023",
  ],
  ["-夜间", "不含“夜间”"],
  ["年份:2019-2020", "年份：2019、2020"],
  ["𠮷".repeat(30), `含“${"𠮷".repeat(23)}…”`],
  ["一 二 三 四 五 六 七 八 九 十 百 千", "同时含“一”“二”“三”“四”“五”“六”“七”“八”“九”“十”等12个词"],
])("%j is told as %j", (asked, expected) => expect(understoodOf(questionIn(asked))).toBe(expected));

/** Numbers that look random and are the same every time. */
function* numbers(): Generator<number> {
  for (let seed = 7; ; seed = (seed * 48_271) % 0x7fffffff) yield seed;
}

test("whatever is typed is a question, and no character of it is lost", () => {
  const pieces = [
    ...'停车收费ab12 　-－"“”「」『』《》:：|、,\ud83d\ude00\ud800',
    "标题:",
    "文献：",
    "类型:",
    "类型:条",
    "年份:",
  ];
  const random = numbers();
  const next = (below: number) => random.next().value % below;
  for (let round = 0; round < 4000; round += 1) {
    const asked = Array.from({ length: next(12) }, () => pieces[next(pieces.length)]).join("");
    const { words, without, titles, works } = questionIn(asked);
    const kept = new Set([...words, ...without, ...titles, ...works].join(""));
    const lost = [...asked.replace(/标题|文献|类型:条[、|,]*|类型/gu, "")].filter(
      (sign) => !/[\s:：\-－"“”「」『』]/u.test(sign) && !kept.has(sign),
    );
    expect({ asked, lost }).toEqual({ asked, lost: [] });
  }
});

test.each([
  ["words", "停 ".repeat(5000)],
  ["other words", Array.from({ length: 5000 }, (_, at) => `w${at}`).join(" ")],
  ["half quotes", "「停 ".repeat(3400)],
  ["fields without values", "标题: ".repeat(2500)],
  ["one word", "停".repeat(10_000)],
  ["minus signs", "-".repeat(10_000)],
  ["joined values", `类型:${"条 、".repeat(3000)}`],
  ["joined fields", "类型:条 、".repeat(1400)],
  ["years", "年份:1900-2099 ".repeat(800)],
])("10,000 characters of %s take no time", (_, asked) => {
  const started = cpuTime();
  understoodOf(questionIn(asked));
  expect(cpuTime() - started).toBeLessThan(500);
});

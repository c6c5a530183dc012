import { describe, expect, test } from "vitest";
import { type Unit, walk } from "../../../renderer/core/document.ts";
import { kindOf } from "../../../renderer/core/parse/kind.ts";
import { numberOf, numeralOf, numeralValue } from "../../../renderer/core/parse/numerals.ts";
import { Sourced } from "../../../renderer/core/parse/sourced.ts";
import { closeUp } from "../../../renderer/core/parse/spacing.ts";
import { parse, trace } from "../../../renderer/core/parse.ts";
import { fold, seedFor, seedOf, wordsOf } from "./works.ts";

const sourced = (text: string) => Sourced.of(text, 0, text.length);

/** A printed page as its text layer has it: a blank line after each line, a page opening with a space. */
const pages = (...printed: readonly (readonly string[])[]) =>
  printed.map((lines) => ` ${lines.join("\n\n")}`).join("\n");

const volume = (...printed: readonly (readonly string[])[]) =>
  parse(seedFor("yearbook", { firstPage: 11 }), pages(...printed)).document.units;

const all = (units: readonly Unit[], type: Unit["type"]) =>
  [...walk(units)].map(({ unit }) => unit).filter((unit) => unit.type === type);

describe("numbers", () => {
  test.each([
    ["十二", 12],
    ["一百零五", 105],
    ["一百二十", 120],
    ["一千二百六十", 1260],
    ["二〇二三", 2023],
    ["２０", 20],
    ["章", undefined],
  ])("%s is %s", (words, value) => expect(numeralValue(words)).toBe(value));

  test.each([
    ["第十四条", "14"],
    ["第一百二十条之一", "120-1"],
    ["（三）", "3"],
    ["专栏 2-1", "2-1"],
    ["表１", "1"],
    ["前言", undefined],
  ])("the mark %s is number %s", (mark, number) => expect(numberOf(mark)).toBe(number));

  test.each([
    [7, "七"],
    [10, "十"],
    [23, "二十三"],
    [105, "一百零五"],
    [1260, "一千二百六十"],
  ])("%i is written %s", (value, words) => {
    expect(numeralOf(value)).toBe(words);
    expect(numeralValue(words)).toBe(value);
  });
});

describe("white space", () => {
  test.each([
    ["2023 年 6 月 1 日", "2023年6月1日"],
    ["第 七 十 四 条　 本 条 例", "第七十四条　本条例"],
    ["完善的 ；", "完善的；"],
    ["1.9 34.4 63.7", "1.9 34.4 63.7"],
    ["new  world", "new world"],
    ["市长  张三", "市长 张三"],
  ])("%j is closed up to %j", (printed, closed) => expect(closeUp(sourced(printed)).text).toBe(closed));

  test("what is closed up still knows its place", () => {
    const closed = closeUp(sourced("第 七 条"));
    expect([0, 1, 2].map((index) => closed.offsetAt(index))).toEqual([0, 2, 4]);
  });
});

describe("paragraphs by the width of the line", () => {
  const first = "第一条　为了保证供水安全，维护用户和供水"; // 20 em: a first line in a column of 22
  const full = "单位的合法权益，根据有关法律法规，结合本市的实";

  test("a full line that ends with a full stop goes on; a short one ends its paragraph", () => {
    const units = volume([
      "第一章　总　则",
      first,
      "单位的合法权益，根据有关法律法规，结合本市实",
      "际情况，制定本条例。供水单位应当执行这一条。",
      "用户也应当执行本条例的有关规定，配合供水单位",
      "做好供水设施的管理和保护工作，并且不得损坏它",
      "们。",
      "市人民政府领导本市行政区域内的供水工作，",
      "并且协调解决有关的问题，使全市的供水工作能够",
      "做好。",
      "第二条　本条例自公布之日起施行。",
    ]);
    const [article] = all(units, "article");
    expect(article?.children.map((unit) => unit.text?.slice(0, 4))).toEqual(["为了保证", "市人民政"]);
  });

  test("an item goes back to the article when a flush line follows it", () => {
    const units = volume([
      "第一章　总　则",
      "第一条　禁止实施下列危害供水设施的行为，",
      full.slice(0, 22),
      "际情况，由供水行政主管部门予以处罚并责令改正：",
      "（一）损坏供水设施；",
      "（二）擅自取水。",
      "供水单位应当加强巡查。",
      "第二条　本条例自公布之日起施行。",
    ]);
    const [article] = all(units, "article");
    expect(article?.children.map((unit) => unit.children.length)).toEqual([2, 0]);
    expect(article?.children[1]?.address).toBe(`${article?.address}__para_2`);
    expect(article?.children[0]?.children[1]?.address).toBe(`${article?.address}__para_1__item_2`);
  });

  test("words that only look like a mark begin nothing", () => {
    const units = volume([
      "第一章　总　则",
      "第一条　违反本条例第三十二条第（一）项、第",
      "（二）（三）项规定的，由供水行政主管部门依照",
      "第五十条之规定处罚。",
      "第二条　本条例自公布之日起施行。",
    ]);
    expect(all(units, "article").map((unit) => unit.num)).toEqual(["第一条", "第二条"]);
    expect(all(units, "item")).toEqual([]);
  });
});

test("a title block read after the columns of its page goes back before its first chapter", () => {
  const text = pages(
    ["第一章　总　则", "第一条　旧规定的内容。", "第二条　本办法自 2020 年 1 月 1 日起施行。"],
    [
      "第一章　总　则",
      "第一条　为了规范停车场的管理，根据停车需求状",
      "兰州市停车场管理办法",
      "兰州市人民政府令",
      "〔2023〕第3号",
      "《兰州市停车场管理办法》已经 2023 年 5 月 5 日市人民政府第 42 次常务会议讨论通过，现予公布，自公布之日起施行。",
      "  市长  张三",
      "2023 年 5 月 19 日",
    ],
    ["况编制停车场专项规划，制定本办法。", "第二条　本办法自公布之日起施行。"],
  );
  const seed = seedFor("yearbook", { firstPage: 11 });
  const found = all(parse(seed, text).document.units, "regulation");
  expect(found.map((unit) => unit.heading)).toEqual([undefined, "兰州市停车场管理办法"]);
  expect(found[1]?.enactment).toEqual({
    number: "兰州市人民政府令〔2023〕第3号",
    issuer: "兰州市人民政府",
    adopted: "2023-05-05",
    signatory: "张三",
    promulgated: "2023-05-19",
    effective: "2023-05-19",
  });
  expect(wordsOf(found[1] as Unit)).toContain("根据停车需求状况编制停车场专项规划");
  expect(trace(seed, text).repairs.map(({ kind }) => kind)).toEqual(["moved"]);
});

test.each([
  ["实施先进制造工程。实施先进制造工程。坚持强龙头。", "实施先进制造工程。坚持强龙头。"],
  ["（一）经（一）经济波动增长，稳中有进济波动增长，稳中有进", "（一）经济波动增长，稳中有进"],
  ["〔摘要〕本文分析经济运行。本文分析经济运行。", "〔摘要〕本文分析经济运行。"],
  ["〔〔关键词〕经济运行　对比〕经济运行　对比", "〔关键词〕经济运行　对比"],
  ["绝对量（亿元） 增长（%） 绝对量（亿元） 增长（%）", "绝对量（亿元） 增长（%） 绝对量（亿元） 增长（%）"],
])("overprinted words are kept once: %s", (printed, kept) => {
  const text = pages(
    ["第一章　总　则", "第一条　本办法自公布之日起施行。"],
    ["工作报告", "（2024 年 1 月 1 日）", printed],
  );
  const seed = seedFor("yearbook");
  const report = all(parse(seed, text).document.units, "report")[0] as Unit;
  expect(fold(wordsOf(report))).toContain(fold(kept));
  expect(fold(wordsOf(report)).split(fold(kept.slice(0, 8))).length).toBe(
    fold(kept).split(fold(kept.slice(0, 8))).length,
  );
  expect(trace(seed, text).account.missing).toEqual([]);
});

describe("tables", () => {
  const table = (...lines: readonly string[]) =>
    all(
      volume(
        ["第一章　总　则", "第一条　本办法自公布之日起施行。"],
        ["统计公报", "（2024 年 1 月 1 日）", "一、综合", "全年生产总值比上年增长。", ...lines],
      ),
      "table",
    )[0];

  test("a label may hold spaces and numbers: the last cells are the values", () => {
    const found = table(
      "表 1　人口",
      "指　标 年末数（万人） 比重（%）",
      "全市 442.51 100.0",
      "其中：0-14 岁 59.19 13.38",
      "65 岁及以上 70.5 15.93",
    );
    expect(found?.num).toBe("表1");
    expect(found?.table?.header).toEqual([
      [{ text: "指标" }, { text: "年末数（万人）" }, { text: "比重（%）" }],
    ]);
    expect(found?.table?.rows[1]).toEqual(["其中：0-14岁", "59.19", "13.38"]);
    expect(found?.table?.rows[2]).toEqual(["65岁及以上", "70.5", "15.93"]);
  });

  test("a value whose neighbours are empty goes where values of its size stand", () => {
    const found = table(
      "表 2　指标",
      "指　标 绝对量（亿元） 增长（%）",
      "生产总值 59303 5.5",
      "第一产业 30416 3.7",
      "第二产业 23068 4.3",
      "工业增加值 3.8",
      "进出口 20101",
      "数据来源：统计局",
    );
    expect(found?.table?.rows.slice(3)).toEqual([
      ["工业增加值", "", "3.8"],
      ["进出口", "20101", ""],
    ]);
    expect(found?.table?.source).toBe("数据来源：统计局");
  });

  test("two levels of header: groups over leaves", () => {
    const found = table(
      "表 3　收支",
      "指　标",
      "城　镇 农　村",
      "绝对数 增长 绝对数 增长",
      "收入 48039 6.1 18604 8.3",
      "支出 30981 5.1 14247 7.6",
    );
    expect(found?.table?.header).toEqual([
      [
        { text: "指标", rows: 2 },
        { text: "城镇", columns: 2 },
        { text: "农村", columns: 2 },
      ],
      [{ text: "绝对数" }, { text: "增长" }, { text: "绝对数" }, { text: "增长" }],
    ]);
  });
});

describe("the index", () => {
  const index = volume(
    ["第一章　总　则", "第一条　本办法自公布之日起施行。"],
    [
      "数字",
      "2023 年大事　43c",
      "A",
      "安全生产　206a，215c，",
      "　　272a",
      "安宁区 449",
      "很长很长的一个词要换到下一",
      "行　244b",
    ],
  );

  test("wrapped terms and references are joined", () => {
    expect(all(index, "letter").map((unit) => unit.heading)).toEqual(["数字", "A"]);
    expect(all(index, "indexEntry").map((unit) => [unit.heading, unit.references])).toEqual([
      ["2023年大事", [{ page: 43, column: "c" }]],
      [
        "安全生产",
        [
          { page: 206, column: "a" },
          { page: 215, column: "c" },
          { page: 272, column: "a" },
        ],
      ],
      ["安宁区", [{ page: 449 }]],
      ["很长很长的一个词要换到下一行", [{ page: 244, column: "b" }]],
    ]);
  });
});

describe("a statute in Markdown", () => {
  const text = `# 某市供水条例

2020年5月1日 某市人民代表大会常务委员会第三次会议通过

2022年3月1日 某市人民代表大会常务委员会第九次会议修正

<!-- INFO END -->

目 录

第一章 总则

第二章 附则

## 第一章 总 则

第一条 为了规范供水，制定本条例。

第二条 供水单位应当做到：

（一）保证水质；

1.每日检验；

2.公布结果；

（二）保证水压。

违反前款规定的，责令改正。

第二条之一 与供水有关的单位应当配合。

## 第二章 附 则

第三条 本条例自2020年6月1日起施行。
`;
  const units = parse(seedFor("law"), text).document.units;

  test("has the addresses by which it is cited", () => {
    expect([...walk(units)].map(({ unit }) => unit.address)).toEqual([
      "promulgation_1",
      "promulgation_1__para_1",
      "promulgation_1__para_2",
      "toc_1",
      "toc_1__line_1",
      "toc_1__line_2",
      "chp_1",
      "art_1",
      "art_1__para_1",
      "art_2",
      "art_2__para_1",
      "art_2__para_1__item_1",
      "art_2__para_1__item_1__subitem_1",
      "art_2__para_1__item_1__subitem_2",
      "art_2__para_1__item_2",
      "art_2__para_2",
      "art_2-1",
      "art_2-1__para_1",
      "chp_2",
      "art_3",
      "art_3__para_1",
    ]);
  });

  test("knows its own making", () => {
    expect(units[0]?.heading).toBe("某市供水条例");
    expect(units[0]?.enactment).toEqual({
      adopted: "2020-05-01",
      amended: ["2022-03-01"],
      effective: "2020-06-01",
    });
  });
});

test("pages are counted, set right by what is printed, and marked inside a paragraph", () => {
  const text = ` 第一章　总　则\n\n第一条　为了规范供水，根据有\n 关法律，制定本条例。\n\n\n\n13\n\n某地\n20242024\n\n鉴\n20242024\n\n第二条　本条例自公布之日起施行。`;
  const units = parse(seedFor("yearbook", { title: "某地年鉴（2024）", firstPage: 10 }), text).document.units;
  const articles = all(units, "article");
  expect(articles.map((unit) => unit.page)).toEqual([11, 13]);
  expect(articles[0]?.children[0]?.breaks).toEqual([{ at: 10, page: 12 }]);
  expect([...walk(units)].map(({ unit }) => unit.text ?? "").join("")).not.toContain("2024");
});

// Counted by hand in the printed volume: chapters, sections, articles, paragraphs, items of its statutes.
test.each([
  ["兰州市城市安全发展条例", 9, 0, 74, 139, 0],
  ["兰州市城市更新办法", 6, 0, 41, 68, 17],
  ["兰州市机动车停车场管理办法", 6, 0, 45, 69, 45],
  ["兰州市危险废物污染环境防治办法", 6, 2, 42, 86, 28],
  ["兰州市行政规范性文件制定和备案规定", 4, 0, 40, 66, 57],
])("%s is whole", (title, ...counts) => {
  const { seed, text } = seedOf("lanzhou-yearbook");
  const found = all(parse(seed, text).document.units, "regulation").find((unit) => unit.heading === title);
  const body = found?.children.filter((unit) => unit.type !== "promulgation") ?? [];
  const types = ["chapter", "section", "article", "paragraph", "item"] as const;
  expect(types.map((type) => all(body, type).length)).toEqual(counts);
});

test("each line of a plan's contents leads to its chapter or section", () => {
  const { seed, text } = seedOf("lanzhou-urbanization");
  const { units } = parse(seed, text).document;
  const lines = all(units, "tocEntry").map((unit) => unit.references?.[0]?.address);
  expect(lines).toHaveLength(46);
  expect(lines.slice(0, 4)).toEqual(["chp_1", "chp_1__sec_1", "chp_1__sec_2", "chp_2"]);
  expect(lines).not.toContain(undefined);
});

test("a volume that comes without its name tells it by its running heads", () => {
  const { seed, text } = seedOf("lanzhou-yearbook");
  const { firstPage: _, ...nameless } = { ...seed, title: "某文件" };
  expect(parse(nameless, text).document.units).toEqual(parse(seed, text).document.units);
});

test.each(["lanzhou-yearbook", "chengguan", "wuwei", "lanzhou-urbanization", "lanzhou-work-report"])(
  "what kind of work %s is can be told from its text",
  (id) => {
    const { seed, text } = seedOf(id);
    expect(kindOf(text)).toBe(seed.kind);
  },
);

describe("what a statute says of its making", () => {
  const head = (...lines: readonly string[]) =>
    parse(seedFor("law"), `# 某市条例\n\n${lines.join("\n\n")}\n\n第一条 为了试验，制定本条例。\n`).document
      .units[0]?.enactment;

  test("an amendment that another body approved is dated by what came of it", () => {
    expect(
      head(
        "2000年12月29日 某市人民代表大会常务委员会第十六次会议通过",
        "2001年3月30日 某省人民代表大会常务委员会第二十一次会议批准",
        "2010年8月25日 某市人民代表大会常务委员会第十二次会议通过",
        "2010年9月29日 某省人民代表大会常务委员会第十七次会议批准的《关于修改部分地方性法规的决定》修正",
      ),
    ).toEqual({ adopted: "2000-12-29", approved: "2001-03-30", amended: ["2010-09-29"] });
  });

  test("a statute passed again was amended", () => {
    expect(
      head("2012年11月26日 审判委员会会议通过", "2020年12月23日 审判委员会会议通过", "2021年1月1日 施行"),
    ).toEqual({
      adopted: "2012-11-26",
      amended: ["2020-12-23"],
      effective: "2021-01-01",
    });
  });
});

import { expect, test } from "vitest";
import { articleOf, citationIn } from "../../../renderer/search/citation.ts";
import { leadTo, soughtInVain, titlesMeant } from "../../../renderer/search/straight.ts";
import { cpuTime } from "../cpu-time.ts";

test.each([
  ["停车场 14", { title: "停车场", article: "14" }],
  ["停车场办法第十四条第二款", { title: "停车场办法", article: "14", paragraph: 2 }],
  ["市政条例23.2.3", { title: "市政条例", article: "23", paragraph: 2, item: 3 }],
  ["物业条例23条2款3项", { title: "物业条例", article: "23", paragraph: 2, item: 3 }],
  ["第123条", { title: "", article: "123" }],
  ["１２３", { title: "", article: "123" }],
  ["一百二十三", { title: "", article: "123" }],
  ["《兰州市机动车停车场管理办法》第十四条", { title: "兰州市机动车停车场管理办法", article: "14" }],
  ["第一百七十五条之一", { title: "", article: "175-1" }],
  ["城市更新办法第三条第（二）项。", { title: "城市更新办法", article: "3", item: 2 }],
  ["第五条第二款第（三）项第1目", { title: "", article: "5", paragraph: 2, item: 3, subitem: 1 }],
  ["根据《城市更新办法》第三条第二款的规定，应当", { title: "城市更新办法", article: "3", paragraph: 2 }],
  ["停车场办法十四", { title: "停车场办法", article: "14" }],
  ["停车场，14", { title: "停车场", article: "14" }],
  ["停车场-14", { title: "停车场", article: "14" }],
  // Full width, Traditional, and the numerals of either kind.
  ["停車場辦法第十四條第二款", { title: "停车场办法", article: "14", paragraph: 2 }],
  ["「停車場管理辦法」第十四條", { title: "停车场管理办法", article: "14" }],
  ["停车场　第１４条", { title: "停车场", article: "14" }],
  ["第十四条第2项", { title: "", article: "14", item: 2 }],
  ["14条2款", { title: "", article: "14", paragraph: 2 }],
  ["停车场办法14条之一", { title: "停车场办法", article: "14-1" }],
  ["第十四条（二）", { title: "", article: "14", item: 2 }],
  ["第 14 条 第 2 款", { title: "", article: "14", paragraph: 2 }],
  ["停车场 14 2", { title: "停车场", article: "14", paragraph: 2 }],
  ["23。2。3", { title: "", article: "23", paragraph: 2, item: 3 }],
  ["一百零五", { title: "", article: "105" }],
  ["一百〇五", { title: "", article: "105" }],
  ["一百一十条", { title: "", article: "110" }],
  ["停车场 第14", { title: "停车场", article: "14" }],
  ["120-1", { title: "", article: "120-1" }],
  // Of several the first.
  ["第十四条至第十六条", { title: "", article: "14" }],
  ["第十四、十五条", { title: "", article: "14" }],
  ["第十四条和第十五条", { title: "", article: "14" }],
  ["停车场办法14-16", { title: "停车场办法", article: "14" }],
  ["停车场办法14条至16条", { title: "停车场办法", article: "14" }],
  ["第十四条第一款、第三款", { title: "", article: "14", paragraph: 1 }],
  ["第十四条第一、三款", { title: "", article: "14", paragraph: 1 }],
  ["第十四条第（二）至（四）项", { title: "", article: "14", item: 2 }],
  // Pasted with what stands around it.
  [
    "《停车场办法》（2023年修订）第十四条第一款第（二）项的规定，应当",
    { title: "停车场办法", article: "14", paragraph: 1, item: 2 },
  ],
  ["停车场管理办法 第十四条 经营者应当公示收费标准", { title: "停车场管理办法", article: "14" }],
  ["应当公示收费标准，根据停车场办法第十四条的规定", { title: "停车场办法", article: "14" }],
  ["甲区贯彻《乙条例（试行）》实施办法第三条", { title: "甲区贯彻乙条例(试行)实施办法", article: "3" }],
  // A title that is only a sort of document means the open one.
  ["条例第二十五条", { title: "", article: "25" }],
  ["《條例》第二十五條", { title: "", article: "25" }],
  ["办法 14", { title: "", article: "14" }],
  ["由执法部门依照本条例第十条第一款处罚", { title: "", article: "10", paragraph: 1 }],
  ["违反本办法第三十条第（一）项规定的，由有关部门责令改正", { title: "", article: "30", item: 1 }],
  ["基本法第五条", { title: "基本法", article: "5" }],
  ["停车场", null],
  ["", null],
  ["第条", null],
  ["第〇条", null],
  // No articles: names, years, numbers of other things.
  ["十四五", null],
  ["统一", null],
  ["第二章", null],
  ["2023", null],
  ["二〇二三", null],
  ["停车场 2023", null],
  ["2019-2021", null],
  ["13800138000", null],
  ["印发20条措施", null],
  ["增长3.5%", null],
])("%j asks for %j", (question, expected) => expect(citationIn(question)).toEqual(expected));

test.each([
  [{ article: "14" }, "第十四条"],
  [{ article: "120-1", paragraph: 2, item: 3 }, "第一百二十条之一第二款第（三）项"],
  [{ article: "5", paragraph: 1, item: 10, subitem: 2 }, "第五条第一款第（十）项第2目"],
])("%j is said %s", (citation, expected) => expect(articleOf(citation)).toBe(expected));

/** Numbers that look random and are the same every time. */
function* numbers(): Generator<number> {
  for (let seed = 11; ; seed = (seed * 48_271) % 0x7fffffff) yield seed;
}

test("a citation in the words of the statute book is read as it was written", () => {
  const random = numbers();
  const next = (most: number) => 1 + (random.next().value % most);
  for (let round = 0; round < 2000; round += 1) {
    const main = next(9) > 2 ? next(400) : next(9999);
    const citation = {
      title: "",
      article: next(5) > 1 ? `${main}` : `${main}-${next(12)}`,
      ...(next(2) > 1 && { paragraph: next(30) }),
      ...(next(2) > 1 && { item: next(30), ...(next(2) > 1 && { subitem: next(12) }) }),
    };
    expect(citationIn(articleOf(citation))).toEqual(citation);
    expect(citationIn(`《停车场办法》${articleOf(citation)}的规定`)).toEqual({
      ...citation,
      title: "停车场办法",
    });
  }
});

test("whatever is typed is read, and said again in full words", () => {
  const random = numbers();
  const signs = [..."第条款项目之一十百千零两三14.-、至(（）)《》办法本 。\ud800停"];
  for (let round = 0; round < 5000; round += 1) {
    const length = random.next().value % 14;
    const asked = Array.from({ length }, () => signs[random.next().value % signs.length]).join("");
    const citation = citationIn(asked);
    if (citation)
      expect({ asked, said: articleOf(citation) }).toEqual({
        asked,
        said: expect.stringMatching(/^第[一二三四五六七八九十百千零]+条/u),
      });
  }
});

test.each([
  ["1、".repeat(5000)],
  ["1条".repeat(5000)],
  ["一".repeat(10_000)],
  ["《".repeat(10_000)],
  [`${"。".repeat(9999)}x`],
  ["第(1".repeat(3000)],
  ["\ud800条".repeat(5000)],
])("%.8j… is read in bounded time", (question) => {
  const started = cpuTime();
  citationIn(question);
  expect(cpuTime() - started).toBeLessThan(500);
});

const titles = [
  "兰州市机动车停车场管理办法",
  "兰州市市政设施管理条例",
  "兰州市城市更新办法",
  "停车场办法汇编",
  "中华人民共和国治安管理处罚法",
].map((title, at) => ({ workId: "w", address: `reg_${at + 1}`, title }));

test.each([
  ["停车场办法", ["停车场办法汇编", "兰州市机动车停车场管理办法"]],
  ["市政条例", ["兰州市市政设施管理条例"]],
  ["停車場辦法", ["停车场办法汇编", "兰州市机动车停车场管理办法"]],
  ["兰州市办法", ["兰州市城市更新办法", "兰州市机动车停车场管理办法"]],
  ["办法停车", []],
  // Too scattered to be meant: a gap after every character.
  ["兰机停", []],
  ["市设理例", []],
  // The law of the state is no 办法 of a city.
  ["城市更新法", []],
  ["中华人民共和国治安管理处罚法", ["中华人民共和国治安管理处罚法"]],
  ["治安处罚法", ["中华人民共和国治安管理处罚法"]],
  ["中华人民共和国兰州市城市更新办法", ["兰州市城市更新办法"]],
  ["tcc", ["停车场办法汇编", "兰州市机动车停车场管理办法"]],
  ["tingchechang", ["停车场办法汇编", "兰州市机动车停车场管理办法"]],
  ["tccglbf", ["兰州市机动车停车场管理办法"]],
  ["lzsszss", ["兰州市市政设施管理条例"]],
  ["tc", []],
  ["", []],
])("the title %j means %j", (asked, expected) => {
  expect(titlesMeant(titles, asked).map(({ title }) => title)).toEqual(expected);
});

const held = new Set([
  "reg_1__art_14",
  "reg_1__art_14__para_1",
  "reg_1__art_14__para_2",
  "reg_1__art_14__para_2__item_3",
]);
const lead = (question: string) => {
  const citation = citationIn(question);
  return citation && leadTo(citation, titles, titles[0] ?? null, (_, address) => held.has(address));
};

test.each([
  [
    "停车场 14",
    [{ address: "reg_1__art_14", label: "《兰州市机动车停车场管理办法》第十四条", inexact: false }],
  ],
  [
    "14.2.3",
    [
      {
        address: "reg_1__art_14__para_2__item_3",
        label: "《兰州市机动车停车场管理办法》第十四条第二款第（三）项",
        inexact: false,
      },
    ],
  ],
  [
    "第十四条第（三）项",
    [
      {
        address: "reg_1__art_14__para_2__item_3",
        label: "《兰州市机动车停车场管理办法》第十四条第（三）项",
        inexact: false,
      },
    ],
  ],
  [
    "停车场14条9款",
    [{ address: "reg_1__art_14", label: "《兰州市机动车停车场管理办法》第十四条", inexact: true }],
  ],
  ["tcc 14", [{ address: "reg_1__art_14", label: "《兰州市机动车停车场管理办法》第十四条", inexact: false }]],
  [
    "依照本办法第十四条第九款的规定",
    [{ address: "reg_1__art_14", label: "《兰州市机动车停车场管理办法》第十四条", inexact: true }],
  ],
  ["停车场99", []],
  ["城市更新法第十四条", []],
])("%j leads to %j", (question, expected) => {
  expect(lead(question)).toEqual(expected.map((each) => ({ workId: "w", ...each })));
});

test("titles that are equally near are all offered, in reading order", () => {
  const alike = ["甲市绿化条例", "乙市绿化条例", "乙市城区绿化管理条例"].map((title, at) => ({
    workId: `w${at}`,
    address: "",
    title,
  }));
  const citation = citationIn("绿化条例 3");
  expect(citation && leadTo(citation, alike, null, () => true).map(({ workId }) => workId)).toEqual([
    "w0",
    "w1",
    "w2",
  ]);
});

test.each(["第十四条", "条例第十四条", "本办法第十四条", "14"])(
  "with nothing open %j leads nowhere",
  (question) => {
    const citation = citationIn(question);
    expect(citation && leadTo(citation, titles, null, () => true)).toEqual([]);
    expect(citation && soughtInVain(citation, titles, () => true)).toBeNull();
  },
);

test("an article that is not there is named in full", () => {
  const citation = citationIn("停车场管理办法 999");
  expect(citation && soughtInVain(citation, titles, () => true)).toBe(
    "《兰州市机动车停车场管理办法》第九百九十九条",
  );
  expect(citation && soughtInVain(citation, titles, () => false)).toBeNull();
});

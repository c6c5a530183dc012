import { expect, test } from "vitest";
import { articleOf, citationIn } from "../../../renderer/search/citation.ts";
import { leadTo, soughtInVain, titlesMeant } from "../../../renderer/search/straight.ts";

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
  ["停车场", null],
  ["", null],
  ["第条", null],
])("%j asks for %j", (question, expected) => expect(citationIn(question)).toEqual(expected));

test.each([
  [{ article: "14" }, "第十四条"],
  [{ article: "120-1", paragraph: 2, item: 3 }, "第一百二十条之一第二款第（三）项"],
  [{ article: "5", paragraph: 1, item: 10, subitem: 2 }, "第五条第一款第（十）项第2目"],
])("%j is said %s", (citation, expected) => expect(articleOf(citation)).toBe(expected));

const titles = [
  "兰州市机动车停车场管理办法",
  "兰州市市政设施管理条例",
  "兰州市城市更新办法",
  "停车场办法汇编",
].map((title, at) => ({ workId: "w", address: `reg_${at + 1}`, title }));

test.each([
  ["停车场办法", ["停车场办法汇编", "兰州市机动车停车场管理办法"]],
  ["市政条例", ["兰州市市政设施管理条例"]],
  ["办法停车", []],
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
  ["停车场99", []],
])("%j leads to %j", (question, expected) => {
  expect(lead(question)).toEqual(expected.map((each) => ({ workId: "w", ...each })));
});

test("an article that is not there is named in full", () => {
  const citation = citationIn("停车场管理办法 999");
  expect(citation && soughtInVain(citation, titles, () => true)).toBe(
    "《兰州市机动车停车场管理办法》第九百九十九条",
  );
  expect(citation && soughtInVain(citation, titles, () => false)).toBeNull();
});

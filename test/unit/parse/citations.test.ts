import { describe, expect, test } from "vitest";
import { referencesIn } from "../../../renderer/core/citation-targets.ts";
import { definitionsIn } from "../../../renderer/core/definitions.ts";
import { parse } from "../../../renderer/core/parse.ts";
import { seedFor } from "./works.ts";

const body = `# 某市停车场条例

## 第一章 总则

第一条 根据《中华人民共和国道路交通安全法》第三十三条，制定本条例。

第二条 申请备案的，应当提交下列材料：

（一）基本信息；

（二）营业执照；

（二）红线图；

（四）验收证明。

停车场应当公示收费标准。

临时停车场需提供前款除第（四）项以外的材料，并依照前款规定公示。

第三条 违反CITATION规定的，责令改正。

第四条之一 本条前款规定不适用。

第四条之二 依据民法典第六条、第七条和本条例第二章处理。

## 第二章 附则

第五条 《某市停车场条例》（市政府令〔2012〕第1号）同时废止。
`;

function referencesOf(address: string, citation = "本条例第二条") {
  const { document } = parse(seedFor("law"), body.replace("CITATION", citation));
  return (referencesIn(document.units).get(address) ?? []).map(({ text, targets, external }) => [
    text,
    external ?? targets,
  ]);
}

describe("a citation points to what a lawyer would turn to", () => {
  test.each([
    ["本条例第二条", ["art_2"]],
    ["第二条第二款", ["art_2__para_2"]],
    [
      "本条例第二条第（一）（二）（三）项",
      ["art_2__para_1__item_1", "art_2__para_1__item_2", "art_2__para_1__item_2x2"],
    ],
    ["第二条第一款第一、四项", ["art_2__para_1__item_1", "art_2__para_1__item_4"]],
    [
      "第二条第（一）项至第（四）项",
      ["art_2__para_1__item_1", "art_2__para_1__item_2", "art_2__para_1__item_2x2", "art_2__para_1__item_4"],
    ],
    ["第四条之二", ["art_4-2"]],
    ["第一条至第三条", ["art_1", "art_2", "art_3"]],
    ["本条例第二章", ["chp_2"]],
    // Articles run through the whole statute: the chapter says nothing more.
    ["本章第一条至第二条", ["art_1", "art_2"]],
    ["本条例第二章第五条", ["art_5"]],
    ["第九十九条", []],
  ])("%s", (citation, targets) =>
    expect(referencesOf("art_3__para_1", citation)).toEqual([[citation, targets]]),
  );

  test("the paragraph before, and where it has no items, the one before that has", () => {
    expect(referencesOf("art_2__para_3")).toEqual([
      ["前款除第（四）项", ["art_2__para_1__item_4"]],
      ["前款", ["art_2__para_2"]],
    ]);
  });

  test("another statute is not looked for here, with brackets or without", () => {
    expect(referencesOf("art_1__para_1")).toEqual([
      ["《中华人民共和国道路交通安全法》第三十三条", { law: "中华人民共和国道路交通安全法", article: "33" }],
    ]);
    expect(referencesOf("art_4-2__para_1")).toEqual([
      ["第六条", { law: "民法典", article: "6" }],
      ["第七条", { law: "民法典", article: "7" }],
      ["本条例第二章", ["chp_2"]],
    ]);
  });

  test("a statute of the same name is not this statute", () => {
    expect(referencesOf("art_5__para_1")).toEqual([
      ["《某市停车场条例》（市政府令〔2012〕第1号）", { law: "某市停车场条例" }],
    ]);
  });
});

test("an item that punishes whoever violates an item means those of the article that is named before", () => {
  const { document } = parse(
    seedFor("law"),
    "# 某市市容条例\n\n第一条 不得有下列行为：\n\n（一）吐痰；\n\n（二）抛物。\n\n第二条 违反本条例第一条规定的，按照下列规定罚款：\n\n（一）违反第二项规定的，处五十元罚款；\n\n（二）有第一项行为的，处十元罚款。\n",
  );
  const references = referencesIn(document.units);
  const targets = (address: string) => references.get(address)?.map((each) => each.targets);
  expect(targets("art_2__para_1__item_1")).toEqual([["art_1__para_1__item_2"]]);
  expect(targets("art_2__para_1__item_2")).toEqual([["art_2__para_1__item_1"]]);
});

test("a definition is known with the place that gives it and how far it holds", () => {
  const { document } = parse(
    seedFor("law"),
    `# 某市供水条例

## 第一章 总则

第一条 本条例所称供水，是指公共供水和自建设施供水。

第二条 市供水行政主管部门（以下简称供水部门）负责供水管理。

第三条 本章所称的用户，是指单位和个人。

## 第二章 附则

第四条 本条例下列用语的含义是：

（一）结算水表，是指计量水表。
`,
  );
  expect(definitionsIn(document.units)).toEqual([
    { term: "供水", meaning: "公共供水和自建设施供水", address: "art_1__para_1", scope: "" },
    { term: "供水部门", meaning: "市供水行政主管部门", address: "art_2__para_1", scope: "" },
    { term: "用户", meaning: "单位和个人", address: "art_3__para_1", scope: "chp_1" },
    { term: "结算水表", meaning: "计量水表。", address: "art_4__para_1__item_1", scope: "" },
  ]);
});

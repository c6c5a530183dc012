import { expect, test } from "vitest";
import type { Document } from "../../../renderer/core/document.ts";
import { searchedWork } from "../../../renderer/search/corpus.ts";
import { questionIn } from "../../../renderer/search/question.ts";
import { select } from "../../../renderer/search/select.ts";
import { u, work } from "../core/sample.ts";

const document: Document = {
  work,
  units: [
    u("chapter", "reg_1__chp_1", { num: "第一章", heading: "停车场" }, [
      u("article", "art_1", { num: "第一条" }, [
        u("paragraph", "p1", { text: "停车场应当明示收费标准。" }),
        u("paragraph", "p2", { text: "停车场经营者：" }, [
          u("item", "i1", { num: "（一）", text: "收费；" }),
          u("item", "i2", { num: "（二）", text: "保洁。" }),
        ]),
      ]),
      u("article", "art_2", { num: "第二条" }, [
        u("paragraph", "p3", { text: "夜间停车免费。依照第24条。" }),
      ]),
    ]),
    u("entry", "e1", { heading: "停车场建设", page: 3 }, [
      u("paragraph", "e1p1", { text: "建成停车场三个。" }),
    ]),
    u("table", "t1", {
      heading: "停车位统计表",
      table: {
        header: [[{ text: "区" }, { text: "个" }]],
        rows: [
          ["城关", "12"],
          ["安宁", "34"],
        ],
      },
    }),
    u("event", "ev1", { num: "1日", date: "2019-03-01", text: "停车场启用。" }),
  ],
};
const works = [searchedWork(document)];

test.each([
  // A unit whose own words hold it, however deep.
  ["停车场", ["reg_1__chp_1", "p1", "p2", "e1", "e1p1", "ev1"]],
  ["停车", ["reg_1__chp_1", "p1", "p2", "p3", "e1", "e1p1", "t1", "ev1"]],
  // All words in one unit's own words; else the smallest within the article that holds them together.
  ["停车场 收费", ["p1", "p2"]],
  ["收费 保洁", ["p2"]],
  ["明示 保洁", ["art_1"]],
  ["第一条 保洁", ["art_1"]],
  ["建成 建设", ["e1"]],
  // Not across articles, nor from one row of a table to what stands elsewhere.
  ["夜间 保洁", []],
  ["城关 34", ["t1"]],
  ["1234", []],
  ["关12", []],
  // The number of an article runs on into its first paragraph, and not into the next.
  ["第一条停车场", ["art_1"]],
  ["第二条夜间", ["art_2"]],
  ["标准。停车场", []],
  // Numbers alike.
  ["第二十四条", ["p3"]],
  ["3个", ["e1p1"]],
  ["4条", ["p3"]],
  ["停车场 -收费", ["reg_1__chp_1", "e1", "e1p1", "ev1"]],
  ["停车场 -标题", ["reg_1__chp_1", "p1", "p2", "e1", "e1p1", "ev1"]],
  ["标题:停车场", ["reg_1__chp_1", "e1"]],
  ["标题:停车场 收费", ["p1", "i1"]],
  ["类型:条 停车场", ["p1", "p2"]],
  ["类型:条", ["art_1", "art_2"]],
  ["类型:表格", ["t1"]],
  ["类型:大事记", ["ev1"]],
  ["年份:2019", ["ev1"]],
  ["年份:2019 停车", ["ev1"]],
  ["年份:2024 类型:条目 停车", ["e1", "e1p1"]],
  ["文献:样本年鉴 夜间", ["p3"]],
  ["文献:别的书 夜间", []],
  ["没有", []],
  ["", []],
  ["   ", []],
])("%j finds %j", (question, expected) => {
  const found = select(works, questionIn(question)).map(({ unit }) => works[0]?.texts.units[unit]?.address);
  expect(found).toEqual(expected);
});

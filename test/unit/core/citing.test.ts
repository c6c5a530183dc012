import { expect, test } from "vitest";
import { coverOf } from "../../../renderer/core/citing/cover.ts";
import { stampOf } from "../../../renderer/core/citing/stamp.ts";
import { citationOf } from "../../../renderer/core/citing.ts";
import { walk } from "../../../renderer/core/document.ts";
import { placesOf } from "../../../renderer/core/scope.ts";
import { u, work } from "./sample.ts";

const para = (of: string, at: number, below: Parameters<typeof u>[3] = []) =>
  u("paragraph", `${of}__para_${at}`, { text: `第${at}款的话。`, page: 9 + at }, below);
const item = (of: string, num: string, at: number, below: Parameters<typeof u>[3] = []) =>
  u("item", `${of}__item_${at}`, { num, text: "某项；" }, below);

const [a1, a2, a3, a4] = ["reg_1__art_1", "reg_1__art_2", "reg_1__art_3", "reg_1__art_175-1"];
const statute = [
  u("chapter", "reg_1__chp_1", { num: "第一章", heading: "总则" }, [
    u("article", a1, { num: "第一条" }, [para(a1, 1)]),
    u("article", a2, { num: "第二条" }, [
      para(a2, 1),
      para(a2, 2, [
        item(`${a2}__para_2`, "（一）", 1, [
          u("subitem", `${a2}__para_2__item_1__subitem_1`, { num: "1.", text: "某目；" }),
        ]),
        item(`${a2}__para_2`, "（二）", 2),
        item(`${a2}__para_2`, "（三）", 3),
      ]),
      para(a2, 3),
    ]),
  ]),
  u("chapter", "reg_1__chp_2", { num: "第二章", heading: "管理" }, [
    u("section", "reg_1__chp_2__sec_1", { num: "第一节", heading: "规划" }, [
      u("article", a3, { num: "第三条" }, [para(a3, 1, [item(`${a3}__para_1`, "（一）", 1)])]),
      u("article", a4, { num: "第一百七十五条之一" }, [para(a4, 1), para(a4, 2)]),
    ]),
  ]),
  u("attachment", "reg_1__att_1", { num: "附件1", heading: "名单" }, [
    u("table", "reg_1__att_1__table_1", { table: { header: [], rows: [["甲"]] } }),
  ]),
];

const document = {
  work,
  units: [
    u("preface", "preface_1", { heading: "编辑说明", page: 2 }),
    u("chronicle", "chronicle_1", { heading: "大事记", page: 3 }, [
      u("month", "chronicle_1__month_1", { heading: "3月", page: 3 }, [
        u("event", "chronicle_1__month_1__event_1", { text: "某事。", date: "2019-03-01", page: 3 }),
        u("event", "chronicle_1__month_1__event_2", { text: "某事。", page: 3 }),
      ]),
    ]),
    u("category", "cat_1", { heading: "商贸流通", page: 520 }, [
      u("subcategory", "cat_1__subcat_1", { heading: "商业贸易", page: 520 }, [
        u("entry", "cat_1__subcat_1__entry_1", { heading: "“消费”市场", page: 521 }, [
          u("paragraph", "e1p1", { text: "一二三四五六七八九十", page: 521, breaks: [{ at: 5, page: 522 }] }),
          u("paragraph", "e1p2", { text: "某段。", page: 522 }),
        ]),
        u("entry", "cat_1__subcat_1__entry_2", { heading: "物流", page: 523 }, [
          u("table", "table_4", {
            num: "表4",
            heading: "物流企业",
            page: 523,
            table: { header: [], rows: [["甲"]] },
          }),
        ]),
        u("entry", "cat_1__subcat_1__entry_3", { heading: "会展", text: "某段。", page: 524 }),
      ]),
    ]),
    u("category", "cat_2", { heading: "法规文件", page: 8 }, [
      u("regulation", "reg_1", { heading: "某市停车场管理办法", page: 9 }, statute),
      u("regulation", "reg_2", { page: 30 }, [
        u("article", "reg_2__art_10", { num: "第十条", page: 30 }, [
          u("paragraph", "reg_2__art_10__para_1", { text: "某款。", page: 30 }),
        ]),
      ]),
      u("notice", "notice_1", { heading: "关于印发《某市停车场管理办法》的通知", page: 40 }, [
        u("heading", "notice_1__head_1", { num: "二、", heading: "任务", page: 40 }, [
          u("heading", "notice_1__head_1__head_1", { num: "（一）", heading: "稳增长", page: 41 }, [
            u("paragraph", "n1p1", { text: "某段。", page: 41 }),
          ]),
        ]),
      ]),
    ]),
  ],
};
const from = { document, places: placesOf(document) };
const book = "《样本年鉴（2024）》";
const law = "《某市停车场管理办法》";

test.each([
  // One unit of a statute.
  [["reg_1"], law],
  [["reg_1__chp_2"], `${law}第二章`],
  [["reg_1__chp_2__sec_1"], `${law}第二章第一节`],
  [[a1], `${law}第一条`],
  [[`${a1}__para_1`], `${law}第一条`],
  [[`${a2}__para_1`], `${law}第二条第一款`],
  [[`${a2}__para_2__item_3`], `${law}第二条第二款第（三）项`],
  [[`${a2}__para_2__item_1__subitem_1`], `${law}第二条第二款第（一）项第1目`],
  [[`${a3}__para_1__item_1`], `${law}第三条第（一）项`],
  [[a4], `${law}第一百七十五条之一`],
  [[`${a4}__para_2`], `${law}第一百七十五条之一第二款`],
  [["reg_1__att_1__table_1"], `${law}附件1附表`],
  // Several.
  [[a1, a2, a3], `${law}第一条至第三条`],
  [[a3, a1, a2, a4], `${law}第一条至第一百七十五条之一`],
  [[a1, a2], `${law}第一条和第二条`],
  [[a1, a3], `${law}第一条和第三条`],
  [[a1, a2, a4], `${law}第一条、第二条和第一百七十五条之一`],
  [[1, 2, 3].map((at) => `${a2}__para_${at}`), `${law}第二条第一款至第三款`],
  [[1, 3].map((at) => `${a2}__para_${at}`), `${law}第二条第一款和第三款`],
  [[1, 2, 3].map((at) => `${a2}__para_2__item_${at}`), `${law}第二条第二款第（一）项至第（三）项`],
  [[`${a2}__para_2`, `${a2}__para_3`, a3, `${a4}__para_1`], `${law}第二条第二款至第一百七十五条之一第一款`],
  [[`${a2}__para_2__item_3`, `${a2}__para_3`], `${law}第二条第二款第（三）项和第三款`],
  [[a2, `${a2}__para_3`], `${law}第二条`],
  [["reg_1__chp_1", "reg_1__chp_2"], `${law}第一章和第二章`],
  // A yearbook.
  [[], book],
  [["cat_1"], `${book}“商贸流通”类目，第520—524页`],
  [["cat_1__subcat_1__entry_1"], `${book}“商贸流通·商业贸易·‘消费’市场”条，第521—522页`],
  [["e1p2"], `${book}“商贸流通·商业贸易·‘消费’市场”条，第522页`],
  [["e1p1", "e1p2"], `${book}“商贸流通·商业贸易·‘消费’市场”条，第521—522页`],
  [
    ["cat_1__subcat_1__entry_1", "cat_1__subcat_1__entry_3"],
    `${book}“商贸流通·商业贸易·‘消费’市场”条和“商贸流通·商业贸易·会展”条，第521—524页`,
  ],
  [["table_4"], `${book}“商贸流通·商业贸易·物流”条表4“物流企业”，第523页`],
  [["preface_1"], `${book}“编辑说明”，第2页`],
  [["chronicle_1__month_1__event_1"], `${book}“大事记”2019年3月1日条，第3页`],
  [["chronicle_1__month_1__event_2"], `${book}“大事记”3月，第3页`],
  [["notice_1"], `《关于印发〈某市停车场管理办法〉的通知》（载${book}第40—41页）`],
  [["n1p1"], `《关于印发〈某市停车场管理办法〉的通知》“二、（一）稳增长”（载${book}第41页）`],
  [["reg_2__art_10__para_1"], `${book}（“法规文件”中标题缺失的法规）第十条，第30页`],
  // Of several sources.
  [[a1, "reg_2__art_10"], `${law}第一条；${book}（“法规文件”中标题缺失的法规）第十条，第30页`],
])("%j is cited %s", (addresses, expected) => expect(citationOf(from, addresses)).toBe(expected));

test("a work of doubtful source is cited as such, whether its title says so or not", () => {
  const of = (title: string, doubt?: string) => {
    const doubtful = { ...document, work: { ...work, title, ...(doubt && { doubt }) } };
    return citationOf({ document: doubtful, places: placesOf(doubtful) }, ["preface_1"]);
  };
  expect(of("某报告（来源存疑）")).toBe("《某报告》“编辑说明”，第2页（来源存疑）");
  expect(of("某报告", "来源不明")).toBe("《某报告》“编辑说明”，第2页（来源存疑）");
});

test("what was selected has its own pages", () => {
  expect(citationOf(from, ["e1p1"], { first: 521, last: 521 })).toMatch(/，第521页$/);
});

test.each([
  // Every paragraph: the article; every article without the title of the chapter: the articles.
  [[`${a1}__para_1`], [a1]],
  [
    [`${a1}__para_1`, `${a2}__para_1`],
    [a1, `${a2}__para_1`],
  ],
  [
    [`${a4}__para_1`, `${a4}__para_2`, `${a3}__para_1`, `${a3}__para_1__item_1`],
    [a3, a4],
  ],
  // The words before the items of a 款 are not the 款.
  [[`${a3}__para_1`], [`${a3}__para_1`]],
  [[`${a3}__para_1__item_1`], [`${a3}__para_1__item_1`]],
  // The number of an article alone, and the title of a chapter alone, stand for the whole.
  [[a2], [a2]],
  [["reg_1__chp_1"], ["reg_1__chp_1"]],
  [["reg_1__chp_2", a3, `${a3}__para_1`, `${a3}__para_1__item_1`], [a3]],
  [["e1p1", "e1p2"], ["cat_1__subcat_1__entry_1"]],
])("touching %j chooses %j", (touched, expected) => {
  expect(coverOf(document.units, new Set(touched)).map(({ address }) => address)).toEqual(expected);
});

test("all that is touched is within what is chosen, and nothing chosen is untouched", () => {
  const all = [...walk(document.units)].map(({ unit }) => unit.address);
  for (let from_ = 0; from_ < all.length; from_ += 1) {
    for (let to = from_ + 1; to <= all.length; to += 3) {
      const touched = new Set(all.slice(from_, to));
      const chosen = coverOf(document.units, touched);
      const within = chosen.map((unit) => new Set([...walk([unit])].map((each) => each.unit.address)));
      for (const each of within) expect([...each].some((address) => touched.has(address))).toBe(true);
    }
  }
});

test.each([
  [{ promulgated: "2022-11-01", effective: "2023-01-01" }, "2022年11月1日公布，2023年1月1日起施行"],
  // What takes effect before it is promulgated was amended.
  [{ promulgated: "2023-05-19", effective: "2017-02-01" }, "2023年5月19日修改公布，原2017年2月1日起施行"],
  [{ promulgated: "2023-05-19" }, "2023年5月19日公布"],
  [{ effective: "2017-02-01" }, "2017年2月1日起施行"],
])("a regulation made as %j is from %s", (enactment, words) => {
  expect(stampOf(from, [{ ...u("regulation", "reg_9", {}), enactment }], null)).toBe(
    `来源：${book}，${words}`,
  );
});

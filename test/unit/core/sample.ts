import type { Document, Unit, UnitType, Work } from "../../../renderer/core/document.ts";

/** A unit in one line: u("article", "art_1", { num: "第一条" }, [...]). */
export const u = (
  type: UnitType,
  address: string,
  fields: Partial<Unit> = {},
  children: readonly Unit[] = [],
): Unit => ({ type, address, ...fields, children });

export const work: Work = {
  id: "sample",
  title: "样本年鉴（2024）",
  shortTitle: "样本年鉴",
  kind: "yearbook",
  region: "某市",
  year: "2024",
  provenance: "为试验而写。",
};

/** A yearbook with a preface, a 类目 of entries, and a regulation within another 类目. */
export const sample: Document = {
  work,
  units: [
    u("preface", "preface_1", {}, [u("paragraph", "preface_1__para_1", { text: "本书记述上年之事。" })]),
    u("category", "cat_1", { heading: "政治", page: 3 }, [
      u("subcategory", "cat_1__subcat_1", { heading: "区委" }, [
        u("entry", "cat_1__subcat_1__entry_1", { heading: "概况", page: 4 }, [
          u("paragraph", "cat_1__subcat_1__entry_1__para_1", {
            text: "全区召开会议二十次，研究停车场建设。",
          }),
        ]),
      ]),
    ]),
    u("category", "cat_2", { heading: "法规文件" }, [
      u("regulation", "reg_1", { heading: "某市停车场管理办法" }, [
        u("chapter", "reg_1__chp_1", { num: "第一章", heading: "总则" }, [
          u("article", "reg_1__art_1", { num: "第一条" }, [
            u("paragraph", "reg_1__art_1__para_1", { text: "为了加强停车场管理，制定本办法：" }, [
              u("item", "reg_1__art_1__para_1__item_1", { num: "（一）", text: "公共停车场；" }),
            ]),
          ]),
        ]),
      ]),
    ]),
  ],
};

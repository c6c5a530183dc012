import { describe, expect, test } from "vitest";
import { citationOf } from "../../../renderer/core/citing.ts";
import { outlineOf } from "../../../renderer/core/outline.ts";
import { articleOf } from "../../../renderer/search/citation.ts";
import { citationsListed, type Wanted } from "../../../renderer/search/citation-list.ts";
import { type Lookup, placesListed } from "../../../renderer/search/listed-places.ts";
import { titledIn } from "../../../renderer/search/straight.ts";
import { citables } from "../own/scattered.ts";

const told = (wanted: Wanted): string => {
  switch (wanted.of) {
    case "article":
      return `${wanted.title} ${articleOf(wanted.citation)}`.trim();
    case "chapter":
      return `${wanted.title} ${wanted.number}章`;
    case "named":
      return `${wanted.title} ${wanted.names.join("/")}`;
    case "whole":
      return `《${wanted.title}》`;
    case "nothing":
      return `? ${wanted.words}`;
  }
};

test.each([
  ["《停车场办法》第十四条", ["停车场办法 第十四条"]],
  ["《停车场办法》第十四条、第十五条第二款", ["停车场办法 第十四条", "停车场办法 第十五条第二款"]],
  [
    "《停车场办法》第十四条、第十五条第二款；市政条例25条",
    ["停车场办法 第十四条", "停车场办法 第十五条第二款", "市政条例 第二十五条"],
  ],
  ["《停车场办法》第十四、十五条", ["停车场办法 第十四条", "停车场办法 第十五条"]],
  ["停车场办法第十四条至第十六条", ["停车场办法 第十四条", "停车场办法 第十五条", "停车场办法 第十六条"]],
  ["停车场办法14-16条", ["停车场办法 第十四条", "停车场办法 第十五条", "停车场办法 第十六条"]],
  ["停车场办法第十四条第一款、第三款", ["停车场办法 第十四条第一款", "停车场办法 第十四条第三款"]],
  ["停车场办法第十四条第一、三款", ["停车场办法 第十四条第一款", "停车场办法 第十四条第三款"]],
  [
    "停车场办法第十四条第二款第（一）、（三）项",
    ["停车场办法 第十四条第二款第（一）项", "停车场办法 第十四条第二款第（三）项"],
  ],
  [
    "停车场办法第十四条第（二）至（四）项",
    ["停车场办法 第十四条第（二）项", "停车场办法 第十四条第（三）项", "停车场办法 第十四条第（四）项"],
  ],
  ["市政条例25条，停车场办法14条", ["市政条例 第二十五条", "停车场办法 第十四条"]],
  [
    "根据《停车场办法》第十四条和《市政条例》第二十五条第一款的规定",
    ["停车场办法 第十四条", "市政条例 第二十五条第一款"],
  ],
  ["一、《停车场办法》第十四条", ["停车场办法 第十四条"]],
  ["1. 停车场办法 第十四条\n2. 第十五条", ["停车场办法 第十四条", "停车场办法 第十五条"]],
  [
    "《停车场办法》\n第十四条\n第十五条之一",
    ["《停车场办法》", "停车场办法 第十四条", "停车场办法 第十五条之一"],
  ],
  ["《停车场办法（试行）》第三章", ["停车场办法(试行) 3章"]],
  ["停车场 14", ["停车场 第十四条"]],
  ["第十四条", ["第十四条"]],
  ["《年鉴》“商贸流通·商业贸易·消费市场”条，第521页。", ["年鉴 商贸流通/商业贸易/消费市场"]],
  ["停車場辦法第十四條第二款", ["停车场办法 第十四条第二款"]],
  ["停车收费\n《停车场办法》第十四条", ["? 停车收费", "停车场办法 第十四条"]],
  ["", []],
  [" \n\n；；", []],
] as const)("%j", (text, expected) => expect(citationsListed(text).map(told)).toEqual(expected));

test("whatever is pasted, it is read and ends", () => {
  const signs = [
    "《",
    "》",
    "第",
    "十",
    "四",
    "条",
    "款",
    "项",
    "（",
    "）",
    "、",
    "至",
    "14",
    "章",
    "\n",
    "；",
    "“",
    "·",
    "办法",
    " ",
  ];
  let state = 1;
  const roll = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  for (let turn = 0; turn < 3000; turn += 1) {
    const text = Array.from({ length: roll(30) }, () => signs[roll(signs.length)]).join("");
    expect(Array.isArray(citationsListed(text)), text).toBe(true);
  }
  expect(citationsListed("第一条至第九千条".repeat(1000)).length).toBeLessThanOrEqual(2000);
});

describe("in the library", () => {
  const works = citables.map(({ document }) => ({
    id: document.work.id,
    work: document.work,
    outline: outlineOf(document),
  }));
  const lookup: Lookup = {
    titles: titledIn(works),
    outlines: new Map(works.map(({ id, outline }) => [id, outline])),
    open: null,
    has: (workId, address) =>
      citables.find(({ document }) => document.work.id === workId)?.places.has(address) ?? false,
  };
  const found = (text: string) => citationsListed(text).map((wanted) => placesListed(wanted, lookup));

  test("what the program itself cites of statutes leads back to where it was cited", () => {
    for (const from of citables) {
      const articles = [...from.places].filter(([, { unit }]) => unit.type === "article");
      for (const [address] of articles) {
        const citation = citationOf(from, [address]);
        // One whose title is not printed is cited by its yearbook, which a list cannot tell.
        if (citation.includes("标题缺失")) continue;
        const listed = found(citation);
        expect(
          listed.flatMap(({ places }) => places.map((place) => place.address)),
          citation,
        ).toContain(address);
      }
    }
  });

  test("a full title means no other; a part of one is offered where several bear it", () => {
    const [full] = found("《兰州市机动车停车场管理办法》第十四条");
    expect(full?.places.map(({ label }) => label)).toEqual(["《兰州市机动车停车场管理办法》第十四条"]);
    const [part] = found("管理办法第三条");
    expect(part?.places.length).toBeGreaterThan(1);
    expect(found("《航空母舰条例》第三条")[0]?.places).toEqual([]);
    expect(found("《兰州市机动车停车场管理办法》第一百条")[0]?.places).toEqual([]);
    expect(found("停车收费")[0]?.places).toEqual([]);
  });
});

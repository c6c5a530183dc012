import { describe, expect, test } from "vitest";
import { citingsIn, citingsOf } from "../../../renderer/core/cited-by.ts";
import type { Document } from "../../../renderer/core/document.ts";
import { linksIn } from "../../../renderer/core/links.ts";
import { namedUnits } from "../../../renderer/core/named-units.ts";
import { outlineOf } from "../../../renderer/core/outline.ts";
import { parse } from "../../../renderer/core/parse.ts";
import { placesOf } from "../../../renderer/core/scope.ts";
import { topicOf } from "../../../renderer/core/telling-words.ts";
import { wordsUsed } from "../../../renderer/core/term-links.ts";
import { definitionsUsed } from "../../../renderer/core/used-definitions.ts";
import { seedFor } from "../parse/works.ts";
import { u, work } from "./sample.ts";

const law = (id: string, title: string, body: string): Document =>
  parse(seedFor("law", { id, title }), `# ${title}\n\n${body}`).document;

const traffic = law(
  "traffic",
  "中华人民共和国道路交通安全法",
  "## 第一章 总则\n\n第一条 为了安全，制定本法。\n\n第二条 本法所称车辆，是指机动车和非机动车。\n\n第三条 前条所称机动车，由国务院规定。\n",
);
const parking = law(
  "parking",
  "某市停车场条例",
  `第一条 根据《中华人民共和国道路交通安全法》第三条、《道路交通安全法》第一章和《某省停车条例》，制定本条例。

第二条 停车场应当备案。

停车场应当收费公示。

第三条 违反第二条第二款规定的，责令改正；违反第一条至第二条规定的，从其规定；违反第九条规定的，适用道路交通安全法第九十九条。

第四条 本条规定不适用。《某市停车场条例》（市政府令〔2012〕第1号）同时废止。
`,
);
const yearbook: Document = {
  work,
  units: [
    u("entry", "entry_1", { heading: "停车" }, [
      u("paragraph", "entry_1__para_1", {
        text: "公布《某市停车场条例》，修改《某市停车场条例》（市政府令〔2012〕第1号），学习《政府工作报告》。",
      }),
    ]),
    u("report", "rep_1", { heading: "政府工作报告" }, [
      u("paragraph", "rep_1__para_1", { text: "供水企业做好二次供水，保障供水。" }),
      u("glossary", "glossary_1", { heading: "词语解释" }, [
        u("term", "glossary_1__term_1", { heading: "供水", text: "即水的供应。" }),
        u("term", "glossary_1__term_2", { heading: "“二次供水”", text: "即加压之后的供水。" }),
      ]),
    ]),
    u("report", "rep_2", { heading: "政府工作报告" }, [
      u("paragraph", "rep_2__para_1", { text: "保障供水。" }),
    ]),
  ],
};

const documents = [traffic, parking, yearbook];
const named = namedUnits(
  documents.map((each) => ({ id: each.work.id, work: each.work, outline: outlineOf(each) })),
);
const placed = (document: Document) => ({ document, places: placesOf(document) });

/** What a piece of work results in. */
function finished<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function linksAt(document: Document, address: string) {
  const where = placed(document);
  const unit = where.places.get(address)?.unit;
  if (!unit) throw new Error(`no ${address}`);
  return linksIn(
    where,
    named,
  )(unit).map((link) => [
    (unit.text ?? "").slice(...link.at),
    link.sort === "absent"
      ? `absent ${link.law ?? ""}`
      : link.targets.map(({ workId, address: to }) => `${workId}/${to}`).join(" "),
  ]);
}

describe("the words of a text lead where they say", () => {
  test("to an article or chapter of another statute of the library, by its exact title", () => {
    expect(linksAt(parking, "art_1__para_1")).toEqual([
      ["《中华人民共和国道路交通安全法》第三条", "traffic/art_3"],
      ["《道路交通安全法》第一章", "traffic/chp_1"],
      ["《某省停车条例》", "absent 某省停车条例"],
    ]);
  });

  test("within a statute, to each of a range; what is not there says so", () => {
    expect(linksAt(parking, "art_3__para_1")).toEqual([
      ["第二条第二款", "parking/art_2__para_2"],
      ["第一条至第二条", "parking/art_1 parking/art_2"],
      ["第九条", "absent "],
      ["第九十九条", "absent 道路交通安全法"],
    ]);
  });

  test("nowhere by one's own name, which may be that of an older edition", () => {
    expect(linksAt(parking, "art_4__para_1")).toEqual([]);
  });

  test("from a yearbook to the statute whose title it prints, and not where two bear the title", () => {
    expect(linksAt(yearbook, "entry_1__para_1")).toEqual([["《某市停车场条例》", "parking/"]]);
  });

  test("from a report to its own glossary, and from no other", () => {
    expect(linksAt(yearbook, "rep_1__para_1")).toEqual([
      ["供水", "sample/glossary_1__term_1"],
      ["二次供水", "sample/glossary_1__term_2"],
    ]);
    expect(linksAt(yearbook, "rep_2__para_1")).toEqual([]);
  });
});

describe("what cites a unit", () => {
  const where = placed(parking);
  const citings = finished(citingsIn(where, linksIn(where, named)));
  const citing = (address: string) => {
    const place = where.places.get(address);
    return citingsOf(citings, "parking", place ? [...place.ancestors, place.unit] : []).map(
      (each) => `${each.address} ${each.words}`,
    );
  };
  test.each([
    ["art_2", ["art_3__para_1 第一条至第二条", "art_3__para_1 第二条第二款"]],
    // Who cites the whole article cites each 款 of it.
    ["art_2__para_1", ["art_3__para_1 第一条至第二条"]],
    ["art_2__para_2", ["art_3__para_1 第一条至第二条", "art_3__para_1 第二条第二款"]],
    ["art_4", []],
  ])("%s", (address, expected) => expect(citing(address)).toEqual(expected));

  test("from another work", () => {
    const { unit, ancestors } = placed(traffic).places.get("art_3") ?? {};
    const path = unit ? [...(ancestors ?? []), unit] : [];
    expect(citingsOf(citings, "traffic", path)).toEqual([
      { workId: "parking", address: "art_1__para_1", words: "《中华人民共和国道路交通安全法》第三条" },
    ]);
  });
});

test("a definition is used where its word stands, but not where it is given", () => {
  const { places } = placed(traffic);
  const used = (address: string) => {
    const place = places.get(address);
    return definitionsUsed(place ? [...place.ancestors, place.unit] : [], traffic.units).map(
      ({ term }) => term,
    );
  };
  const other = law("other", "某法", "第一条 本法所称车辆，是指机动车。\n\n第二条 车辆应当登记。\n");
  const place = placesOf(other).get("art_2");
  expect(definitionsUsed(place ? [...place.ancestors, place.unit] : [], other.units)).toMatchObject([
    { term: "车辆", address: "art_1__para_1" },
  ]);
  expect(used("art_2")).toEqual([]);
});

test("a word within a longer one is not that word", () => {
  const words = [{ word: "二次供水" }, { word: "供水" }];
  expect(wordsUsed("二次供水是供水。", words)).toEqual([
    { word: "二次供水", at: [0, 4] },
    { word: "供水", at: [5, 7] },
  ]);
  expect(wordsUsed("二次供水", words)).toEqual([{ word: "二次供水", at: [0, 4] }]);
});

test("a statute is about the word of its title that it uses most", () => {
  const articles = parking.units.filter(({ type }) => type === "article");
  expect(topicOf("某市停车场条例", articles)).toMatch(/^停车/);
});

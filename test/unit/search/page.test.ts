import { expect, test } from "vitest";
import { walk } from "../../../renderer/core/document.ts";
import { firstOnPage, leadToPage, pageAsked, pageInVain } from "../../../renderer/search/page.ts";
import { documentOfSeed, seeds } from "../parse/works.ts";

test.each([
  ["第521页", { title: "", page: 521 }],
  ["521页", { title: "", page: 521 }],
  ["第 521 页", { title: "", page: 521 }],
  ["５２１頁", { title: "", page: 521 }],
  ["第五百二十一页", { title: "", page: 521 }],
  ["p521", { title: "", page: 521 }],
  ["P. 521", { title: "", page: 521 }],
  ["跳到第521页", { title: "", page: 521 }],
  ["城关年鉴 521页", { title: "城关年鉴", page: 521 }],
  ["《兰州年鉴（2024）》第521页。", { title: "兰州年鉴(2024)", page: 521 }],
  ["城关年鉴 p521", { title: "城关年鉴", page: 521 }],
  ["521", null],
  ["第521条", null],
  ["全书共521页", null],
  ["http521", null],
  ["网页", null],
  ["0页", null],
  ["", null],
])("%j asks for the page %j", (question, expected) => expect(pageAsked(question)).toEqual(expected));

const works = seeds.map(({ seed }) => {
  const document = documentOfSeed(seed);
  return { id: seed.id, work: document.work, units: [...walk(document.units)].map(({ unit }) => unit) };
});
const open = (workId: string) => ({ workId, address: "", title: "" });
const lead = (question: string, of: string | null) => {
  const asked = pageAsked(question);
  return asked ? leadToPage(asked, works, of === null ? null : open(of)).map(({ label }) => label) : null;
};

test("the open work is meant, else every work that has the page", () => {
  expect(lead("第521页", "lanzhou-yearbook-2024")).toEqual(["《兰州年鉴（2024）》第521页"]);
  expect(lead("第521页", null)).toEqual([
    "《兰州年鉴（2024）》第521页",
    "《兰州市城关区年鉴（2020）》第521页",
  ]);
  expect(lead("城关 521页", "lanzhou-yearbook-2024")).toEqual(["《兰州市城关区年鉴（2020）》第521页"]);
  expect(lead("第521页", "wuwei-yearbook-2024")).toHaveLength(2);
  expect(lead("第9999页", null)).toEqual([]);
});

test("a page that the open work lacks is named; a work without pages has none to lack", () => {
  const vain = (page: number, of: string) => pageInVain({ title: "", page }, works, open(of));
  expect(vain(9999, "wuwei-yearbook-2024")).toBe("《武威年鉴（2024）》第9999页");
  expect(vain(100, "wuwei-yearbook-2024")).toBeNull();
  expect(vain(3, "lanzhou-urbanization-plan-2021-2035")).toBeNull();
});

test("every page that a unit stands on is found, and nothing before it in the work stands on it", () => {
  for (const { units } of works) {
    const pages = new Set(
      units.flatMap(({ page, breaks }) => [page, ...(breaks ?? []).map((each) => each.page)]),
    );
    for (const page of pages) {
      if (page === undefined) continue;
      const found = firstOnPage(units, page);
      expect(found?.page === page || found?.breaks?.some((each) => each.page === page), `${page}`).toBe(true);
    }
  }
});

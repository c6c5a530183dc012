import { expect, test } from "vitest";
import { outlineOf } from "../../../renderer/core/outline.ts";
import type { InstalledWork } from "../../../renderer/library/database.ts";
import { filterOf } from "../../../renderer/shelf/filter.ts";
import { groupingOf, groupsAround } from "../../../renderer/shelf/groups.ts";
import { labelsOf } from "../../../renderer/shelf/labels.ts";
import { branchKeys, nearestRow, rowsInSight, rowsOf } from "../../../renderer/shelf/rows.ts";
import { sample, work } from "../core/sample.ts";

const installed = (id: string, title: string, collection?: string, region = ""): InstalledWork => ({
  id,
  order: 0,
  work: { ...work, id, title, region },
  sha256: "",
  outline: outlineOf(sample),
  ...(collection && { collection }),
});

const collections = [
  { id: "few", name: "几件", kind: "import" },
  { id: "laws", name: "法规库", kind: "pack" },
] as const;
const regions = ["全国", "甘肃省兰州市", "甘肃省", "上海市", "菏泽市"];
const works = [
  installed("own", "样本年鉴"),
  installed("b", "停车办法", "few"),
  installed("a", "供水办法", "few"),
  ...Array.from({ length: 40 }, (_, at) =>
    installed(`law-${at}`, `第${at + 1}号办法`, "laws", regions[at % regions.length] ?? ""),
  ),
];
const grouping = groupingOf(works, collections);
const told = (open: readonly string[]) =>
  rowsOf(works, new Set(open), grouping).map(({ depth, position, siblings, label, count = "" }) =>
    `${depth} ${position}/${siblings} ${label} ${count}`.trim(),
  );

test("works that came later stand under their collections, each in the order of its titles", () => {
  expect(told(["@few"])).toEqual([
    "0 1/3 样本年鉴",
    "0 2/3 几件 2",
    "1 1/2 供水办法",
    "1 2/2 停车办法",
    "0 3/3 法规库 40",
  ]);
});

test("a large collection is parted by region, the state's first, what has none last", () => {
  expect(told(["@laws"]).slice(2)).toEqual([
    "0 3/3 法规库 40",
    "1 1/4 全国 8",
    "1 2/4 甘肃省 16",
    "1 3/4 上海市 8",
    "1 4/4 其他 8",
  ]);
  expect(told(["@laws", "@laws/上海市"])).toContain("2 1/8 第4号办法");
});

test("a filter opens the groups of what it finds, and leaves out the others", () => {
  const filtered = filterOf(works, labelsOf(works), "供水");
  const rows = rowsInSight(works, filtered?.sight as never, grouping);
  expect(rows.slice(0, 2).map(({ label, found }) => [label, found])).toEqual([
    ["几件", false],
    ["供水办法", true],
  ]);
  expect(rows[0]?.count).toBe(1);
});

test("a closed group stands for the work that is read; all of it is opened in one go", () => {
  const groups = groupsAround(grouping, works, "law-3");
  expect(groups).toEqual(["@laws", "@laws/上海市"]);
  const places = new Map(rowsOf(works, new Set(["@laws"]), grouping).map(({ key }, at) => [key, at]));
  expect(nearestRow(places, { workId: "law-3", path: [], groups })).toBe("@laws/上海市");
  const row = rowsOf(works, new Set(), grouping).find(({ key }) => key === "@few");
  const keys = branchKeys(works, row, grouping);
  expect(keys).toEqual(expect.arrayContaining(["@few", "a", "b", "a/cat_2"]));
  expect(keys.some((key) => key.startsWith("law-"))).toBe(false);
});

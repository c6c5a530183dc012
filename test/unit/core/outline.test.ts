import { expect, test } from "vitest";
import { entryAt, outlineOf } from "../../../renderer/core/outline.ts";
import { pathTo } from "../../../renderer/shelf/rows.ts";
import { sample, u, work } from "./sample.ts";

const outline = outlineOf(sample);

test("the tree goes down to articles and entries, in reading order", () => {
  expect(outline.map(({ label, depth }) => `${" ".repeat(depth)}${label}`)).toEqual([
    "前言",
    "政治",
    " 区委",
    "  概况",
    "法规文件",
    " 某市停车场管理办法",
    "  第一章　总则",
    "   第一条",
  ]);
});

test("`end` passes over a branch", () => {
  const politics = outline.find(({ label }) => label === "政治");
  expect(outline[politics?.end ?? -1]?.label).toBe("法规文件");
});

test("a unit without a name shows what it holds in its place; a work without a title says so", () => {
  const nameless = {
    work,
    units: [u("category", "cat_1", {}, [u("entry", "cat_1__entry_1", { heading: "概况" })])],
  };
  expect(outlineOf(nameless)).toMatchObject([{ label: "概况", depth: 0, end: 1 }]);
  expect(outlineOf({ work, units: [u("regulation", "reg_1")] })).toMatchObject([
    { label: "（标题缺失的法规）" },
  ]);
});

test.each([
  ["reg_1__art_1__para_1__item_1", "reg_1__art_1"],
  ["reg_1__art_1", "reg_1__art_1"],
  ["preface_1__para_1", "preface_1"],
  ["para_9", ""],
  ["", ""],
])("%s belongs to %j", (address, expected) => expect(entryAt(outline, address)).toBe(expected));

test("the way to an entry", () => {
  expect(pathTo(outline, "reg_1__art_1").map(({ address }) => address)).toEqual([
    "cat_2",
    "reg_1",
    "reg_1__chp_1",
    "reg_1__art_1",
  ]);
  expect(pathTo(outline, "nowhere")).toEqual([]);
});

import { expect, test } from "vitest";
import { type OutlineEntry, outlineOf } from "../../../renderer/core/outline.ts";
import { filterOf } from "../../../renderer/shelf/filter.ts";
import { initialsOf } from "../../../renderer/shelf/initials.ts";
import { labelsOf } from "../../../renderer/shelf/labels.ts";
import { branchKeys, rowsInSight, rowsOf } from "../../../renderer/shelf/rows.ts";
import { rowAhead, typedOn } from "../../../renderer/shelf/type-ahead.ts";
import { sample, work } from "../core/sample.ts";
import { documentOfSeed, seeds } from "../parse/works.ts";

const works = [
  { id: "sample", order: 0, work, sha256: "", outline: outlineOf(sample) },
  { id: "other", order: 1, work: { ...work, id: "other", title: "他市年鉴" }, sha256: "", outline: [] },
];
const labels = labelsOf(works);

/** What is left of the tree: found in brackets, closed branches with a plus. */
const left = (words: string) => {
  const filtered = filterOf(works, labels, words);
  if (!filtered) return null;
  return rowsInSight(works, filtered.sight).map(
    ({ label, depth, found, open }) =>
      `${"  ".repeat(depth)}${found ? `[${label}]` : label}${open === false ? "+" : ""}`,
  );
};

const way = ["样本年鉴（2024）", "  法规文件"];

test.each([
  ["停车场", [...way, "    [某市停车场管理办法]+"]],
  ["停車場　办法", [...way, "    [某市停车场管理办法]+"]],
  ["停车场 总则", [...way, "    某市停车场管理办法", "      [第一章　总则]+"]],
  ["第1条", [...way, "    某市停车场管理办法", "      第一章　总则", "        [第一条]"]],
  ["停车场 1条", [...way, "    某市停车场管理办法", "      第一章　总则", "        [第一条]"]],
  ["年鉴", ["[样本年鉴（2024）]+", "[他市年鉴]+"]],
  ["TSNJ", ["[他市年鉴]+"]],
  ["11条", []],
  ["没有", []],
  [" 　", null],
  ["", null],
])("filtered by %j", (words, expected) => expect(left(words)).toEqual(expected));

test("what was asked is marked, in characters or by initials", () => {
  const marked = (words: string, label: string) =>
    filterOf(works, labels, words)
      ?.marksOf(label)
      .map(({ start, end }) => label.slice(start, end));
  expect(marked("停車場", "某市停车场管理办法")).toEqual(["停车场"]);
  expect(marked("第1条", "第一条")).toEqual(["第一条"]);
  expect(marked("tcc", "某市停车场管理办法")).toEqual(["停车场"]);
});

test("what was found can be opened, and shows all that it holds", () => {
  const { sight } = filterOf(works, labels, "停车场") ?? {};
  if (!sight) throw new Error("nothing found");
  const rows = rowsInSight(works, { ...sight, isOpen: () => true });
  expect(rows.map(({ label }) => label)).toEqual([
    "样本年鉴（2024）",
    "法规文件",
    "某市停车场管理办法",
    "第一章　总则",
    "第一条",
  ]);
});

test.each([
  ["兰州市城关区年鉴（2020）", "lzscgqnj2020"],
  ["《GDP》", "gdp"],
  ["〇", "l"],
  ["　", ""],
])("the initials of %j are %j", (label, letters) => expect(initialsOf(label).letters).toBe(letters));

const all = rowsOf(works, new Set(branchKeys(works)));
const jump = (typed: string, from: string) =>
  all[
    rowAhead(
      all,
      all.findIndex(({ label }) => label === from),
      typed,
    )
  ]?.label ?? null;

test.each([
  ["政", "前言", "政治"],
  ["zz", "前言", "政治"],
  ["第", "法规文件", "第一章　总则"],
  ["第", "第一章　总则", "第一条"],
  ["第", "第一条", "第一章　总则"],
  ["第第", "第一章　总则", "第一条"],
  ["第一", "第一章　总则", "第一章　总则"],
  ["1", "第一章　总则", "第一条"],
  ["t", "前言", "他市年鉴"],
  ["q", "前言", "区委"],
  ["%", "前言", null],
])("%j typed on one row goes to another", (typed, from, to) => expect(jump(typed, from)).toBe(to));

test("what is typed without a pause belongs together", () => {
  const first = typedOn({ text: "", at: 0 }, "停", 5000);
  expect(typedOn(first, "车", 5300).text).toBe("停车");
  expect(typedOn(first, "车", 6300).text).toBe("车");
});

test("all branches, or those of one", () => {
  const parking = all.find(({ label }) => label.includes("停车场"));
  expect(branchKeys(works, parking)).toEqual(["sample/reg_1", "sample/reg_1__chp_1"]);
  expect(branchKeys(works, all[0])).toContain("sample");
  expect(branchKeys(works)).toHaveLength(all.filter(({ open }) => open !== undefined).length);
});

/** The works as they are, whose trees are long and deep. */
const real = seeds.map(({ seed }, order) => {
  const document = documentOfSeed(seed);
  return { id: document.work.id, order, work: document.work, sha256: "", outline: outlineOf(document) };
});
const realLabels = labelsOf(real);

test.each(["的", "管理", "第十四条", "停车场 14", "2023年", "tcc", "兰州 教育", "一"])(
  "in the real works %j leaves what was found and the way to it, and no more",
  (words) => {
    const filtered = filterOf(real, realLabels, words);
    if (!filtered) throw new Error("nothing asked");
    const rows = rowsInSight(real, filtered.sight);
    expect(rows.filter(({ found }) => found)).toHaveLength(filtered.total);
    const holds = (end: number, from: number) => rows.slice(from, end).some(({ found }) => found);
    rows.forEach((row, at) => {
      const end = rows.findIndex(({ depth }, index) => index > at && depth <= row.depth);
      expect(row.found || holds(end < 0 ? rows.length : end, at + 1), row.key).toBe(true);
      if (row.found && words === "管理") expect(row.label).toContain("管理");
    });
    if (words !== "管理") return;
    const plain = (entries: readonly OutlineEntry[]) => entries.filter(({ label }) => label.includes(words));
    expect(filtered.total).toBe(real.flatMap(({ outline }) => plain(outline)).length);
  },
);

test("the whole tree opened shows every entry once, in order", () => {
  const rows = rowsOf(real, new Set(branchKeys(real)));
  expect(rows.map(({ key }) => key)).toEqual(
    real.flatMap(({ id, outline }) => [id, ...outline.map(({ address }) => `${id}/${address}`)]),
  );
});

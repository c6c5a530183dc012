import { describe, expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import { blocksOf } from "../../../renderer/core/blocks.ts";
import { toldOf } from "../../../renderer/core/enactment.ts";
import { wordsIn } from "../../../renderer/core/own/words.ts";
import { type PaperBlock, textsOf } from "../../../renderer/core/paper/block.ts";
import { figureGaps } from "../../../renderer/core/paper/gaps.ts";
import { type Manuscript, manuscriptOf } from "../../../renderer/core/paper/manuscript.ts";
import type { Telt } from "../../../renderer/core/paper/options.ts";
import type { PaperEntry, PaperRequest } from "../../../renderer/core/paper/request.ts";
import { piecesOf } from "../../../renderer/core/pieces.ts";
import { placesOf } from "../../../renderer/core/scope.ts";
import { paperWords } from "../../../renderer/messages/paper.ts";
import { sample } from "../core/sample.ts";
import { documentOfSeed } from "../parse/works.ts";

const plain: Telt = { notes: "none", gaps: "none", answers: false, cover: false };
const from = { document: sample, places: placesOf(sample) };
const unit = (address: string): PaperEntry => ({
  sort: "unit",
  from,
  address,
  citation: `《样本》${address}`,
});
const paper = (entries: readonly PaperEntry[], more: Partial<PaperRequest> = {}): PaperRequest => ({
  title: "",
  cover: { lines: [] },
  annotations: [],
  entries,
  ...more,
});
const made = (request: PaperRequest, options: Partial<Telt> = {}): Manuscript =>
  manuscriptOf(request, { ...plain, ...options }, paperWords);
const squeeze = (words: string): string => words.replace(/\s/g, "");
const said = ({ blocks }: Manuscript): readonly string[] => blocks.flatMap(textsOf);

describe.each(readSeeds("seeds"))("$seed.title", ({ seed }) => {
  const document = documentOfSeed(seed);
  const whole = { document, places: placesOf(document) };
  const entry: PaperEntry = { sort: "unit", from: whole, address: "", citation: "" };
  const { blocks } = made(paper([entry], { title: document.work.title }));
  const own = blocks.filter(({ added }) => !added);

  test("all words of the work are in the manuscript, in order and once", () => {
    const said = own.filter(({ role }) => role !== "enactment").flatMap(textsOf);
    const expected = blocksOf(document.units).flatMap((block) => {
      const told = new Set(
        block.unit.enactment ? toldOf(block.unit.enactment).map(({ value }) => value) : [],
      );
      // What a regulation says of its own making is one line with labels; its values are looked for below.
      const pieces = piecesOf(block).map((piece, at) => (at > 0 && told.has(piece.text) ? "" : piece.text));
      return pieces;
    });
    expect(squeeze(said.join(""))).toBe(squeeze(expected.join("")));
    const enacted = blocksOf(document.units).flatMap(({ unit }) =>
      unit.enactment ? toldOf(unit.enactment) : [],
    );
    const lines = own
      .filter(({ role }) => role === "enactment")
      .flatMap(textsOf)
      .join("\n");
    for (const { value } of enacted) expect(lines).toContain(value);
  });

  test("every block knows where in the words of its unit it begins", () => {
    const words = wordsIn(document);
    const begins = (block: PaperBlock) => {
      const { address = "", start = 0 } = block.origin ?? {};
      const there = words.get(address)?.text.slice(start) ?? "";
      return block.role === "enactment" || squeeze(there).startsWith(squeeze(textsOf(block)[0] ?? ""));
    };
    // The persons of an office are words of their own, in the line of the office.
    expect(own.filter((block) => block.role !== "person" && !begins(block))).toEqual([]);
  });

  test("spans are within the text and in order", () => {
    for (const block of own) {
      if (block.sort === "table") continue;
      for (const { from, to } of block.spans) {
        expect([from >= 0, from < to, to <= block.text.length], block.text).toEqual([true, true, true]);
      }
    }
  });
});

test("an article of a regulation stands under the title of the regulation, which is said once", () => {
  const request = paper([unit("reg_1__chp_1"), unit("reg_1__art_1")], { title: "培训用条文" });
  expect(made(request).blocks.map(({ role, added }) => [role, added ?? false])).toEqual([
    ["heading", true],
    ["heading", true],
    ["heading", false],
    ["paragraph", false],
    ["item", false],
    ["paragraph", false],
    ["item", false],
  ]);
});

test("a regulation by itself has its own title and no other", () => {
  expect(said(made(paper([unit("reg_1")])))).toEqual([
    "某市停车场管理办法",
    "第一章　总则",
    "第一条　为了加强停车场管理，制定本办法：",
    "（一）公共停车场；",
  ]);
});

test("headings and remarks of one's own stand where they were put, and what follows is below them", () => {
  const entries: readonly PaperEntry[] = [
    { sort: "heading", level: 1, text: "一、收费" },
    { sort: "remark", text: "请先读这一条。\n\n再读下一条。" },
    unit("reg_1__art_1"),
  ];
  const { blocks } = made(paper(entries, { title: "摘编" }));
  expect(
    blocks.flatMap((block) => (block.sort === "text" && block.level ? [[block.level, block.text]] : [])),
  ).toEqual([
    [1, "摘编"],
    [2, "一、收费"],
    [3, "某市停车场管理办法"],
  ]);
  expect(blocks.filter(({ role }) => role === "remark")).toHaveLength(2);
});

test("what is no longer there is named in its place, and in the list of what is missing", () => {
  const gone: PaperEntry = { sort: "unit", from: null, address: "art_9", citation: "《旧办法》第九条" };
  const manuscript = made(paper([gone, unit("nowhere"), unit("reg_1__art_1")]));
  expect(manuscript.missing).toEqual(["《旧办法》第九条", "《样本》nowhere"]);
  expect(
    manuscript.blocks
      .filter(({ role }) => role === "missing")
      .flatMap(textsOf)
      .join(),
  ).toContain("《旧办法》第九条");
});

test("nothing chosen is said, and not printed as an empty sheet", () => {
  expect(said(made(paper([])))).toEqual([paperWords.empty]);
});

const note = {
  workId: "sample",
  address: "reg_1__art_1__para_1",
  stretch: { start: 6, end: 11 },
  words: "加强停车场",
  note: "与上位法一致",
  author: "张三",
};

test("an annotation marks its words and has its number behind them; as endnotes they follow in a list", () => {
  const { blocks, notes } = made(paper([unit("reg_1")], { annotations: [note] }), { notes: "end" });
  const article = blocks.find(({ role }) => role === "paragraph");
  const marked = article?.sort === "text" ? article.spans.filter(({ look }) => look === "marked") : [];
  expect(article?.sort === "text" && marked.map(({ from, to }) => article.text.slice(from, to))).toEqual([
    "加强停车场",
  ]);
  expect(article?.sort === "text" && article.marks).toEqual([{ at: 11, note: 0 }]);
  expect(notes).toHaveLength(1);
  expect(blocks.at(-1) && textsOf(blocks.at(-1) as PaperBlock)[0]).toBe(
    "［1］“加强停车场”：与上位法一致（张三）",
  );
});

test("an annotation on an article as a whole stands at its first paragraph", () => {
  const onAll = { ...note, address: "reg_1__art_1", stretch: null };
  const { blocks } = made(paper([unit("reg_1")], { annotations: [onAll] }), { notes: "margin" });
  const marks = blocks.flatMap((block) => (block.sort === "text" && block.marks.length ? [block.role] : []));
  expect(marks).toEqual(["paragraph"]);
});

test("annotations are not printed unless they are asked for", () => {
  const { blocks, notes } = made(paper([unit("reg_1")], { annotations: [note] }));
  expect([notes, blocks.some((block) => block.sort === "text" && block.marks.length > 0)]).toEqual([
    [],
    false,
  ]);
});

test("gaps hide what was marked, and the answers follow", () => {
  const { blocks } = made(paper([unit("reg_1")], { annotations: [note] }), { gaps: "marked", answers: true });
  const gaps = blocks
    .flatMap((block) => (block.sort === "text" ? block.spans : []))
    .filter(({ look }) => look === "gap");
  expect(gaps).toEqual([{ from: 6, to: 11, look: "gap" }]);
  expect(blocks.flatMap(textsOf).at(-1)).toBe("第一条：加强停车场");
});

test.each([
  ["应当在三十日内办理，逾期处五千元以上一万元以下罚款", ["三十日内", "五千元", "一万元"]],
  ["第三十条所称百分之十五，自2017年2月1日起", ["百分之十五"]],
  ["实行市区两级分级筹资，风力五级以上停工", ["五级"]],
  ["十五个工作日和3.5公里，五人，四周", ["十五个工作日", "3.5公里"]],
])("%s: what is asked for in a training", (text, expected) => {
  expect(figureGaps(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
});

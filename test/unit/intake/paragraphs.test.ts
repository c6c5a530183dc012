import * as docx from "docx";
import { expect, test } from "vitest";
import { walk } from "../../../renderer/core/document.ts";
import { parse, trace } from "../../../renderer/core/parse.ts";
import { readFile } from "../../../renderer/library/intake/file.ts";
import { guessOf } from "../../../renderer/library/intake/guess.ts";
import { seedFor } from "../parse/works.ts";

const line = (words: string) => new docx.Paragraph(words);
const table = (...rows: readonly (readonly string[])[]) =>
  new docx.Table({
    rows: rows.map(
      (cells) =>
        new docx.TableRow({ children: cells.map((cell) => new docx.TableCell({ children: [line(cell)] })) }),
    ),
  });

const taken = async (children: readonly (docx.Paragraph | docx.Table)[]) => {
  const file = await docx.Packer.toArrayBuffer(
    new docx.Document({ sections: [{ children: [...children] }] }),
  );
  const reading = await readFile(new File([file], "a.docx"), () => Promise.reject(new Error("no PDF")));
  if ("refused" in reading) throw new Error(reading.refused);
  const seed = { ...seedFor("report"), ...guessOf("a.docx", reading) };
  const { account } = trace(seed, reading.text);
  expect([account.missing, account.twice]).toEqual([[], []]);
  return [...walk(parse(seed, reading.text).document.units)].map(({ unit, ancestors }) => {
    const rows =
      unit.table &&
      JSON.stringify([...unit.table.header.map((row) => row.map(({ text }) => text)), ...unit.table.rows]);
    return `${"  ".repeat(ancestors.length)}${unit.type} ${unit.num ?? ""}${unit.heading ?? ""}${unit.text ?? ""}${rows ?? ""}`;
  });
};

test("the paragraphs of a Word report stay apart, its headings are headings, its tables are tables", async () => {
  expect(
    await taken([
      line("兰州市2024年工作要点"),
      line("市政府办公室"),
      line("现将要点印发如下。"),
      line("一、工作回顾"),
      line("过去一年，经济平稳运行"),
      line("重点抓好以下工作，"),
      line("（一）产业发展"),
      line("工业增加值增长6.5%。"),
      table(["", "责任单位"], ["地铁", "住建局"], ["供水", ""]),
      line("二、工作安排"),
      line("优化营商环境。"),
    ]),
  ).toEqual([
    "paragraph 兰州市2024年工作要点",
    "paragraph 市政府办公室",
    "paragraph 现将要点印发如下。",
    "heading 一、工作回顾",
    "  paragraph 过去一年，经济平稳运行",
    "  paragraph 重点抓好以下工作，",
    "  heading （一）产业发展",
    "    paragraph 工业增加值增长6.5%。",
    '    table [["","责任单位"],["地铁","住建局"],["供水",""]]',
    "heading 二、工作安排",
    "  paragraph 优化营商环境。",
  ]);
});

test("a table in an article of a Word file is the article's", async () => {
  expect(
    await taken([
      line("兰州市停车收费办法"),
      line("第一条　收费标准如下："),
      table(["车型", "元"], ["小型车", "5"]),
      line("第二条　本办法自公布之日起施行。"),
    ]),
  ).toEqual([
    "promulgation 兰州市停车收费办法",
    "article 第一条",
    "  paragraph 收费标准如下：",
    '  table [["车型","元"],["小型车","5"]]',
    "article 第二条",
    "  paragraph 本办法自公布之日起施行。",
  ]);
});

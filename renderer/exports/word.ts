import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type { Line } from "../core/own/lines.ts";
import { legible } from "../formats/legible.ts";
import { wordRuns as runs } from "../formats/word-words.ts";
import type { Part, Sheet } from "./sheet.ts";
import { agenda, page, styles } from "./word-styles.ts";
import { apart, noteOf, tableOf } from "./word-text.ts";

/** A sheet as a Word file: real headings, the text in 仿宋, pages as official papers have them. */
export async function wordOf(sheet: Sheet): Promise<Uint8Array> {
  const title = sheet.find(({ sort }) => sort === "title");
  const file = new Document({
    creator: "兰台",
    title: title?.sort === "title" ? legible(title.text) : "",
    styles,
    numbering: {
      config: [
        {
          reference: agenda,
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START }],
        },
      ],
    },
    sections: [
      {
        properties: { page },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: "Footer",
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
              }),
            ],
          }),
        },
        children: sheet.flatMap((part, at) => partOf(part, at)),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function partOf(part: Part, at: number): readonly FileChild[] {
  switch (part.sort) {
    case "title":
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: runs(part.text) })];
    case "heading":
      return [
        new Paragraph({
          heading: part.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: runs(part.text),
        }),
      ];
    case "lead":
    case "stamp":
      return [new Paragraph({ style: part.sort, children: runs(part.text) })];
    case "article":
      return articleOf(part.lines);
    case "remark":
      return [
        ...(["by", "marked"] as const).flatMap((field) =>
          part[field] === "" ? [] : [new Paragraph({ style: field, children: runs(part[field]) })],
        ),
        ...noteOf(part.note),
      ];
    case "list":
      return part.items.map(
        (item) =>
          new Paragraph({ numbering: { reference: agenda, level: 0, instance: at }, children: runs(item) }),
      );
    case "table":
      return [
        tableOf(
          [part.head, ...part.rows].map((cells) => cells.map((text) => ({ text }))),
          true,
        ),
        apart(),
      ];
  }
}

/** The text of an article: its running lines as paragraphs, its rows as tables. */
function articleOf(lines: readonly Line[]): readonly FileChild[] {
  const parts: FileChild[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while ((lines[end]?.length ?? 0) > 1) end += 1;
    if (end > at) parts.push(tableOf(lines.slice(at, end), false), apart());
    else parts.push(new Paragraph({ style: "article", children: runs(lines[at]?.[0]?.text ?? "") }));
    at = Math.max(end, at + 1);
  }
  return parts;
}

import * as docx from "docx";

/** A Word file with articles that Word counts, a table, a note, and a change that was tracked. */
export const wordFile = async () => {
  const chinese = "chineseCounting" as typeof docx.LevelFormat.DECIMAL;
  const level = (at: number, text: string, format: typeof docx.LevelFormat.DECIMAL) => ({
    level: at,
    format,
    text,
  });
  const paragraph = (text: string, at?: number) =>
    new docx.Paragraph({ text, ...(at !== undefined && { numbering: { reference: "law", level: at } }) });
  const cell = (text: string) => new docx.TableCell({ children: [paragraph(text)] });
  const date = "2024-01-01T00:00:00Z";
  const file = new docx.Document({
    numbering: {
      config: [
        {
          reference: "law",
          levels: [level(0, "第%1章", chinese), level(1, "第%2条", chinese), level(2, "（%3）", chinese)],
        },
      ],
    },
    footnotes: { 1: { children: [paragraph("见省条例。")] } },
    sections: [
      {
        children: [
          paragraph("兰州市停车场管理办法"),
          paragraph("总则", 0),
          paragraph("为了规范停车，制定本办法。", 1),
          paragraph("本办法所称停车场包括：", 1),
          paragraph("公共停车场；", 2),
          paragraph("专用停车场。", 2),
          paragraph("附则", 0),
          new docx.Paragraph({
            numbering: { reference: "law", level: 1 },
            children: [
              new docx.TextRun("本办法自"),
              new docx.DeletedTextRun({ text: "公布之日", id: 1, author: "甲", date }),
              new docx.InsertedTextRun({ text: "2024年1月1日", id: 2, author: "甲", date }),
              new docx.TextRun("起施行。"),
              new docx.FootnoteReferenceRun(1),
            ],
          }),
          new docx.Table({
            rows: [
              new docx.TableRow({ children: [cell("类别"), cell("元／时")] }),
              new docx.TableRow({ children: [cell("小型车"), cell("5")] }),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(file));
};

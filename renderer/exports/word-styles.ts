import { AlignmentType, BorderStyle, convertMillimetersToTwip, type IStylesOptions } from "docx";
import { wordFace as face } from "../formats/word-faces.ts";

const fangsong = face("仿宋");
const song = face("宋体");
const hei = face("黑体");
const kai = face("楷体");

/** 三号, 四号, 小四 and 二号, in half points. */
const sizes = { second: 44, third: 32, fourth: 28, small: 24 } as const;

/** 28 points from line to line: 22 lines on a page. */
const line = { line: 560, lineRule: "exact" } as const;
const close = { line: 400, lineRule: "exact" } as const;

const mm = convertMillimetersToTwip;

/** The width of the type area, in twentieths of a point. */
export const typeWidth = mm(156);

/** The name of the list of numbers. */
export const agenda = "agenda";

/** A4 with the margins of GB/T 9704. */
export const page = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) },
};

/** The styles of a paper; those of headings are Word's own, so that its contents list finds them. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: fangsong, size: sizes.third, language: { eastAsia: "zh-CN" } },
      paragraph: { spacing: line },
    },
    title: {
      run: { font: song, size: sizes.second, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 300 } },
    },
    heading1: {
      run: { font: hei, size: sizes.third },
      paragraph: { keepNext: true, spacing: { ...line, before: 300, after: 80 } },
    },
    heading2: {
      run: { font: kai, size: sizes.third, bold: true },
      paragraph: { keepNext: true, spacing: { ...line, before: 240, after: 40 } },
    },
  },
  paragraphStyles: [
    {
      id: "article",
      name: "条文",
      basedOn: "Normal",
      run: { font: fangsong, size: sizes.third },
      paragraph: {
        indent: { firstLine: 640, left: 200 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: "999999" } },
      },
    },
    {
      id: "lead",
      name: "说明",
      basedOn: "Normal",
      run: { font: song, size: sizes.small },
      paragraph: { spacing: close },
    },
    {
      id: "stamp",
      name: "出处",
      basedOn: "Normal",
      run: { font: song, size: sizes.small, color: "333333" },
      paragraph: { alignment: AlignmentType.END, spacing: close },
    },
    {
      id: "by",
      name: "批注人",
      basedOn: "Normal",
      run: { font: song, size: sizes.small, color: "333333" },
      paragraph: { keepNext: true, indent: { left: 640 }, spacing: { ...close, before: 120 } },
    },
    {
      id: "marked",
      name: "标出的文字",
      basedOn: "Normal",
      run: { font: kai, size: sizes.fourth },
      paragraph: { indent: { left: 640 } },
    },
    {
      id: "note",
      name: "批注",
      basedOn: "Normal",
      run: { font: fangsong, size: sizes.third },
      paragraph: { indent: { left: 640 } },
    },
    {
      id: "cell",
      name: "表格",
      basedOn: "Normal",
      run: { font: song, size: sizes.small },
      paragraph: { spacing: close },
    },
    {
      id: "head",
      name: "表头",
      basedOn: "cell",
      run: { font: hei, size: sizes.small },
      paragraph: { alignment: AlignmentType.CENTER },
    },
  ],
};

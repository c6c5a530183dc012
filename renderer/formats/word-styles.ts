import { AlignmentType, type IStylesOptions, LineRuleType } from "docx";
import type { Face } from "../core/paper/faces.ts";
import type { Layout } from "../core/paper/layout.ts";
import { type BlockStyle, type StyleName, styleNames } from "../core/paper/styles.ts";
import { wordStyleNames } from "../messages/outputs.ts";
import { wordFace } from "./word-faces.ts";

/** Twentieths of a point in so many millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** The names under which office programs on Windows have the faces. */
const named: Readonly<Record<Face, string>> = {
  fangsong: "仿宋",
  song: "宋体",
  hei: "黑体",
  kai: "楷体",
  title: "方正小标宋简体",
};

export const faceOf = (face: Face) => wordFace(named[face]);
const halfPoints = (size: number): number => Math.round(size * 2);
const point = 25.4 / 72;

const alignments = {
  justify: AlignmentType.BOTH,
  center: AlignmentType.CENTER,
  start: AlignmentType.START,
  end: AlignmentType.END,
} as const;

/** A little less than on paper: what is rounded must cost no line its last character, nor a page its last line. */
export const lessTwips = (millimetres: number): number => Math.floor((millimetres * 1440) / 25.4 + 0.01);

const run = ({ face, size, bold, spacing }: BlockStyle) => ({
  font: faceOf(face),
  ...(spacing !== 0 && { characterSpacing: lessTwips(spacing) }),
  size: halfPoints(size),
  bold: bold ?? false,
  italics: false,
  color: "000000",
});

const paragraph = (style: BlockStyle, keepNext = false) => {
  const { align, first, start, size, spacing, pitch, before, after } = style;
  const em = (count: number) => twips(count * (size * point + spacing));
  return {
    alignment: alignments[align],
    keepNext,
    indent: { left: em(start), ...(first < 0 ? { hanging: em(-first) } : { firstLine: em(first) }) },
    // Exactly so much, so that as many lines stand on a page as on paper.
    spacing: {
      line: lessTwips(pitch),
      lineRule: LineRuleType.EXACT,
      before: twips(before),
      after: twips(after),
    },
  };
};

const headings = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;
const isSide = (name: StyleName): boolean => /^s\d$/.test(name);

/** How a paragraph with a heading beside the text differs from a heading of its level. */
export const sideOf = (layout: Layout, name: StyleName) =>
  isSide(name) ? { ...paragraph(layout.styles[name], true), keepNext: true } : {};

/** The styles of a layout under names of their own; headings are Word's, so that its contents and its outline find them. */
export function wordStyles({ styles }: Layout): IStylesOptions {
  const level = (at: number) => {
    const style = styles[headings[at] ?? "h6"];
    return { run: run(style), paragraph: { ...paragraph(style, true), keepLines: true } };
  };
  const contents = ([1, 2, 3, 4] as const).map((depth) => {
    const style = styles[`contents-${depth}`];
    return {
      id: `TOC${depth}`,
      name: `toc ${depth}`,
      basedOn: "Normal",
      next: "Normal",
      run: run(style),
      paragraph: paragraph(style),
    };
  });
  const own = styleNames.filter((name) => !/^([hs]\d|contents-\d)$/.test(name));
  return {
    default: {
      document: {
        run: {
          font: faceOf(styles.paragraph.face),
          size: halfPoints(styles.paragraph.size),
          language: { eastAsia: "zh-CN" },
        },
        paragraph: {
          spacing: { line: lessTwips(styles.paragraph.pitch), lineRule: LineRuleType.EXACT },
        },
      },
      heading1: level(0),
      heading2: level(1),
      heading3: level(2),
      heading4: level(3),
      heading5: level(4),
      heading6: level(5),
    },
    // They look like nothing: running heads find words by them.
    characterStyles: (["guide-source", "guide-place"] as const).map((id) => ({
      id,
      name: wordStyleNames[id],
    })),
    paragraphStyles: [
      ...own.map((name) => ({
        id: name,
        name: wordStyleNames[name as keyof typeof wordStyleNames],
        basedOn: "Normal",
        quickFormat: true,
        run: run(styles[name]),
        paragraph: paragraph(styles[name], name === "caption"),
      })),
      ...contents,
      {
        id: "cell",
        name: wordStyleNames.cell,
        basedOn: "Normal",
        run: { font: faceOf("song") },
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
}

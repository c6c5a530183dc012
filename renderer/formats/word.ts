import { Document, type FileChild, HeadingLevel, Packer, Paragraph, TableOfContents } from "docx";
import type { PaperBlock, TextBlock } from "../core/paper/block.ts";
import type { Copy, CopyOrder } from "../core/paper/copy.ts";
import { type Layout, layoutOf } from "../core/paper/layout.ts";
import { styleNameOf } from "../core/paper/styles.ts";
import { legible } from "./legible.ts";
import { Sections } from "./word-sections.ts";
import { sideOf, wordStyles } from "./word-styles.ts";
import { fitOf, wordTable } from "./word-table.ts";
import { wordRuns, wordsOf } from "./word-words.ts";

/** A copy as a Word file: real styles, headings, contents and tables, on the sheet of its layout. */
export async function wordOf(copy: Copy, order: CopyOrder): Promise<Uint8Array> {
  const { manuscript, options } = order;
  const layout = layoutOf(options);
  const sections = new Sections(layout, order);
  const paragraphs = (blocks: readonly PaperBlock[]) => {
    for (const block of blocks) {
      if (block.sort === "text") sections.add(paragraphOf(block, layout, options.notes === "margin"));
      else {
        const fit = fitOf(block, layout);
        for (const child of wordTable(block, fit, layout, options.notes === "margin"))
          sections.add(child, fit.turned || fit.parts.length > 1);
      }
    }
  };
  if (copy.cover.length > 0) {
    paragraphs(copy.cover);
    sections.close("cover");
  }
  const [heading] = copy.contents;
  if (heading?.sort === "text") {
    // Not a heading, which would stand in the contents itself.
    sections.add(new Paragraph({ style: "cover-line", children: wordRuns(heading.text) }));
    sections.add(contentsOf(copy));
    sections.close("contents");
  }
  paragraphs(copy.body);
  // Notes in the margin are Word's own.
  if (options.notes !== "margin") paragraphs(copy.notes);
  paragraphs(copy.end);
  sections.close("body");
  const file = new Document({
    creator: "兰台",
    lastModifiedBy: "兰台",
    title: legible(copy.title),
    subject: legible(copy.end.flatMap((block) => (block.sort === "text" ? block.text : [])).join("；")),
    keywords: legible([...new Set(manuscript.sources.map(({ name }) => name))].join("，")),
    styles: wordStyles(layout),
    evenAndOddHeaderAndFooters: options.duplex,
    ...(options.notes === "margin" && { comments: { children: manuscript.notes.map(commentOf) } }),
    sections: sections.all,
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** A contents field that Word makes anew from the headings; it has its lines before that, too. */
function contentsOf({ contents }: Copy): FileChild {
  const depth = contents.reduce(
    (most, block) => (block.sort === "text" ? Math.max(most, block.level) : most),
    1,
  );
  return new TableOfContents("目录", { hyperlink: true, headingStyleRange: `1-${Math.min(6, depth + 1)}` });
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

function paragraphOf(block: TextBlock, layout: Layout, commented: boolean): Paragraph {
  const style = styleNameOf(block);
  const children = wordsOf(block, commented);
  if (block.role !== "heading") return new Paragraph({ style, children });
  const level = Math.min(6, Math.max(1, block.level));
  return new Paragraph({
    heading: levels[level - 1] ?? HeadingLevel.HEADING_6,
    ...sideOf(layout, style),
    children,
  });
}

const commentOf = ({ number, note, author }: CopyOrder["manuscript"]["notes"][number]) => ({
  id: number - 1,
  author: legible(author) || "兰台",
  initials: legible(author).slice(0, 2),
  children: [new Paragraph({ children: wordRuns(note) })],
});

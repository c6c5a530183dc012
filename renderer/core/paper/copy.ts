import { endnotes } from "./annotated.ts";
import { type PaperBlock, textBlock } from "./block.ts";
import { contentsBlocks, coverBlocks } from "./front.ts";
import type { Manuscript } from "./manuscript.ts";
import type { PaperOptions } from "./options.ts";
import { namedInFull, type PaperSource } from "./sources.ts";
import type { PaperWords } from "./words.ts";

/** What is to be a file without pages of its own: Word, HTML, Markdown, plain text. */
export type CopyOrder = {
  readonly manuscript: Manuscript;
  readonly options: PaperOptions;
  /** When and by whom it was made. */
  readonly made: string;
};

/** The parts of such a file in their order; a part that was not asked for is empty. */
export type Copy = {
  readonly title: string;
  readonly cover: readonly PaperBlock[];
  /** The lines of the contents lead to blocks of the body. */
  readonly contents: readonly PaperBlock[];
  readonly body: readonly PaperBlock[];
  /** Notes that stand in the margin on paper, as a list. */
  readonly notes: readonly PaperBlock[];
  /** Where all of it is from; never left out. */
  readonly end: readonly PaperBlock[];
};

/** The parts of a copy. */
export function copyOf({ manuscript, options, made }: CopyOrder, words: PaperWords): Copy {
  const { blocks, sources, notes } = manuscript;
  const [titled] = coverBlocks(manuscript);
  const top = manuscript.title ? 2 : 1;
  const lines = [...new Set(sources.map(toldOf)), made];
  return {
    title: titled?.sort === "text" ? titled.text : "",
    cover: options.cover ? coverBlocks(manuscript) : [],
    contents: options.contents ? contentsBlocks(manuscript, options.depth, words) : [],
    body: blocks,
    notes: options.notes === "margin" ? endnotes(notes, words.notes, top) : [],
    end: [
      ...(options.index ? [textBlock("heading", words.index, { added: true, level: top })] : []),
      ...lines.map((line) => textBlock("note", line, { added: true })),
    ],
  };
}

/** 来源：《兰州市机动车停车场管理办法》，载《兰州年鉴（2024）》……. */
export const toldOf = (source: PaperSource): string => `来源：${namedInFull(source)}`;

import type { Table, UnitType } from "../document.ts";

/** What a block of a paper is, by which it gets its look. */
export type Role =
  | "heading"
  | "paragraph"
  | "item"
  | "subitem"
  | "line"
  | "signature"
  | "byline"
  | "note"
  | "figure"
  | "event"
  | "listing"
  | "person"
  | "enactment"
  | "remark"
  | "missing"
  | "caption"
  | "printed"
  | "contents"
  | "cover-title"
  | "cover-line"
  | "endnote"
  | "margin-note"
  | "table";

/** A stretch of a block's text that looks otherwise: a number or title, an annotated word, a gap to fill in. */
export type Span = { readonly from: number; readonly to: number; readonly look: "strong" | "marked" | "gap" };

/** The mark of a note behind a place in the text. */
export type NoteMark = { readonly at: number; readonly note: number };

/** Where the words of a block are from. */
export type Origin = {
  /** Which of the manuscript's sources. */
  readonly source: number;
  /** The unit whose own words they are. */
  readonly address: string;
  /** Where they begin in the words of that unit (see core/own/words.ts). */
  readonly start: number;
  /** What running heads call the place: 第十四条, the title of an entry or of a chapter. */
  readonly label: string;
};

type Common = {
  /** Null for what the paper itself says, such as a heading of one's own. */
  readonly origin: Origin | null;
  /** True where the program says it beside the words of the source: which regulation follows, what is missing. */
  readonly added?: true;
  /** Its line in the contents, and how deep it stands there, 1 outermost. */
  readonly listed?: { readonly title: string; readonly depth: number };
};

/** A heading, a paragraph, or another run of words that is cut only between its lines. */
export type TextBlock = Common & {
  readonly sort: "text";
  readonly role: Exclude<Role, "table">;
  /** The depth of a heading, 1 to 6; 0 for anything else. */
  readonly level: number;
  /** The type of the unit that a heading is of. */
  readonly type?: UnitType;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly marks: readonly NoteMark[];
  /** The number of a 款, beside its first line. */
  readonly count?: number;
  /** In the contents: the block that the line leads to. In an index: the source whose pages it names. */
  readonly to?: number;
};

/** A table, which is cut only between its rows. */
export type TableBlock = Common & {
  readonly sort: "table";
  readonly role: "table";
  readonly caption: string;
  readonly table: Table;
  /** What is marked in its words and the notes behind them, by the piece (see textsOf) that they stand in. */
  readonly marked?: ReadonlyMap<number, Pick<TextBlock, "spans" | "marks">>;
};

export type PaperBlock = TextBlock | TableBlock;

/** A run of words with nothing particular about it. */
export const textBlock = (
  role: TextBlock["role"],
  text: string,
  more: Partial<Omit<TextBlock, "sort" | "role" | "text">> = {},
): TextBlock => ({ sort: "text", role, level: 0, text, spans: [], marks: [], origin: null, ...more });

/** All words that a block shows, in reading order: the pieces of its unit. */
export function textsOf(block: PaperBlock): readonly string[] {
  if (block.sort === "text") return [block.text];
  const { measure, header, rows, source } = block.table;
  const cells = [...header.flat().map(({ text }) => text), ...rows.flat()];
  return [block.caption, ...(measure ? [measure] : []), ...cells, ...(source ? [source] : [])];
}

/** The level of a heading, 1 outermost; 0 of anything else. */
export const levelOf = (block: PaperBlock): number =>
  block.sort === "text" && block.role === "heading" ? block.level : 0;

const led: ReadonlySet<Role> = new Set<Role>(["item", "subitem", "table", "paragraph", "printed"]);

/** True where a block may not stand at the foot of a page without what follows: a heading, or words that lead in. */
export function leadsInto(block: PaperBlock, next: PaperBlock): boolean {
  if (block.sort === "table") return false;
  if (block.role === "heading" || block.role === "caption") return true;
  if (block.role === "enactment") return next.role !== "heading";
  return /[：:]$/.test(block.text) && led.has(next.role);
}

/**
 * The one shape of everything the program carries: a document is a tree of units, and every unit has an
 * address. Bundle, database, index, page, annotation and print are this tree seen by someone else.
 */

type TypeOfUnit = {
  /** What it is called in an address. */
  readonly short: string;
  /** What the people who read it call it. */
  readonly name: string;
  /** A work within the work: it runs through the whole document, and is read in a tab of its own. */
  readonly alone?: true;
  /** Read in one piece with everything below it; the others show a heading, and then what they hold. */
  readonly block?: true;
  /** Too small for the contents tree, or without a name of its own. */
  readonly unlisted?: true;
};

/** The types of unit, and everything that the program knows of each. */
export const unitTypes = {
  // Levels of a statute: 立法法 art. 65; short names are those of the Akoma Ntoso naming convention.
  part: { short: "part", name: "编" },
  subpart: { short: "subpart", name: "分编" },
  chapter: { short: "chp", name: "章" },
  section: { short: "sec", name: "节" },
  article: { short: "art", name: "条", block: true },
  paragraph: { short: "para", name: "款", block: true, unlisted: true },
  item: { short: "item", name: "项", block: true, unlisted: true },
  subitem: { short: "subitem", name: "目", block: true, unlisted: true },
  attachment: { short: "att", name: "附件" },
  // Levels of a yearbook.
  category: { short: "cat", name: "类目" },
  subcategory: { short: "subcat", name: "分目" },
  topic: { short: "topic", name: "子目" },
  entry: { short: "entry", name: "条目", block: true },
  // Works within a work, each with a title of its own.
  regulation: { short: "reg", name: "法规", alone: true },
  decision: { short: "dec", name: "决定", alone: true },
  report: { short: "rep", name: "报告", alone: true },
  notice: { short: "notice", name: "文件", alone: true },
  preface: { short: "preface", name: "前言", alone: true },
  // Headings such as 一、 and （一） of reports; a heading within a heading is the next level down.
  heading: { short: "head", name: "标题" },
  box: { short: "box", name: "专栏" },
  // What a regulation says of its own making: title block, order, adoption note, signature.
  promulgation: { short: "promulgation", name: "公布", block: true, unlisted: true },
  // 大事记.
  chronicle: { short: "chronicle", name: "大事记", alone: true },
  month: { short: "month", name: "月" },
  event: { short: "event", name: "大事", block: true, unlisted: true },
  // 名录.
  roster: { short: "roster", name: "名录", alone: true },
  group: { short: "group", name: "类别" },
  organization: { short: "org", name: "机构" },
  office: { short: "office", name: "职务", block: true, unlisted: true },
  person: { short: "person", name: "人员", block: true, unlisted: true },
  // Reference parts.
  glossary: { short: "glossary", name: "词语解释", alone: true },
  term: { short: "term", name: "词语", block: true, unlisted: true },
  toc: { short: "toc", name: "目录", alone: true },
  tocEntry: { short: "line", name: "目录行", block: true, unlisted: true },
  index: { short: "index", name: "索引", alone: true },
  letter: { short: "letter", name: "字头" },
  indexEntry: { short: "word", name: "索引词", block: true, unlisted: true },
  // What stands beside the text.
  table: { short: "table", name: "表", block: true },
  figure: { short: "figure", name: "图", block: true, unlisted: true },
  note: { short: "note", name: "注", block: true, unlisted: true },
  byline: { short: "byline", name: "供稿", block: true, unlisted: true },
} as const satisfies Record<string, TypeOfUnit>;

export type UnitType = keyof typeof unitTypes;

/** The type of a unit, with what it does not say left undefined. */
export const typeOf = (unit: { readonly type: UnitType }): TypeOfUnit => unitTypes[unit.type];

/** A page of the printed work begins at this place of a unit's text (an index into `text`). */
export type PageBreak = { readonly at: number; readonly page: number };

/** A header cell; a span of 1 is left out. */
export type HeaderCell = { readonly text: string; readonly columns?: number; readonly rows?: number };

/** The body of a table; an empty cell is "". A table that cannot be restored keeps its printed lines, one cell each. */
export type Table = {
  /** The unit of measure as printed, such as 单位：万元. */
  readonly measure?: string;
  readonly header: readonly (readonly HeaderCell[])[];
  readonly rows: readonly (readonly string[])[];
  readonly source?: string;
  /** True where columns could not be told apart: `rows` are then the printed lines. */
  readonly unrestored?: true;
};

/** A page reference of an index: the page, the column where given, and the unit that stands there, if it is in this work. */
export type PageReference = { readonly page: number; readonly column?: string; readonly address?: string };

/** What a regulation or another official paper says of its own making. Dates are ISO: 2023-11-28. */
export type Enactment = {
  /** As printed: 兰州市人民代表大会常务委员会公告〔2023〕第6号. */
  readonly number?: string;
  readonly issuer?: string;
  readonly signatory?: string;
  readonly adopted?: string;
  readonly approved?: string;
  readonly promulgated?: string;
  readonly effective?: string;
  /** Dates on which it was amended. */
  readonly amended?: readonly string[];
  /** The beginning is not in this work: the text starts in the middle. */
  readonly truncated?: true;
};

export type Unit = {
  readonly type: UnitType;
  /**
   * Unique in the document, and the same string everywhere: element id, URL, search reference, anchor.
   * Containers carry their ancestors (part_2__chp_3); articles do not, since they run through the whole
   * regulation (reg_6__art_14__para_2).
   */
  readonly address: string;
  /** The number as printed: 第十四条, （三）, 一、, 表1. */
  readonly num?: string;
  readonly heading?: string;
  /** The unit's own words, in the source's own characters; children follow after it. */
  readonly text?: string;
  /** How many characters at the start of `text` are a run-in heading. */
  readonly runIn?: number;
  /** The printed page on which the unit begins. */
  readonly page?: number;
  /** Printed pages that begin inside `text`. */
  readonly breaks?: readonly PageBreak[];
  /** The heading is not printed at this place: it was recovered from elsewhere in the work, or from the manifest. */
  readonly inferred?: true;
  readonly enactment?: Enactment;
  readonly table?: Table;
  /** Who made a figure, or the remark on a person of a roster: 2018.12任. */
  readonly credit?: string;
  /** The ISO date of an event, where it can be told. */
  readonly date?: string;
  readonly references?: readonly PageReference[];
  readonly children: readonly Unit[];
};

/** What the manifest says of a work: see seeds/manifest.json. */
export type Work = {
  readonly id: string;
  readonly title: string;
  /** Short enough for a tab. */
  readonly shortTitle: string;
  readonly kind: "yearbook" | "plan" | "report" | "law";
  readonly region: string;
  /** The year the work is of, as its title says. */
  readonly year: string;
  readonly publisher?: string;
  /** Where the text is from, in a sentence for the reader. */
  readonly provenance: string;
  /** Why the text must not be quoted, where that is so; shown wherever the work is. */
  readonly doubt?: string;
  /** Where whoever published the work told it. */
  readonly dates?: WorkDates;
};

/** The days that decide whether a text is in force, as its publisher tells them; all are ISO. See core/validity.ts. */
export type WorkDates = {
  readonly promulgated?: string;
  readonly effective?: string;
  /** Amendments that this text has in it. */
  readonly amended?: readonly string[];
  /** The day from which another wording is in force, which this text has not in it. */
  readonly superseded?: string;
  readonly repealed?: string;
  /** What took its place, by its full title. */
  readonly replacedBy?: string;
  /** The day up to which the publisher has looked after what became of it. */
  readonly asOf?: string;
};

export type Document = { readonly work: Work; readonly units: readonly Unit[] };

/** Every unit below and including `units`, in reading order, with its ancestors from the outside in. */
export function* walk(
  units: readonly Unit[],
  ancestors: readonly Unit[] = [],
): Generator<{ readonly unit: Unit; readonly ancestors: readonly Unit[] }> {
  for (const unit of units) {
    yield { unit, ancestors };
    if (unit.children.length > 0) yield* walk(unit.children, [...ancestors, unit]);
  }
}

/**
 * Number and heading as printed together: 第一章　总则, but 一、总则 and （一）总则, whose number ends in a mark.
 * "" where the unit has neither.
 */
export function printedTitle({ num, heading }: Pick<Unit, "num" | "heading">): string {
  if (!num || !heading) return num ?? heading ?? "";
  return /[、）).．]$/.test(num) ? num + heading : `${num}　${heading}`;
}

/** What a reader calls the unit: its printed title, or the beginning of its words. */
export const titleOf = (unit: Unit): string => printedTitle(unit) || (unit.text ?? "").slice(0, 20);

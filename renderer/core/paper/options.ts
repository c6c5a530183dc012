export const layoutNames = ["official", "reading", "large", "handout", "columns"] as const;
/** 公文, 阅读, 大字, 讲义, 两栏. */
export type LayoutName = (typeof layoutNames)[number];

export const sheets = { A4: [210, 297], A3: [297, 420], "16K": [184, 260], "16K-large": [195, 270] } as const;
/** A4, A3, 16开 of 184×260 mm and 大16开 of 195×270 mm. */
export type Sheet = keyof typeof sheets;

export const noteWays = ["none", "margin", "end"] as const;
export const gapWays = ["none", "figures", "marked"] as const;
export const numberings = ["none", "number", "of"] as const;
export const bindings = [0, 5, 10, 15] as const;

/** What the reader chooses of how something is printed. */
export type PaperOptions = {
  readonly layout: LayoutName;
  readonly sheet: Sheet;
  /** 横向. */
  readonly turned: boolean;
  /** Printed on both sides: the binding edge is on the right of every second page. */
  readonly duplex: boolean;
  /** Millimetres that the binding takes beyond the margin of the layout. */
  readonly binding: (typeof bindings)[number];
  readonly cover: boolean;
  readonly contents: boolean;
  /** Levels that the contents list. */
  readonly depth: 1 | 2 | 3 | 4;
  /** Every regulation, and every heading of one's own, begins on a page of its own. */
  readonly apart: boolean;
  readonly heads: boolean;
  /** None, 第 n 页, or 第 n 页 共 N 页. */
  readonly numbers: (typeof numberings)[number];
  readonly notes: (typeof noteWays)[number];
  /** The number of each 款 beside it. */
  readonly counts: boolean;
  readonly gaps: (typeof gapWays)[number];
  /** What the gaps hid, at the end. */
  readonly answers: boolean;
  readonly index: boolean;
  readonly stamp: boolean;
};

/** The options that change what is said, and not only how it looks. */
export type Telt = Pick<PaperOptions, "notes" | "gaps" | "answers" | "cover">;

const plain: PaperOptions = {
  layout: "official",
  sheet: "A4",
  turned: false,
  duplex: true,
  binding: 0,
  cover: false,
  contents: false,
  depth: 3,
  apart: false,
  heads: false,
  numbers: "number",
  notes: "none",
  counts: false,
  gaps: "none",
  answers: false,
  index: false,
  stamp: true,
};

/** What a layout begins with. */
export function usualOptions(layout: LayoutName): PaperOptions {
  if (layout === "official") return plain;
  const usual: PaperOptions = { ...plain, layout, heads: true, numbers: "of", duplex: false };
  return layout === "handout" ? { ...usual, notes: "margin" } : usual;
}

const ofLayout = ["heads", "numbers", "duplex", "notes"] as const;

/**
 * Another layout keeps the sheet and what is printed. Of heads, numbers, sides and notes it brings its own, but for what
 * was chosen, or is not as the layout before had it: that stays.
 */
export function inLayout(
  options: PaperOptions,
  layout: LayoutName,
  chosen: ReadonlySet<keyof PaperOptions> = new Set(),
): PaperOptions {
  const [before, usual] = [usualOptions(options.layout), usualOptions(layout)];
  const brought = ofLayout.filter((name) => !chosen.has(name) && options[name] === before[name]);
  return { ...options, layout, ...Object.fromEntries(brought.map((name) => [name, usual[name]])) };
}

/** What is stored, as far as it can be understood; whatever is unknown or damaged is as usual, each by itself. */
export function paperOptionsFrom(stored: unknown): PaperOptions {
  const given = (typeof stored === "object" && stored !== null ? stored : {}) as Record<string, unknown>;
  const usual = usualOptions(oneOf(layoutNames, given.layout, "official"));
  const known = (name: keyof PaperOptions): readonly unknown[] =>
    ({
      layout: layoutNames,
      sheet: Object.keys(sheets),
      binding: bindings,
      depth: [1, 2, 3, 4],
      numbers: numberings,
      notes: noteWays,
      gaps: gapWays,
    })[name as string] ?? [true, false];
  const names = Object.keys(usual) as (keyof PaperOptions)[];
  return Object.fromEntries(
    names.map((name) => [name, oneOf(known(name), given[name], usual[name])]),
  ) as PaperOptions;
}

const oneOf = <T>(known: readonly T[], value: unknown, usual: T): T =>
  known.find((each) => each === value) ?? usual;

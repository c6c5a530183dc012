import type { PaperBlock, Role } from "./block.ts";
import type { Face } from "./faces.ts";

/** How a block is set. Lengths are millimetres, type sizes points, indents characters. */
export type BlockStyle = {
  readonly face: Face;
  readonly size: number;
  readonly bold?: true;
  /** From one line to the next. */
  readonly pitch: number;
  readonly align: "justify" | "center" | "start" | "end";
  /** The first line, and all lines. */
  readonly first: number;
  readonly start: number;
  readonly before: number;
  readonly after: number;
  /** Between characters. */
  readonly spacing: number;
};

const headings = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;
/** Headings such as 一、 of a report, which begin with the line and are not centred. */
const sideHeadings = ["s1", "s2", "s3", "s4", "s5", "s6"] as const;
const contents = ["contents-1", "contents-2", "contents-3", "contents-4"] as const;
/** Everything that has a look of its own. */
export const styleNames = [
  ...headings,
  ...sideHeadings,
  ...contents,
  ...([
    "paragraph",
    "item",
    "subitem",
    "line",
    "signature",
    "byline",
    "note",
    "figure",
    "event",
    "listing",
    "person",
    "enactment",
    "remark",
    "missing",
    "caption",
    "printed",
    "cover-title",
    "cover-line",
    "endnote",
    "margin-note",
  ] as const satisfies readonly Exclude<Role, "heading" | "contents" | "table">[]),
] as const;
export type StyleName = (typeof styleNames)[number];

export type Styles = Readonly<Record<StyleName, BlockStyle>>;

const beside: ReadonlySet<string> = new Set(["heading", "organization", "event", "month"]);

/** The name of a block's style; tables have styles of their own. */
export function styleNameOf(block: PaperBlock): StyleName {
  if (block.sort === "table") return "caption";
  const level = Math.min(6, Math.max(1, block.level));
  if (block.role === "heading") {
    return (block.type && beside.has(block.type) ? sideHeadings : headings)[level - 1] ?? "h6";
  }
  if (block.role === "contents") return contents[Math.min(4, level) - 1] ?? "contents-4";
  return block.role;
}

/** What the styles of a layout are made from. */
export type Ground = {
  readonly face: Face;
  /** Of the text, in points. */
  readonly size: number;
  readonly pitch: number;
  readonly spacing: number;
  /** Sizes and faces of headings from the outside in; the last holds for all below it. */
  readonly headings: readonly { readonly face: Face; readonly size: number; readonly bold?: true }[];
  /** Of what stands beside the text. */
  readonly small: number;
  /** Of notes in the margin. */
  readonly notes: number;
  /** Everything stands on the lines of one grid: distances are whole lines. */
  readonly grid: boolean;
};

/** The styles of a layout. */
export function stylesOf(ground: Ground): Styles {
  const { face, size, pitch, spacing, small, grid } = ground;
  const text: BlockStyle = {
    face,
    size,
    pitch,
    spacing,
    align: "justify",
    first: 2,
    start: 0,
    before: 0,
    after: 0,
  };
  const aside: BlockStyle = {
    ...text,
    size: small,
    spacing: 0,
    pitch: grid ? pitch : pitch * (small / size) ** 0.7,
    first: 0,
    before: grid ? 0 : 1,
  };
  const heading = (level: number): BlockStyle => {
    const own = ground.headings[Math.min(level, ground.headings.length) - 1];
    const { face: its = face, size: large = size, bold } = own ?? {};
    return {
      ...text,
      face: its,
      size: large,
      ...(bold && { bold }),
      spacing: large === size ? spacing : 0,
      pitch: grid ? pitch : Math.max(pitch, large * 0.3528 * 1.45),
      align: "center",
      first: 0,
      before: grid ? (level === 2 ? pitch : 0) : pitch * (level < 3 ? 1 : 0.6),
      after: grid ? (level < 3 ? pitch : 0) : pitch * (level < 2 ? 0.9 : 0.4),
    };
  };
  const side = (level: number): BlockStyle => ({
    ...heading(level),
    align: "start",
    first: 2,
    ...(grid && { before: 0, after: 0 }),
  });
  const entry = (depth: number): BlockStyle => ({
    ...text,
    face: depth === 1 && !grid ? "hei" : face,
    spacing: 0,
    size: grid ? 14 : size,
    align: "start",
    first: 0,
    start: (depth - 1) * 1.5,
  });
  const all = (from: readonly string[], make: (level: number) => BlockStyle) =>
    Object.fromEntries(from.map((name, at) => [name, make(at + 1)]));
  return {
    ...all(headings, heading),
    ...all(sideHeadings, side),
    ...all(contents, entry),
    paragraph: text,
    item: text,
    subitem: text,
    event: text,
    missing: { ...text, face: "hei", spacing: 0 },
    remark: { ...text, face: "kai" },
    line: { ...text, align: "center", first: 0 },
    signature: { ...text, align: "end", first: 0 },
    byline: { ...aside, align: "end" },
    note: aside,
    figure: { ...aside, align: "center" },
    caption: { ...aside, face: "hei", align: "center", before: grid ? 0 : 3 },
    printed: { ...aside, align: "start" },
    enactment: { ...aside, face: "kai", align: "center", after: grid ? pitch : pitch * 0.6 },
    listing: { ...text, align: "start", first: -2, start: 2 },
    person: { ...text, align: "start", first: -6, start: 6 },
    endnote: { ...aside, first: 0 },
    "margin-note": { ...aside, size: ground.notes, pitch: ground.notes * 0.3528 * 1.45, before: 0 },
    "cover-title": { ...heading(1), size: Math.max(26, size * 1.7), pitch: grid ? pitch * 2 : pitch * 2.2 },
    "cover-line": { ...text, align: "center", first: 0, spacing: 0 },
  } as Styles;
}

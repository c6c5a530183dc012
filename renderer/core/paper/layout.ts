import { type LayoutName, type PaperOptions, sheets } from "./options.ts";
import { type Ground, type Styles, stylesOf } from "./styles.ts";

/** The geometry of a paper, in millimetres; type sizes in points. Pages differ only in which side the binding is on. */
export type Layout = {
  readonly name: LayoutName;
  readonly page: { readonly width: number; readonly height: number };
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly inner: number;
    readonly outer: number;
  };
  /** The type area: 版心. */
  readonly area: { readonly width: number; readonly height: number };
  readonly columns: number;
  /** Between columns. */
  readonly gap: number;
  /** From one line of the text to the next. */
  readonly pitch: number;
  /** Everything stands on these lines, and on these characters to a line. */
  readonly grid: { readonly lines: number; readonly characters: number } | null;
  readonly styles: Styles;
  /** What tables may be set in, the usual size first. */
  readonly tableSizes: readonly number[];
  /** Beside the type area on the outer side: for notes, or with lines to write on. */
  readonly beside: { readonly width: number; readonly gap: number; readonly ruled: number | null } | null;
  readonly facing: boolean;
  /** From the foot of the type area down to the page number, and to the source. */
  readonly foot: { readonly number: number; readonly stamp: number };
  /** From the top of the page to the running head. */
  readonly head: number;
};

/** GB/T 9704: 22 lines of 28 characters in 156 × 225 mm, 37 mm from the top and 28 mm from the binding edge. */
const official = {
  width: 156,
  height: 225,
  lines: 22,
  characters: 28,
  top: 37,
  inner: 28,
  outer: 26,
  bottom: 35,
};
const point = 25.4 / 72;
/** A little less than the grid has: what a browser rounds must not cost the last character its line. */
const slack = 0.002;

type Preset = {
  readonly margins: Layout["margins"];
  readonly columns: number;
  readonly ground: Ground;
  readonly tableSizes: readonly number[];
  readonly foot: Layout["foot"];
};

const heads = (one: number, two: number, three: number, rest: number): Ground["headings"] => [
  { face: "title", size: one },
  { face: "hei", size: two },
  { face: "hei", size: three },
  { face: "song", size: rest, bold: true },
];

const officialPitch = official.height / official.lines;
const officialAdvance = official.width / official.characters;

const presets: Readonly<Record<LayoutName, Preset>> = {
  official: {
    margins: { top: official.top, bottom: official.bottom, inner: official.inner, outer: official.outer },
    columns: 1,
    ground: {
      face: "fangsong",
      size: 16,
      pitch: officialPitch,
      spacing: officialAdvance - 16 * point - slack,
      headings: [
        { face: "title", size: 22 },
        { face: "hei", size: 16 },
        { face: "kai", size: 16 },
        { face: "fangsong", size: 16, bold: true },
      ],
      small: 14,
      notes: 9,
      grid: true,
    },
    tableSizes: [12, 10.5, 9, 8, 7],
    // The dash beside the number, in the middle of its line, is 7 mm below.
    foot: { number: 7 - 7 * point, stamp: 19 },
  },
  reading: {
    margins: { top: 27, bottom: 27, inner: 28, outer: 26 },
    columns: 1,
    ground: {
      face: "song",
      size: 12,
      pitch: 7.3,
      spacing: 0,
      headings: heads(20, 15, 13, 12),
      small: 10.5,
      notes: 8.5,
      grid: false,
    },
    tableSizes: [10.5, 9, 8, 7],
    foot: { number: 7, stamp: 14 },
  },
  large: {
    margins: { top: 26, bottom: 26, inner: 24, outer: 20 },
    columns: 1,
    ground: {
      face: "song",
      size: 20,
      pitch: 12.4,
      spacing: 0,
      headings: heads(28, 24, 22, 20),
      small: 18,
      notes: 14,
      grid: false,
    },
    tableSizes: [18, 16, 14, 12],
    foot: { number: 7, stamp: 15 },
  },
  handout: {
    margins: { top: 27, bottom: 27, inner: 25, outer: 68 },
    columns: 1,
    ground: {
      face: "song",
      size: 12,
      pitch: 7.6,
      spacing: 0,
      headings: heads(18, 14, 13, 12),
      small: 10.5,
      notes: 9,
      grid: false,
    },
    tableSizes: [10.5, 9, 8, 7],
    foot: { number: 7, stamp: 14 },
  },
  columns: {
    margins: { top: 25, bottom: 25, inner: 22, outer: 20 },
    columns: 2,
    ground: {
      face: "song",
      size: 10.5,
      pitch: 6,
      spacing: 0,
      headings: heads(16, 13, 11.5, 10.5),
      small: 9,
      notes: 8,
      grid: false,
    },
    tableSizes: [9, 8, 7],
    foot: { number: 6, stamp: 12 },
  },
};

/** The geometry that options ask for. */
export function layoutOf(options: PaperOptions): Layout {
  const { layout: name, sheet, turned, duplex, binding, notes } = options;
  const preset = presets[name];
  const [short, long] = sheets[sheet];
  const page = turned ? { width: long, height: short } : { width: short, height: long };
  // Smaller sheets have smaller margins; those of the official layout are the standard's.
  const part = name === "official" ? 1 : Math.min(1, short / sheets.A4[0]);
  const { top, bottom, inner: usual, outer: wide } = preset.margins;
  const ruled = name === "handout";
  const besideNotes = notes === "margin" && !ruled;
  const beside = besideNotes ? { width: 32, gap: 5, ruled: null } : null;
  const rulers = ruled ? { width: wide * part - 18, gap: 6, ruled: 9 } : null;
  const inner = usual * part + binding;
  const outer = wide * part + (beside ? beside.width + beside.gap - 10 : 0);
  const free = { width: page.width - inner - outer, height: page.height - (top + bottom) * part };
  const { grid, pitch, size } = preset.ground;
  const advance = grid ? officialAdvance : size * point;
  // Whole lines and, on a grid, whole characters: what is over goes to the outer and the lower margin.
  const lines = Math.floor(free.height / pitch + 0.01);
  const characters = Math.floor(free.width / advance + 0.01);
  const area = { width: grid ? characters * advance : free.width, height: lines * pitch };
  return {
    name,
    page,
    margins: {
      top: top * part,
      inner,
      bottom: page.height - top * part - area.height,
      outer: page.width - inner - area.width,
    },
    area,
    columns: preset.columns,
    gap: preset.columns > 1 ? 9 : 0,
    pitch,
    grid: grid ? { lines, characters } : null,
    styles: stylesOf(preset.ground),
    tableSizes: preset.tableSizes,
    beside: rulers ?? beside,
    facing: duplex,
    foot: preset.foot,
    head: top * part - (grid ? 16 : 11),
  };
}

/** The width of one column, in millimetres. */
export const columnWidth = ({ area, columns, gap }: Layout): number =>
  (area.width - gap * (columns - 1)) / columns;

/** CSS pixels in a millimetre. */
export const pixels = 96 / 25.4;

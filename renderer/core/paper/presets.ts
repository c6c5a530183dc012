import type { LayoutName } from "./options.ts";
import type { Ground } from "./styles.ts";

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
/** Millimetres in a point. */
export const point = 25.4 / 72;
/** A little less than the grid has: what a browser rounds must not cost the last character its line. */
const slack = 0.002;

type Sides = {
  readonly top: number;
  readonly bottom: number;
  readonly inner: number;
  readonly outer: number;
};

type Preset = {
  readonly margins: Sides;
  readonly columns: number;
  readonly ground: Ground;
  readonly tableSizes: readonly number[];
  /** From the foot of the type area down to the page number, and to the source. */
  readonly foot: { readonly number: number; readonly stamp: number };
};

const heads = (one: number, two: number, three: number, rest: number): Ground["headings"] => [
  { face: "title", size: one },
  { face: "hei", size: two },
  { face: "hei", size: three },
  { face: "song", size: rest, bold: true },
];

const officialPitch = official.height / official.lines;
/** From one character to the next. */
export const officialAdvance = official.width / official.characters;

/** The layouts on A4: everything else is worked out from them. */
export const presets: Readonly<Record<LayoutName, Preset>> = {
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

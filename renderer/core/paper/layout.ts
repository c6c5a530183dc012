import { type LayoutName, type PaperOptions, sheets } from "./options.ts";
import { officialAdvance, point, presets } from "./presets.ts";
import { type Styles, stylesOf } from "./styles.ts";

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

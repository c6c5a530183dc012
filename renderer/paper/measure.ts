import { leadsInto, type PaperBlock, type TableBlock, type TextBlock } from "../core/paper/block.ts";
import { columnWidth, type Layout, pixels } from "../core/paper/layout.ts";
import { styleNameOf } from "../core/paper/styles.ts";
import type { PaperWords } from "../core/paper/words.ts";
import type { Box } from "./box.ts";
import { drawTable } from "./draw-table.ts";
import { drawText } from "./draw-text.ts";
import { lineAt, offsetOfLine } from "./lines.ts";
import { measuredHeights, type SetTable, setTables } from "./tables.ts";

/** A box whose lines can be told in characters: of a text as long as it is in the page, of a table in rows. */
export type Measured = Box & {
  offsetOf(line: number): number;
  lineAt(offset: number): number;
};

/** A block in its place among the others. */
export type Placing = {
  readonly index: number;
  readonly block: PaperBlock;
  readonly next: PaperBlock | undefined;
  readonly fresh: boolean;
};

/** Rows that are laid out as one. */
const rowsAtOnce = 150;

/**
 * Lays blocks out beside the window at the width of a column, with the very elements that go onto paper, and tells
 * how high they are and where their lines begin.
 */
export class Measurer {
  private readonly host: HTMLElement;
  private readonly kept: { readonly index: number; readonly element: HTMLElement }[] = [];

  constructor(
    private readonly layout: Layout,
    key: string,
    private readonly words: PaperWords,
    private readonly counts: boolean,
  ) {
    this.host = document.createElement("div");
    this.host.className = "paper paper-measure";
    this.host.dataset.layout = key;
    this.host.lang = "zh-CN";
    this.host.setAttribute("aria-hidden", "true");
    this.host.style.inlineSize = `${columnWidth(layout)}mm`;
    document.body.append(this.host);
  }

  /** The boxes of some blocks, laid out together. */
  measure(placings: readonly Placing[]): readonly Measured[] {
    const drawn = placings.map(({ index, block }) => {
      if (block.sort === "table") return null;
      const element = drawText(block, { from: 0, to: block.text.length, counts: this.counts });
      if (isFull(block)) element.style.inlineSize = `${this.layout.area.width}mm`;
      this.host.append(element);
      this.kept.push({ index, element });
      return element;
    });
    return placings.flatMap((placing, at) => {
      const element = drawn[at];
      if (element && placing.block.sort === "text") return [this.text(placing, placing.block, element)];
      return placing.block.sort === "table" ? this.table(placing, placing.block) : [];
    });
  }

  /** Lets go of the elements of all blocks before one: their lines are not asked for any more. */
  release(index: number): void {
    let count = 0;
    while (count < this.kept.length && (this.kept[count]?.index ?? 0) < index) {
      this.kept[count]?.element.remove();
      count += 1;
    }
    this.kept.splice(0, count);
  }

  /** The box of a note in the margin. */
  note(block: TextBlock, width: number): Measured {
    const element = drawText(block, { from: 0, to: block.text.length, counts: false });
    element.style.inlineSize = `${width}mm`;
    this.host.append(element);
    return this.text({ index: -1, block, next: undefined, fresh: false }, block, element);
  }

  close(): void {
    this.host.remove();
  }

  private text({ index, block, next, fresh }: Placing, text: TextBlock, element: HTMLElement): Measured {
    const style = this.layout.styles[styleNameOf(block)];
    const pitch = style.pitch * pixels;
    const lines = Math.max(1, Math.round(element.getBoundingClientRect().height / pitch));
    const whole = text.role === "heading" || text.role === "contents" || text.role === "caption";
    return {
      block: index,
      part: 0,
      lines,
      height: (from, to) => (to - from) * pitch,
      together: whole ? lines : 2,
      before: style.before * pixels,
      after: style.after * pixels,
      leads: next !== undefined && leadsInto(block, next),
      fresh,
      full: isFull(text),
      turned: false,
      offsetOf: (line) => (line >= lines ? text.text.length : offsetOfLine(element, line, pitch, text.text)),
      lineAt: (offset) => (lines === 1 ? 0 : lineAt(element, offset, pitch)),
    };
  }

  private table({ index, fresh }: Placing, block: TableBlock): readonly Measured[] {
    return setTables(block, this.layout).map((set) => this.set(index, block, set, fresh));
  }

  private set(index: number, block: TableBlock, set: SetTable, fresh: boolean): Measured {
    const { first, again, rows, source } = this.heights(block, set);
    const ends = [0];
    for (const row of rows) ends.push((ends.at(-1) ?? 0) + row);
    const last = set.rows.length;
    const gap = this.layout.pitch * pixels * (this.layout.grid ? 0.35 : 0.5);
    return {
      block: index,
      part: set.part,
      lines: Math.max(1, last),
      height: (from, to) =>
        (from > 0 ? again : first) +
        ((ends[to] ?? 0) - (ends[from] ?? 0)) +
        (to >= last && set.part === set.parts - 1 ? source : 0),
      // A single row is not left by itself at either end.
      together: last > 3 ? 2 : 1,
      before: gap,
      after: gap,
      leads: false,
      fresh: fresh && set.part === 0,
      full: set.full,
      turned: set.turned,
      offsetOf: (line) => line,
      lineAt: () => 0,
    };
  }

  /** How high caption and header are, at first and again, and each row, and the source. */
  private heights(block: TableBlock, set: SetTable) {
    const width = `${set.widths.reduce((sum, one) => sum + one, 0)}mm`;
    const lay = (from: number, to: number) => {
      const element = drawTable(block, set, { from, to }, this.words);
      element.style.inlineSize = width;
      this.host.append(element);
      const rows = heightsOf(element, "tbody > tr");
      const header = heightsOf(element, "thead > tr");
      const source = element.querySelector(".source");
      const below = source ? element.getBoundingClientRect().bottom - source.getBoundingClientRect().top : 0;
      const whole = element.getBoundingClientRect().height - below;
      element.remove();
      return { rows, header, below, above: whole - rows.reduce((sum, row) => sum + row, 0) };
    };
    const count = set.rows.length;
    const beginning = lay(0, Math.min(rowsAtOnce, count));
    const rows = [...beginning.rows];
    let source = beginning.below;
    let again = beginning.above;
    if (count > 1) again = lay(1, 1).above;
    for (let from = rowsAtOnce; from < count; from += rowsAtOnce) {
      const more = lay(from, Math.min(from + rowsAtOnce, count));
      rows.push(...more.rows);
      source = more.below;
    }
    measuredHeights.set(set, { header: beginning.header, rows });
    return { first: beginning.above, again, rows, source };
  }
}

const heightsOf = (element: Element, rows: string): readonly number[] =>
  [...element.querySelectorAll(rows)].map((row) => row.getBoundingClientRect().height);

/** A title over all columns. */
const isFull = ({ role, level }: TextBlock): boolean =>
  (role === "heading" && level === 1) || role === "cover-title" || role === "cover-line";

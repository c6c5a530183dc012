import { type PaperBlock, type TextBlock, textBlock } from "../core/paper/block.ts";
import { headOf, stampOfPage } from "../core/paper/heads.ts";
import { columnWidth, type Layout, pixels } from "../core/paper/layout.ts";
import { styleNameOf } from "../core/paper/styles.ts";
import type { FullPage, Placed } from "./box.ts";
import { besides, type Wanted } from "./margin.ts";
import type { Measured, Measurer } from "./measure.ts";
import type { Commission, Fragment, PageData } from "./page.ts";
import { type NoteInPlace, notesInTable } from "./table-notes.ts";
import { setTables } from "./tables.ts";

/** Makes pages of what the flow has put on them: fragments in characters, notes, running head and stamp. */
export class PageMaking {
  /** The page of the body on which each block begins. */
  readonly folios = new Map<number, number>();
  /** The pages of the body on which each source is printed. */
  readonly pagesOf = new Map<number, number[]>();
  private left: readonly Wanted[] = [];
  private readonly noted = new Set<number>();

  constructor(
    private readonly commission: Commission,
    private readonly layout: Layout,
    private readonly measurer: Measurer,
  ) {}

  /** True while notes of an earlier page have found no room yet. */
  get hasNotesLeft(): boolean {
    return this.left.length > 0;
  }

  page(full: FullPage, kind: PageData["kind"], number: number, blocks: readonly PaperBlock[]): PageData {
    const fragments = full.placed.map((placed) => this.fragment(placed, full.turned));
    const shown = [...new Set(fragments.map(({ block }) => block))].flatMap((index) => blocks[index] ?? []);
    const { sources } = this.commission.manuscript;
    if (kind === "body") this.note(fragments, shown, number);
    return {
      kind,
      number,
      fragments,
      notes: kind === "body" ? this.notes(full.placed, blocks) : [],
      turned: full.turned,
      head: headOf(shown, sources),
      stamp:
        kind === "body" ? stampOfPage(shown, sources, this.commission.printed, this.commission.words) : "",
    };
  }

  private fragment({ box, from, to, top, column }: Placed, turned: boolean): Fragment {
    const { layout } = this;
    const width = turned ? layout.area.height : box.full ? layout.area.width : columnWidth(layout);
    const { offsetOf, lines, block, part } = box as Measured;
    return {
      block,
      part,
      from: offsetOf(from),
      to: offsetOf(to),
      left: column * (columnWidth(layout) + layout.gap) * pixels,
      top,
      width: width * pixels,
      ends: to === lines,
    };
  }

  /** Remembers where blocks begin and sources are printed. */
  private note(fragments: readonly Fragment[], shown: readonly PaperBlock[], number: number): void {
    for (const { block, from, part } of fragments) {
      if (from === 0 && part === 0 && !this.folios.has(block)) this.folios.set(block, number);
    }
    for (const source of new Set(shown.flatMap(({ origin }) => origin?.source ?? []))) {
      this.pagesOf.set(source, [...(this.pagesOf.get(source) ?? []), number]);
    }
  }

  private notes(placed: readonly Placed[], blocks: readonly PaperBlock[]): PageData["notes"] {
    const { beside, area } = this.layout;
    const { options, manuscript } = this.commission;
    if (!beside || options.notes !== "margin") return [];
    const wanted = placed
      .flatMap((each) => this.inPlace(each, blocks))
      .flatMap(({ note, top }): Wanted[] => {
        if (this.noted.has(note)) return [];
        this.noted.add(note);
        const text = noteBlock(manuscript.notes[note]);
        return [{ note, box: this.measurer.note(text, beside.width), from: 0, top }];
      });
    const sorted = [...this.left, ...wanted.sort((a, b) => a.top - b.top)];
    const gap = 2 * pixels;
    const { placed: done, over } = besides(sorted, area.height * pixels, gap);
    this.left = over;
    return done;
  }

  /** The notes whose marks stand in a stretch of a block, and how far down. */
  private inPlace(placed: Placed, blocks: readonly PaperBlock[]): readonly NoteInPlace[] {
    const { box, from, to, top } = placed;
    const block = blocks[box.block];
    if (block?.sort === "table") {
      const set = setTables(block, this.layout)[box.part];
      return set ? notesInTable(block, set, placed) : [];
    }
    if (!block || block.marks.length === 0) return [];
    const { offsetOf, lineAt } = box as Measured;
    const [first, last] = [offsetOf(from), offsetOf(to)];
    const pitch = this.layout.styles[styleNameOf(block)].pitch * pixels;
    return block.marks
      .filter(({ at }) => at > first && at <= last)
      .map(({ at, note }) => ({
        note,
        top: top + (Math.max(from, lineAt(Math.max(0, at - 1))) - from) * pitch,
      }));
  }
}

/** A note as it stands in the margin. */
export function noteBlock(note: Commission["manuscript"]["notes"][number] | undefined): TextBlock {
  if (!note) return textBlock("margin-note", "");
  const lead = `［${note.number}］`;
  const text = `${lead}${note.note}${note.author ? `（${note.author}）` : ""}`;
  return textBlock("margin-note", text, { spans: [{ from: 0, to: lead.length, look: "strong" }] });
}

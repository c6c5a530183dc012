import { balanced, isFirstOf } from "./balance.ts";
import { type Box, endOf, type FullPage, type Placed, type Room } from "./box.ts";

/** Rounding of the browser. */
const slight = 0.6;

/** Puts boxes on pages, one after the other. */
export class Flow {
  private pages: FullPage[] = [];
  private page: Placed[] = [];
  /** What stands in the present column: the only part of the page that may still be taken back. */
  private here: Placed[] = [];
  private column = 0;
  private bandTop = 0;
  /** From which of the placed the present band is. */
  private bandFrom = 0;
  private isTurned = false;
  /** Something was parted, or stands last, that should not be: there was no other way. */
  private forced = false;

  constructor(
    private readonly room: Room,
    /** From where the first page is filled. */
    begin = 0,
  ) {
    this.bandTop = begin;
  }

  /** Adds a box; returns the pages that are full by it. */
  add(box: Box): readonly FullPage[] {
    if (box.turned !== this.isTurned) this.turnSheet(box.turned);
    else if (box.fresh && !this.isEmpty()) this.endBalanced();
    this.put(box, 0);
    return this.taken();
  }

  /** Ends the last page; nothing where there is none. */
  end(): readonly FullPage[] {
    if (!this.isEmpty()) this.endBalanced();
    return this.taken();
  }

  /** Stretches on one page, from their first line on to the end of what they are of; null where they have no room there. */
  onePage(stretches: readonly Placed[]): FullPage | null {
    for (const { box, from } of stretches) this.put(box, from);
    this.endPage();
    const [page, ...more] = this.taken();
    return page && more.length === 0 && !this.forced ? page : null;
  }

  /** The first block that is not on a full page yet; none where all are. */
  get pending(): number | undefined {
    return (this.page[0] ?? this.here[0])?.box.block;
  }

  private taken(): readonly FullPage[] {
    const full = this.pages;
    this.pages = [];
    return full;
  }

  private isEmpty = (): boolean => this.page.length === 0 && this.here.length === 0;

  private bottom = (): number => (this.isTurned ? this.room.turned : this.room.height);

  private put(box: Box, first: number): void {
    let from = first;
    while (from < box.lines) {
      if (this.isWide(box)) this.openBand();
      const top = this.nextTop(box, from);
      const count = this.fitting(box, from, this.bottom() - top);
      if (count > 0) {
        this.here.push({ box, from, to: from + count, top, column: this.column });
        if (this.isWide(box)) this.closeBand();
        from += count;
      }
      if (from < box.lines) this.turn(count === 0);
    }
  }

  private isWide = ({ full }: Box): boolean => full && this.room.columns > 1 && !this.isTurned;

  private nextTop(box: Box, from: number): number {
    const last = this.here.at(-1);
    if (!last) return this.bandTop;
    const y = endOf(last) + Math.max(last.box.after, from === 0 ? box.before : 0);
    const { snap } = this.room;
    return snap > 0 && !this.isTurned ? Math.ceil((y - slight) / snap) * snap : y;
  }

  /** How many lines from `from` on may stand in so much room; 0 where it is better begun on the next page. */
  private fitting(box: Box, from: number, room: number): number {
    const rest = box.lines - from;
    if (box.height(from, box.lines) <= room + slight) return rest;
    let count = 0;
    let over = rest;
    // The height grows with the count.
    while (count < over) {
      const middle = Math.ceil((count + over) / 2);
      if (box.height(from, from + middle) <= room + slight) count = middle;
      else over = middle - 1;
    }
    const alone = this.here.length === 0 && this.bandTop === 0;
    // What is left must not be less than stays together, nor what is put.
    const kept = Math.min(count, rest - Math.min(box.together, rest));
    const least = from === 0 ? box.together : 1;
    if (kept >= Math.min(least, rest)) return kept;
    if (alone) this.forced = true;
    return alone ? Math.max(1, count) : 0;
  }

  /** On to the next column or page. `back`: with what leads into what comes. */
  private turn(back: boolean): void {
    const pulled = back ? this.takeBack(true) : [];
    if (this.isTurned || this.column + 1 >= this.room.columns) this.endPage();
    else {
      this.page.push(...this.here);
      this.here = [];
      this.column += 1;
    }
    for (const [each, from] of pulled) this.put(each, from);
  }

  /** On to a page of the other direction. A heading goes along; words that are only partly taken back do not. */
  private turnSheet(turned: boolean): void {
    const pulled = this.takeBack(false);
    this.endBalanced();
    this.isTurned = turned;
    for (const [each, from] of pulled) this.put(each, from);
  }

  /** Takes what may not be last out of the column; nothing where that would be all of the page. */
  private takeBack(parting: boolean): readonly (readonly [Box, number])[] {
    const kept = [...this.here];
    const pulled: (readonly [Box, number])[] = [];
    for (let last = kept.at(-1); last?.box.leads && last.to === last.box.lines; last = kept.at(-1)) {
      const { box, from, to } = last;
      const { together, lines } = box;
      const cut = together < lines && to - from >= 2 * together ? to - together : from;
      if (cut > 0 && !parting) break;
      kept.pop();
      pulled.unshift([box, cut]);
      if (cut > from) kept.push({ ...last, to: cut });
      if (cut > 0) break;
    }
    if (kept.length === 0 && this.page.length === 0) {
      this.forced ||= pulled.length > 0;
      return [];
    }
    this.here = kept;
    return pulled;
  }

  /** Ends a page that is not full: its columns are of one height, as near as what stays together lets them be. */
  private endBalanced(): void {
    const band = [...this.page.slice(this.bandFrom), ...this.here];
    const within = (height: number) =>
      new Flow({ ...this.room, height }, this.bandTop).onePage(band.filter(isFirstOf))?.placed;
    const placed =
      this.room.columns > 1 && !this.isTurned ? balanced(band, this.bandTop, this.room.height, within) : band;
    this.page = [...this.page.slice(0, this.bandFrom), ...placed];
    this.here = [];
    this.endPage();
  }

  private endPage(): void {
    const placed = [...this.page, ...this.here];
    if (placed.length > 0) this.pages.push({ placed, turned: this.isTurned });
    this.page = [];
    this.here = [];
    this.column = 0;
    this.bandTop = 0;
    this.bandFrom = 0;
  }

  /** What is as wide as the page stands under the first column, or begins a page. */
  private openBand(): void {
    if (this.column === 0) return;
    const pulled = this.takeBack(true);
    this.endPage();
    for (const [each, from] of pulled) this.put(each, from);
  }

  private closeBand(): void {
    const last = this.here.at(-1);
    if (!last) return;
    this.page.push(...this.here);
    this.bandFrom = this.page.length;
    this.here = [];
    const y = endOf(last) + last.box.after;
    this.bandTop = this.room.snap > 0 ? Math.ceil((y - slight) / this.room.snap) * this.room.snap : y;
  }
}

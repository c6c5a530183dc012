/**
 * Text that remembers where each of its characters stands in the source. Everything the parser cuts, joins
 * and closes up is done on such text, so that the account of a work is counted and not asserted.
 */
export class Sourced {
  static readonly empty = new Sourced("", new Int32Array(0));

  /** `at[i]` is the offset of character i in the source; -1 where a repair put it in. */
  constructor(
    readonly text: string,
    readonly at: Int32Array,
  ) {}

  /** The stretch [from, to) of a source. */
  static of(source: string, from: number, to: number): Sourced {
    const at = new Int32Array(to - from);
    for (let index = 0; index < at.length; index++) at[index] = from + index;
    return new Sourced(source.slice(from, to), at);
  }

  /** Words that no source line holds. */
  static added(text: string): Sourced {
    return new Sourced(text, new Int32Array(text.length).fill(-1));
  }

  /** The pieces one after another, nothing between them. */
  static join(pieces: readonly Sourced[]): Sourced {
    if (pieces.length === 1) return pieces[0] as Sourced;
    const at = new Int32Array(pieces.reduce((sum, piece) => sum + piece.at.length, 0));
    let length = 0;
    for (const piece of pieces) {
      at.set(piece.at, length);
      length += piece.at.length;
    }
    return new Sourced(pieces.map((piece) => piece.text).join(""), at);
  }

  get length(): number {
    return this.text.length;
  }

  slice(from: number, to: number = this.length): Sourced {
    if (from <= 0 && to >= this.length) return this;
    return new Sourced(this.text.slice(from, to), this.at.subarray(from, to));
  }

  trim(): Sourced {
    const start = this.length - this.text.trimStart().length;
    return this.slice(start, Math.max(start, this.text.trimEnd().length));
  }

  /** The text with everything that `pattern` (a global one) matches taken out. */
  without(pattern: RegExp): Sourced {
    const kept: Sourced[] = [];
    let from = 0;
    for (const match of this.text.matchAll(pattern)) {
      if (match.index > from) kept.push(this.slice(from, match.index));
      from = match.index + match[0].length;
    }
    if (from === 0) return this;
    kept.push(this.slice(from));
    return Sourced.join(kept);
  }

  /** The parts between the matches of `pattern` (a global one), and the matches themselves. */
  split(pattern: RegExp): { readonly parts: readonly Sourced[]; readonly marks: readonly Sourced[] } {
    const parts: Sourced[] = [];
    const marks: Sourced[] = [];
    let from = 0;
    for (const match of this.text.matchAll(pattern)) {
      parts.push(this.slice(from, match.index));
      from = match.index + match[0].length;
      marks.push(this.slice(match.index, from));
    }
    parts.push(this.slice(from));
    return { parts, marks };
  }

  /** The first and the last place in the source, or undefined for words that no line holds. */
  get span(): readonly [number, number] | undefined {
    let first = Number.POSITIVE_INFINITY;
    let last = -1;
    for (const offset of this.at) {
      if (offset < 0) continue;
      if (offset < first) first = offset;
      if (offset > last) last = offset;
    }
    return last < 0 ? undefined : [first, last];
  }

  /** The place in the source of the first character that has one. */
  get start(): number | undefined {
    const offset = this.at.find((each) => each >= 0);
    return offset;
  }
}

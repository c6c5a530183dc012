/** A stretch of characters that stand one after another in the source; `from` is -1 where a repair put them in. */
export type Run = { readonly length: number; readonly from: number };

/**
 * Text that remembers where each of its characters stands in the source. Everything the parser cuts, joins
 * and closes up is done on such text, so that the account of a work is counted and not asserted.
 */
export class Sourced {
  static readonly empty = new Sourced("", []);

  /** Origins are kept as runs and not one by one: most text is a few stretches of its source. */
  private constructor(
    readonly text: string,
    readonly runs: readonly Run[],
  ) {}

  /** The stretch [from, to) of a source. */
  static of(source: string, from: number, to: number): Sourced {
    return new Sourced(source.slice(from, to), [{ length: to - from, from }]);
  }

  /** Words that no source line holds. */
  static added(text: string): Sourced {
    return new Sourced(text, [{ length: text.length, from: -1 }]);
  }

  /** The pieces one after another, nothing between them. */
  static join(pieces: readonly Sourced[]): Sourced {
    if (pieces.length === 1) return pieces[0] as Sourced;
    const runs: Run[] = [];
    for (const piece of pieces) {
      for (const run of piece.runs) {
        const last = runs.at(-1);
        if (last && last.from >= 0 && last.from + last.length === run.from) {
          runs[runs.length - 1] = { length: last.length + run.length, from: last.from };
        } else if (run.length > 0) runs.push(run);
      }
    }
    return new Sourced(pieces.map((piece) => piece.text).join(""), runs);
  }

  get length(): number {
    return this.text.length;
  }

  slice(from: number, to: number = this.length): Sourced {
    if (from <= 0 && to >= this.length) return this;
    if (from >= to) return Sourced.empty;
    const runs: Run[] = [];
    let start = 0;
    for (const run of this.runs) {
      const end = start + run.length;
      const cut = Math.max(from, start);
      const until = Math.min(to, end);
      if (cut < until) runs.push({ length: until - cut, from: run.from < 0 ? -1 : run.from + cut - start });
      start = end;
      if (start >= to) break;
    }
    return new Sourced(this.text.slice(from, to), runs);
  }

  trim(): Sourced {
    const start = this.length - this.text.trimStart().length;
    return this.slice(start, Math.max(start, this.text.trimEnd().length));
  }

  /** The text with everything that `pattern` (a global one) matches taken out. */
  without(pattern: RegExp): Sourced {
    const { parts, marks } = this.split(pattern);
    return marks.length === 0 ? this : Sourced.join(parts);
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

  /** A space where white space of the source stands at `index`: wide gaps and tabs become one. */
  spaceAt(index: number): Sourced {
    return new Sourced(" ", this.slice(index, index + 1).runs);
  }

  /** Where the character at `index` stands in the source; -1 for one that a repair put in, undefined beyond the end. */
  offsetAt(index: number): number | undefined {
    let start = 0;
    for (const { length, from } of this.runs) {
      if (index < start + length) return from < 0 ? -1 : from + index - start;
      start += length;
    }
    return undefined;
  }

  /** The first and the last place in the source, or undefined for words that no line holds. */
  get span(): readonly [number, number] | undefined {
    let first = Number.POSITIVE_INFINITY;
    let last = -1;
    for (const { length, from } of this.runs) {
      if (from < 0) continue;
      first = Math.min(first, from);
      last = Math.max(last, from + length - 1);
    }
    return last < 0 ? undefined : [first, last];
  }

  /** The place in the source of the first character that has one. */
  get start(): number | undefined {
    return this.runs.find(({ from }) => from >= 0)?.from;
  }
}

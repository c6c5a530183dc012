import type { Parsed } from "../parse.ts";
import type { Draft, Lines } from "./draft.ts";
import { wordsOf } from "./draft.ts";
import type { Furniture, Repair, Source } from "./source.ts";
import type { Sourced } from "./sourced.ts";

/** Where every character of the source went. White space is not counted. */
export type Account = {
  readonly characters: number;
  readonly inUnits: number;
  readonly inFurniture: Readonly<Record<string, number>>;
  readonly inRepairs: number;
  /** Places that are nowhere, or in two places: there must be none. */
  readonly missing: readonly { readonly line: number; readonly words: string }[];
  readonly twice: readonly { readonly line: number; readonly words: string }[];
};

/** A parsed work with what was done to its source, for a person who checks a place by eye. */
export type Trace = Parsed & {
  readonly account: Account;
  readonly furniture: readonly {
    readonly kind: Furniture["kind"];
    readonly line: number;
    readonly words: string;
  }[];
  readonly repairs: readonly Omit<Repair, "dropped">[];
  /** For each address the first and the last source line it is made of. */
  readonly lines: ReadonlyMap<string, Lines>;
  /** The printed pages, each with its first line; none where pages cannot be counted. */
  readonly pages: readonly { readonly page: number; readonly line: number }[];
};

/** Counts where each character of the source went: into a unit, into furniture, or out by a repair. */
export function accountOf(
  source: Source,
  drafts: readonly Draft[],
  lineAt: (offset: number) => number,
): Account {
  const { text } = source;
  const claims = new Uint8Array(text.length);
  let claimed = 0;
  const claim = (words: Sourced) => {
    const before = claimed;
    for (const { length, from } of words.runs) {
      for (let offset = from; from >= 0 && offset < from + length; offset++) {
        if (isWhite(text.charCodeAt(offset))) continue;
        claims[offset] = (claims[offset] as number) + 1;
        claimed++;
      }
    }
    return claimed - before;
  };
  let inUnits = 0;
  const claimUnit = (unit: Draft) => {
    for (const words of wordsOf(unit)) inUnits += claim(words);
    for (const child of unit.children) claimUnit(child);
  };
  for (const unit of drafts) claimUnit(unit);
  const inFurniture: Record<string, number> = {};
  for (const { kind, words } of source.furniture) inFurniture[kind] = (inFurniture[kind] ?? 0) + claim(words);
  let inRepairs = 0;
  for (const { dropped } of source.repairs) if (dropped) inRepairs += claim(dropped);
  let characters = 0;
  for (let offset = 0; offset < text.length; offset++) if (!isWhite(text.charCodeAt(offset))) characters++;
  const runs = (wrong: (times: number) => boolean) => {
    const found: { line: number; words: string }[] = [];
    let last = -2;
    for (let offset = 0; offset < text.length; offset++) {
      if (!wrong(claims[offset] as number) || isWhite(text.charCodeAt(offset))) continue;
      const run = found.at(-1);
      if (run && last === offset - 1) run.words += text.charAt(offset);
      else found.push({ line: lineAt(offset), words: text.charAt(offset) });
      last = offset;
    }
    return found;
  };
  return {
    characters,
    inUnits,
    inFurniture,
    inRepairs,
    missing: runs((times) => times === 0),
    twice: runs((times) => times > 1),
  };
}

const isWhite = (code: number): boolean =>
  code <= 0x20 || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));

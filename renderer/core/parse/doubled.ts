import { type Line, lineOf } from "./line.ts";
import type { Repair } from "./source.ts";
import { Sourced } from "./sourced.ts";
import { closeUp } from "./spacing.ts";

/** The words to keep, those to drop, and how many of the kept ones were printed twice at the start. */
type Single = { readonly kept: Sourced; readonly dropped: Sourced; readonly head?: Sourced };

/**
 * Fake bold type is printed twice with a slight shift, and the text layer holds both copies. Cells of a table
 * that say the same have a space between them; overprinted words have none.
 */
function single(raw: Sourced): Single | undefined {
  return wholeTwice(raw) ?? runInTwice(raw) ?? labelled(raw);
}

/** A heading or a whole line twice, even where the copies are shuffled into each other: S[..k] S S[k..]. */
function wholeTwice(raw: Sourced): Single | undefined {
  const { text } = raw;
  const half = text.length / 2;
  if (!Number.isInteger(half) || half < 2 || (text.match(/\p{Script=Han}/gu)?.length ?? 0) < 4)
    return undefined;
  for (let shift = 0; shift < half; shift++) {
    // The second copy begins with the line's first sign, where the first one was interrupted.
    if (text[shift] !== text[0]) continue;
    const whole = text.slice(shift, shift + half);
    if (text.slice(0, shift) !== whole.slice(0, shift) || text.slice(shift + half) !== whole.slice(shift))
      continue;
    if (shift > 0 && half < 5) continue;
    if (/^\s|\s$/.test(whole)) return undefined;
    const dropped = raw.slice(0, shift);
    return {
      kept: raw.slice(shift, shift + half),
      dropped: Sourced.join([dropped, raw.slice(shift + half)]),
    };
  }
  return undefined;
}

/** A run-in head twice, then the paragraph. */
function runInTwice(raw: Sourced): Single | undefined {
  const found = /^(\S.{3,40}?[。：])\1(?=.)/u.exec(raw.text);
  if (!found?.[1]) return undefined;
  const { length } = found[1];
  return { kept: raw.slice(length), dropped: raw.slice(0, length), head: raw.slice(length, 2 * length) };
}

/** 〔摘要〕 once or twice, then its words twice. */
function labelled(raw: Sourced): Single | undefined {
  const found = /^(〔)?(〔[^〕]{1,6}〕)(\S.{5,}?)(〕)?\3$/u.exec(raw.text);
  if (!found) return undefined;
  const [, opening = "", label = "", words = ""] = found;
  const end = opening.length + label.length + words.length;
  return {
    kept: raw.slice(opening.length, end),
    dropped: Sourced.join([raw.slice(0, opening.length), raw.slice(end)]),
  };
}

/** The repair of a line that says the same twice: what is kept of it, and what is left out. */
export const doubling = (line: Line, kept: Sourced | undefined, dropped: Sourced): Repair => ({
  kind: "doubled",
  line: line.number,
  before: line.raw.text,
  after: kept?.text ?? "",
  dropped,
});

/** The lines with overprinted words kept once; each change is a repair. */
export function undouble(lines: readonly Line[], repairs: Repair[]): Line[] {
  return lines.map((line) => {
    const found = single(line.raw);
    if (!found) return line;
    repairs.push(doubling(line, found.kept, found.dropped));
    const repaired = lineOf(found.kept, line);
    return found.head ? { ...repaired, runIn: closeUp(found.head).length } : repaired;
  });
}

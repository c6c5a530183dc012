import type { Stretch } from "./pattern.ts";

/** Where the signs of what was asked stand in a text, one after the other. */
export type InOrder = {
  readonly at: readonly number[];
  /** How often there is something between two of them. */
  readonly gaps: number;
};

/**
 * The places where the signs of `wanted` occur in `text` in this order, with the fewest gaps between them, and
 * as early as those few allow; null where they do not, or are scattered so widely that nobody means it.
 */
export function inOrder(text: string, wanted: string): InOrder | null {
  if (wanted === "" || wanted.length > longest || !holds(text, wanted)) return null;
  // steps[sign][place]: the fewest gaps with which the signs up to this one are found, the last of them at this place.
  const steps: Uint16Array[] = [];
  for (let sign = 0; sign < wanted.length; sign += 1)
    steps.push(step(text, wanted.charAt(sign), steps.at(-1)));
  const last = steps.at(-1) ?? new Uint16Array();
  const gaps = last.reduce((fewest, each) => Math.min(fewest, each), never);
  if (gaps === never || tooLoose(gaps, wanted.length)) return null;
  return { at: wayBack(steps, last.indexOf(gaps)), gaps };
}

/** No title is longer, so nothing that shortens one is. */
const longest = 200;

/** More gaps than half of what was asked; with two signs, one gap is still a way to shorten a title. */
const tooLoose = (gaps: number, signs: number): boolean => signs > 2 && gaps > signs / 2;

const never = 0xffff;

function holds(text: string, wanted: string): boolean {
  let from = -1;
  for (let sign = 0; sign < wanted.length; sign += 1) {
    from = text.indexOf(wanted.charAt(sign), from + 1);
    if (from < 0) return false;
  }
  return true;
}

function step(text: string, sign: string, before: Uint16Array | undefined): Uint16Array {
  const gaps = new Uint16Array(text.length).fill(never);
  let fewest = before ? never : 0;
  for (let at = 0; at < text.length; at += 1) {
    const touching = before && at > 0 ? (before[at - 1] ?? never) : never;
    // A place two or more back is a gap away; the nearer it touches, the better.
    if (text.charAt(at) === sign) gaps[at] = Math.min(touching, fewest);
    if (before && touching !== never) fewest = Math.min(fewest, touching + 1);
  }
  return gaps;
}

function wayBack(steps: readonly Uint16Array[], last: number): readonly number[] {
  const places = [last];
  for (let sign = steps.length - 2; sign >= 0; sign -= 1) {
    const next = places[0] ?? 0;
    const gaps = steps[sign + 1]?.[next] ?? never;
    const before = steps[sign] ?? new Uint16Array();
    places.unshift(before[next - 1] === gaps ? next - 1 : before.indexOf(gaps - 1));
  }
  return places;
}

/** Stretches in order, those that touch made one. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const made: Stretch[] = [];
  for (const { start, end } of stretches) {
    const last = made.at(-1);
    if (last && last.end >= start) made[made.length - 1] = { start: last.start, end };
    else made.push({ start, end });
  }
  return made;
}

import { anchorsOf, type Run } from "./anchors.ts";
import { endOf } from "./blocks.ts";
import type { Pattern } from "./pattern.ts";
import type { Texts } from "./texts.ts";

/** With so few blocks left, the words that remain are looked for in these alone. */
const few = 64;

/**
 * The units that hold all the patterns, in reading order: those whose own words do; and, within a block, the
 * smallest unit that does with what is below it, where nothing below it does by itself.
 */
export function holdersOf(texts: Texts, patterns: readonly Pattern[]): readonly number[] {
  const [longest, ...others] = patterns.toSorted((a, b) => b.literal.length - a.literal.length);
  if (!longest) return [];
  const anchors = [anchorsOf(texts, longest)];
  if (others.length === 0) return anchors[0] ?? [];
  let left = blocksOf(texts, anchors[0] ?? []);
  for (const pattern of others) {
    if (left.size === 0) return [];
    const found =
      left.size > few
        ? anchorsOf(texts, pattern)
        : [...left].flatMap((block) => anchorsOf(texts, pattern, runOf(texts, block)));
    anchors.push(found);
    const there = blocksOf(texts, found);
    left = new Set([...left].filter((block) => there.has(block)));
  }
  return smallest(texts, anchors, left);
}

const runOf = (texts: Texts, block: number): Run => ({ first: block, end: endOf(texts, block) });

const blocksOf = ({ blocks }: Texts, units: readonly number[]): ReadonlySet<number> =>
  new Set(units.map((unit) => blocks[unit] ?? unit));

function smallest(
  { parents, ends, blocks }: Texts,
  anchors: readonly (readonly number[])[],
  within: ReadonlySet<number>,
): readonly number[] {
  /** How many of the patterns each unit holds: in its own words, and with what is below it. */
  const own = new Map<number, number>();
  const whole = new Map<number, number>();
  const counted = new Map<number, number>();
  for (const [pattern, units] of anchors.entries()) {
    for (const unit of units) {
      const block = blocks[unit] ?? unit;
      if (!within.has(block)) continue;
      own.set(unit, (own.get(unit) ?? 0) + 1);
      for (let up = unit; up >= block && counted.get(up) !== pattern; up = parents[up] ?? -1) {
        counted.set(up, pattern);
        whole.set(up, (whole.get(up) ?? 0) + 1);
      }
    }
  }
  const holders: number[] = [];
  // From the last to the first, so that what is below a unit comes before it.
  for (const unit of [...whole.keys()].sort((a, b) => b - a)) {
    if (whole.get(unit) !== anchors.length) continue;
    const nearest = holders.at(-1);
    const held = nearest !== undefined && nearest < (ends[unit] ?? 0);
    if (own.get(unit) === anchors.length || !held) holders.push(unit);
  }
  return holders.reverse();
}

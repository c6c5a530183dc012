import { endOf } from "./blocks.ts";
import { countPairs } from "./pairs.ts";
import type { TermWeights } from "./term-weights.ts";
import type { Texts } from "./texts.ts";
import { b, boostOf, fields, k1, rarity, usualLength } from "./weights.ts";

/** How often a term stands in each field of a block. */
type Counts = { readonly block: number; title: number; text: number };

/**
 * The same weights as those of the index, counted in the texts themselves: for the time before there is an
 * index, and for single characters, which it does not hold.
 */
export function scanWeights(works: readonly Texts[]): TermWeights {
  let all = 0;
  for (const { blocks } of works) for (const [unit, block] of blocks.entries()) if (unit === block) all += 1;
  const counted = new Map<string, readonly (readonly Counts[])[]>();
  const count = (term: string) => {
    const known = counted.get(term);
    if (known) return known;
    const counts = works.map((texts) => countsOf(texts, term));
    // The terms of one question at a time: weighing asks for each of them twice.
    if (counted.size > 200) counted.clear();
    counted.set(term, counts);
    return counts;
  };
  const rarityOf = (term: string): number => {
    let having = 0;
    for (const counts of count(term))
      for (const each of counts) for (const { name } of fields) if (each[name] > 0) having += 1;
    return having === 0 ? 0 : rarity(having, all);
  };
  return {
    rarityOf,
    visit: (term, see) => {
      const rare = rarityOf(term);
      for (const [work, counts] of count(term).entries()) {
        const texts = works[work];
        if (texts) for (const each of counts) see(work, each.block, rare * weightOf(texts, each));
      }
    },
  };
}

/** lunr's weight of a term in a block, without the term's rarity. */
function weightOf(texts: Texts, counts: Counts): number {
  const lengths = lengthsOf(texts, counts.block);
  let sum = 0;
  for (const { name, boost } of fields) {
    const frequency = counts[name];
    const length = lengths[name] / usualLength[name];
    sum += (boost * (k1 + 1) * frequency) / (k1 * (1 - b + b * length) + frequency);
  }
  const unit = texts.units[counts.block];
  return sum * (unit ? boostOf(unit.type) : 1);
}

/** How many pairs the fields of a block have, counted once. */
const fieldLengths = new WeakMap<Texts, Map<number, { readonly title: number; readonly text: number }>>();

function lengthsOf(texts: Texts, block: number): { readonly title: number; readonly text: number } {
  const ofTexts = fieldLengths.get(texts) ?? new Map();
  fieldLengths.set(texts, ofTexts);
  const known = ofTexts.get(block);
  if (known) return known;
  const { text, starts, titleEnds } = texts.numbers;
  const titleEnd = titleEnds[block] ?? 0;
  const lengths = {
    title: countPairs(text, starts[block] ?? 0, titleEnd),
    text: countPairs(text, titleEnd, starts[endOf(texts, block)] ?? titleEnd),
  };
  ofTexts.set(block, lengths);
  return lengths;
}

function countsOf(texts: Texts, term: string): readonly Counts[] {
  const { text, starts, titleEnds } = texts.numbers;
  const found = new Map<number, Counts>();
  const of = (block: number): Counts => {
    const counts = found.get(block) ?? { block, title: 0, text: 0 };
    found.set(block, counts);
    return counts;
  };
  let unit = 0;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    while ((starts[unit + 1] ?? text.length) <= at) unit += 1;
    const block = texts.blocks[unit] ?? unit;
    const titleEnd = titleEnds[block] ?? 0;
    if (at >= titleEnd) of(block).text += 1;
    else if (at + term.length <= titleEnd) of(block).title += 1;
  }
  return [...found.values()];
}

import { typeOf } from "../core/document.ts";
import { titleHolds, titleIn } from "./anchors.ts";
import type { SearchedWork } from "./corpus.ts";
import { nearness } from "./nearness.ts";
import { pairsOf } from "./pairs.ts";
import type { Pattern } from "./pattern.ts";
import type { Place } from "./select.ts";
import type { TermWeights } from "./term-weights.ts";
import type { Texts } from "./texts.ts";
import { inherited } from "./weights.ts";

/** A place with how well it answers the question. */
export type Scored = Place & { readonly score: number };

/** What is known of terms: of pairs from the index, where there is one, and of single characters from the texts. */
export type Ranking = { readonly pairs: TermWeights; readonly singles: TermWeights };

/** How much more a title counts that is what was asked, or begins with it. */
const wholeTitle = 3;
const titleBegins = 1.5;
/** The same for a document of its own, a regulation or a report, whose title holds all that was asked. */
const documentNamed = 1.5;
/** How much more words count that stand side by side. */
const sideBySide = 0.6;

/** The places with their scores, the best first; of equal ones the first in reading order. */
export function rank(
  works: readonly SearchedWork[],
  places: readonly Place[],
  patterns: readonly Pattern[],
  ranking: Ranking,
): readonly Scored[] {
  if (places.length === 0) return [];
  const scores = scoresOf(works, patterns, ranking);
  const asked = patterns.map(formIn).join("");
  return places
    .map(({ work, unit }) => {
      const texts = works[work]?.texts;
      if (!texts) return { work, unit, score: 0 };
      const named = namedBy(texts, unit, patterns, asked);
      const near = patterns.length > 1 ? 1 + sideBySide * nearness(texts, unit, patterns) : 1;
      const score = (scores[work]?.[texts.blocks[unit] ?? unit] ?? 0) * near * named;
      return { work, unit, score: Math.round(score * 1000) / 1000 };
    })
    .sort((a, b) => b.score - a.score || a.work - b.work || a.unit - b.unit);
}

/** How much more a unit counts for its title. */
function namedBy(texts: Texts, unit: number, patterns: readonly Pattern[], asked: string): number {
  const title = titleIn(texts.numbers, unit);
  if (title === "") return 1;
  if (title === asked) return wholeTitle;
  const alone = typeOf(texts.units[unit] ?? { type: "paragraph" }).alone === true;
  if (alone && patterns.every((pattern) => titleHolds(texts, unit, pattern))) return documentNamed;
  return title.startsWith(asked) ? titleBegins : 1;
}

/** So many terms of a question are weighed. */
const mostTerms = 64;

/** As the index holds it: with numbers in digits. */
const formIn = ({ literal, number }: Pattern): string => number ?? literal;

/** The terms of patterns, each once: their pairs, or a single character. */
export function termsOf(patterns: readonly Pattern[]): readonly string[] {
  const terms = patterns.map(formIn).flatMap((form) => (form.length === 1 ? [form] : pairsOf(form)));
  const distinct = [...new Set(terms)];
  // Of a whole page that was pasted, some terms from all of it tell as much as all of them.
  const step = Math.ceil(distinct.length / mostTerms);
  return step > 1 ? distinct.filter((_, at) => at % step === 0) : distinct;
}

/** For every work the scores of its blocks, at the numbers of their units. */
export function scoresOf(
  works: readonly SearchedWork[],
  patterns: readonly Pattern[],
  { pairs, singles }: Ranking,
): readonly Float64Array[] {
  const scores = works.map(({ texts }) => new Float64Array(texts.units.length));
  for (const term of termsOf(patterns)) {
    (term.length === 1 ? singles : pairs).visit(term, (work, block, weight) => {
      const inWork = scores[work];
      if (inWork) inWork[block] = (inWork[block] ?? 0) + weight;
    });
  }
  for (const [work, inWork] of scores.entries()) inherit(works[work]?.texts, inWork);
  return scores;
}

/** What stands under a title that was asked for has a share in it: 停车场办法 counts for each of its articles. */
function inherit(texts: Texts | undefined, scores: Float64Array): void {
  if (!texts?.blocks.length || !scores.some((score) => score > 0)) return;
  const above = new Float64Array(scores.length);
  for (const [unit, block] of texts.blocks.entries()) {
    if (unit !== block) continue;
    const parent = texts.parents[unit] ?? -1;
    const share = parent < 0 ? 0 : (above[parent] ?? 0);
    above[unit] = share + inherited * (scores[unit] ?? 0);
    scores[unit] = (scores[unit] ?? 0) + share;
  }
}

/** How much of what was asked a block must hold to be shown as near to it: of the rarity of all its terms. */
const nearEnough = 0.5;

/**
 * The blocks that hold the most of what was asked, the nearest first, by how rare the terms are that they hold:
 * for a question that no unit answers in full.
 */
export function nearest(
  works: readonly SearchedWork[],
  patterns: readonly Pattern[],
  { pairs }: Ranking,
  limit: number,
): readonly Scored[] {
  const terms = termsOf(patterns).filter((term) => term.length === 2);
  const held = works.map(({ texts }) => new Float64Array(texts.units.length));
  const scores = works.map(({ texts }) => new Float64Array(texts.units.length));
  let all = 0;
  for (const term of terms) {
    const rare = pairs.rarityOf(term);
    // A term that nothing holds was not meant: a slip of the pen must not hide all the rest.
    all += rare;
    pairs.visit(term, (work, block, weight) => {
      const ofHeld = held[work];
      const ofScores = scores[work];
      if (!ofHeld || !ofScores) return;
      ofHeld[block] = (ofHeld[block] ?? 0) + rare;
      ofScores[block] = (ofScores[block] ?? 0) + weight;
    });
  }
  if (all === 0) return [];
  const found: Scored[] = [];
  for (const [work, ofHeld] of held.entries()) {
    for (const [unit, share] of ofHeld.entries()) {
      if (share < nearEnough * all) continue;
      found.push({ work, unit, score: (share / all) * (scores[work]?.[unit] ?? 0) });
    }
  }
  return found.sort((a, b) => b.score - a.score || a.work - b.work || a.unit - b.unit).slice(0, limit);
}

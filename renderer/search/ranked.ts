import type { Inquiry } from "./answer-types.ts";
import type { SearchedWork } from "./corpus.ts";
import { filtered } from "./facets.ts";
import { type Pattern, patternsOf } from "./pattern.ts";
import type { Question } from "./question.ts";
import { type Ranking, rank, type Scored } from "./rank.ts";
import { type Place, select } from "./select.ts";

/** What a question asks for, in order. */
export type Ranked = {
  readonly question: Question;
  /** All that the question asks for, whatever the filter. */
  readonly places: readonly Place[];
  readonly sorted: readonly Scored[];
  readonly patterns: readonly Pattern[];
};

/** Ranks a question's places; the last question is remembered, so that its next slice, or filter, is at hand. */
export function remembered(works: readonly SearchedWork[]) {
  let last: (Ranked & { readonly of: string; readonly by: Ranking }) | null = null;
  return (question: Question, { filter, order }: Inquiry, by: Ranking): Ranked => {
    const of = JSON.stringify([question.asked, filter, order]);
    if (last?.of === of && last.by === by) return last;
    const places = select(works, question);
    const patterns = patternsOf(question.words.length > 0 ? question.words : question.titles);
    const scored = rank(works, filtered(works, places, filter), patterns, by);
    last = { of, by, question, places, patterns, sorted: order === "work" ? byWork(scored) : scored };
    return last;
  };
}

/** Work by work, the work of the best hit first; within a work as they were. */
function byWork(scored: readonly Scored[]): readonly Scored[] {
  const works = new Map<number, Scored[]>();
  for (const each of scored) {
    const ofWork = works.get(each.work);
    if (ofWork) ofWork.push(each);
    else works.set(each.work, [each]);
  }
  return [...works.values()].flat();
}

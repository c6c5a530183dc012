import type { Answer, Hit, Inquiry } from "./answer-types.ts";
import { citationIn } from "./citation.ts";
import type { SearchedWork } from "./corpus.ts";
import { facetsOf, filtered } from "./facets.ts";
import { labelOf } from "./label.ts";
import { leadToPage, pageAsked, pageInVain } from "./page.ts";
import { type Pattern, patternsOf } from "./pattern.ts";
import { type Question, questionIn, understoodOf } from "./question.ts";
import { nearest, type Ranking, rank, type Scored } from "./rank.ts";
import { type Place, select } from "./select.ts";
import { snippetOf } from "./snippet.ts";
import { leadTo, soughtInVain, titledIn } from "./straight.ts";
import { suggest, titleListOf } from "./titles.ts";

/** How many titles are suggested, and how many units are shown as near. */
const titlesShown = 8;
const nearShown = 10;

/** Answers questions out of `works`, ranked by what `ranking` gives at the time; every hit there is, and none that is not. */
export type Answerer = (inquiry: Inquiry, ranking: Ranking) => Answer;

/** Makes works answer; `titles` are those that are suggested. */
export function answererOf(works: readonly SearchedWork[], titles = titleListOf(works)): Answerer {
  const titled = titledIn(works);
  const numbers = new Map(works.map(({ id }, at) => [id, at]));
  const has = (workId: string, address: string) =>
    works[numbers.get(workId) ?? -1]?.numberOf(address) !== undefined;
  const hasArticles = ({ workId, address }: { workId: string; address: string }) => {
    const prefix = address ? `${address}__art_` : "art_";
    return (
      works[numbers.get(workId) ?? -1]?.outline.some((entry) => entry.address.startsWith(prefix)) ?? false
    );
  };
  const paged = works.map(({ id, work, texts: { units } }) => ({ id, work, units }));
  /** Where a question leads as a page, or as a citation. */
  const straightTo = ({ question, open }: Inquiry): Pick<Answer, "straight" | "absent"> => {
    const page = pageAsked(question);
    if (page) return { straight: leadToPage(page, paged, open), absent: pageInVain(page, paged, open) };
    const citation = citationIn(question);
    const straight = citation ? leadTo(citation, titled, open, has) : [];
    const absent = citation && straight.length === 0 ? soughtInVain(citation, titled, hasArticles) : null;
    return { straight, absent };
  };
  const ranked = remembered(works);

  return (inquiry, ranking) => {
    const question = questionIn(inquiry.question);
    const { places, sorted, patterns } = ranked(question, inquiry, ranking);
    const { straight, absent } = straightTo(inquiry);
    const wanted = sorted.slice(inquiry.from, inquiry.from + inquiry.limit);
    const near =
      places.length === 0 && straight.length === 0 ? nearest(works, patterns, ranking, nearShown) : [];
    return {
      question: inquiry.question,
      understood: understoodOf(question),
      straight,
      absent,
      titles: suggest(titles, inquiry.question, titlesShown),
      total: sorted.length,
      hits: wanted.flatMap((scored) => hitOf(works, scored, patterns)),
      works: worksOf(works, sorted),
      facets: facetsOf(works, places, inquiry.filter),
      near: near.flatMap((scored) => hitOf(works, scored, patterns)),
      words: question.words.length > 0 ? question.words : question.titles,
    };
  };
}

type Ranked = {
  /** All that the question asks for, whatever the filter. */
  readonly places: readonly Place[];
  readonly sorted: readonly Scored[];
  readonly patterns: readonly Pattern[];
};

/** Ranks a question's places; the last question is remembered, so that its next slice, or filter, is at hand. */
function remembered(works: readonly SearchedWork[]) {
  let last: (Ranked & { readonly of: string; readonly by: Ranking }) | null = null;
  return (question: Question, { filter, order }: Inquiry, by: Ranking): Ranked => {
    const of = JSON.stringify([question.asked, filter, order]);
    if (last?.of === of && last.by === by) return last;
    const places = select(works, question);
    const patterns = patternsOf(question.words.length > 0 ? question.words : question.titles);
    const scored = rank(works, filtered(works, places, filter), patterns, by);
    last = { of, by, places, patterns, sorted: order === "work" ? byWork(scored) : scored };
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

function worksOf(works: readonly SearchedWork[], scored: readonly Scored[]): Answer["works"] {
  const counts = new Map<string, number>();
  for (const { work } of scored) {
    const id = works[work]?.id ?? "";
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

function hitOf(
  works: readonly SearchedWork[],
  { work, unit, score }: Scored,
  patterns: readonly Pattern[],
): readonly Hit[] {
  const searched = works[work];
  const found = searched?.texts.units[unit];
  if (!searched || !found) return [];
  return [
    {
      workId: searched.id,
      address: found.address,
      ...labelOf(searched.texts, unit),
      ...(found.page === undefined ? {} : { page: found.page }),
      kind: searched.kinds[unit] ?? "other",
      score,
      snippet: snippetOf(searched.texts, unit, patterns),
    },
  ];
}

import type { Answer, Hit, Inquiry, Named } from "./answer-types.ts";
import { citationIn } from "./citation.ts";
import type { SearchedWork } from "./corpus.ts";
import { facetsOf } from "./facets.ts";
import { labelOf } from "./label.ts";
import { type Nameable, standsIn, workNamedIn } from "./named-work.ts";
import { leadToPage, pageAsked, pageInVain } from "./page.ts";
import type { Pattern } from "./pattern.ts";
import { questionIn, understoodOf } from "./question.ts";
import { nearest, type Ranking, type Scored } from "./rank.ts";
import { type Ranked, remembered } from "./ranked.ts";
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
  const rankedWithin = remembered(works);
  const nameable = titled.map((each): Nameable => {
    const short = each.address === "" ? works[numbers.get(each.workId) ?? -1]?.work.shortTitle : undefined;
    return short === undefined ? each : { ...each, short };
  });
  /** What of a question is asked of documents that it names; null where it names none, or they hold nothing. */
  const inNamed = (inquiry: Inquiry, ranking: Ranking): (Ranked & { named: Omit<Named, "taken"> }) | null => {
    const found = workNamedIn(inquiry.question, nameable);
    if (!found) return null;
    const { titles, rest } = found;
    const question = { ...found.question, asked: inquiry.question, within: titles };
    const of = rankedWithin(question, inquiry, ranking);
    const total = of.places.length;
    return total === 0 ? null : { ...of, named: { titles, rest, total } };
  };

  return (inquiry, ranking) => {
    const { straight, absent } = straightTo(inquiry);
    const asAsked = ranked(questionIn(inquiry.question), inquiry, ranking);
    const leads = straight.length > 0 || absent !== null;
    const within = leads ? null : inNamed(inquiry, ranking);
    const taken = asAsked.places.length === 0 && within !== null;
    const { question, places, sorted, patterns } = taken ? within : asAsked;
    const wanted = sorted.slice(inquiry.from, inquiry.from + inquiry.limit);
    const near =
      places.length === 0 && straight.length === 0 ? nearest(works, patterns, ranking, nearShown) : [];
    return {
      question: inquiry.question,
      understood: understoodOf(question),
      straight,
      absent,
      titles: taken
        ? suggest(titles, within.named.rest, titlesShown, (each) => standsIn(each, within.named.titles))
        : suggest(titles, inquiry.question, titlesShown),
      total: sorted.length,
      hits: wanted.flatMap((scored) => hitOf(works, scored, patterns)),
      works: worksOf(works, sorted),
      facets: facetsOf(works, places, inquiry.filter),
      near: near.flatMap((scored) => hitOf(works, scored, patterns)),
      words: question.words.length > 0 ? question.words : question.titles,
      named: within && { ...within.named, taken },
    };
  };
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

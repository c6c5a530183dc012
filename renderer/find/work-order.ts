import type { Answer, Inquiry } from "../search/answer-types.ts";
import type { Search } from "../search/client.ts";
import { type Group, groupsOf } from "./layout.ts";

/** An answer whose hits come work by work, with the works in the order in which their hits come. */
export type GroupedAnswer = { readonly answer: Answer; readonly groups: readonly Group[] };

/**
 * Asks for hits work by work. How many each work has is in the counts; which comes next is told by the first
 * hit after those of the works before it.
 */
export async function askByWork(search: Search, inquiry: Inquiry): Promise<GroupedAnswer> {
  const answer = await search.ask({ ...inquiry, order: "work" });
  const left = new Map(
    groupsOf(answer.facets.works, inquiry.filter).map(({ workId, count }) => [workId, count]),
  );
  const counts: { readonly value: string; readonly count: number }[] = [];
  let first = 0;
  while (left.size > 0) {
    const [only] = left.keys();
    const value = left.size === 1 ? only : await workOfHit(search, inquiry, answer, first);
    const count = left.get(value ?? "");
    if (value === undefined || count === undefined) break;
    left.delete(value);
    counts.push({ value, count });
    first += count;
  }
  return { answer, groups: groupsOf(counts, { works: [] }) };
}

async function workOfHit(
  search: Search,
  inquiry: Inquiry,
  { hits }: Answer,
  at: number,
): Promise<string | undefined> {
  const there = hits[at - inquiry.from];
  if (there) return there.workId;
  const { hits: asked } = await search.ask({ ...inquiry, order: "work", from: at, limit: 1 });
  return asked[0]?.workId;
}

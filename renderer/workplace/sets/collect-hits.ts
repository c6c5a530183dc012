import type { Results } from "../../find/results.ts";
import { messages } from "../../messages/zh-cn.ts";
import type { SetsActs } from "./sets-acts.ts";

const words = messages.sets.said;

/** How many hits are taken into a set at one stroke: more than anyone hands out, and few enough to look through. */
const mostHits = 1000;

/** Adds the articles of all that was found to a set, in the order of the list; where there are too many, says so. */
export async function collectHits({ answer, fetchFirst }: Results, acts: SetsActs): Promise<void> {
  const total = answer?.total ?? 0;
  const hits = await fetchFirst(mostHits).catch(() => []);
  const told = (name: string, count: number) => words.limited(name, total, mostHits, count);
  await acts.addAt(hits, total > mostHits ? told : undefined);
}

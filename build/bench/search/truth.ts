import { fold } from "../../../renderer/search/fold.ts";
import { numeric } from "../../../renderer/search/numeric.ts";
import type { BenchQuestion } from "./questions.ts";
import type { BenchUnit } from "./units.ts";

/**
 * What is right: a unit must be found where its own words hold what was asked, by looking through them all, in
 * the plainest way there is. It may be found where its words hold the same number written otherwise, or where it
 * holds what was asked only together with what is below it.
 */
export type Truth = { readonly must: ReadonlySet<number>; readonly may: (unit: number) => boolean };

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s/gu, "");

export function truthOf(units: readonly BenchUnit[]): (question: BenchQuestion) => Truth {
  const own = units.map(({ pieces }) => pieces.map(plain).join("\n"));
  return ({ words, asked }) => {
    const sought = words.map(plain);
    const must = new Set<number>();
    for (const [at, text] of own.entries()) if (sought.every((word) => text.includes(word))) must.add(at);
    const typed = asked.split(/\s+/u).map((word) => fold(word));
    return {
      must,
      may: (unit) => {
        if (must.has(unit)) return true;
        const all = units.slice(unit, units[unit]?.end).flatMap(({ pieces }) => pieces);
        const folded = fold(all.join(""));
        const inNumbers = numeric(folded);
        return typed.every((word) => folded.includes(word) || inNumbers.includes(numeric(word)));
      },
    };
  };
}
